import { PaperPlane } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { documentTypeOf, isDrafted } from '../../publication/types.ts';
import { reviewWords } from '../../words/reviews.ts';
import type { ButtonAction, EntryProps, Part } from '../content-manager.ts';
import { saveForm } from '../forms-in-view.ts';
import { once } from '../keeping/once.ts';
import { refusalOf } from '../refusal.ts';
import { publishingApi } from '../publishing/api.ts';
import { useMay } from '../rights.ts';
import { reviewsApi } from './api.ts';
import { typedRemark, typeRemark } from './typed-remark.ts';

/**
 * «Gửi duyệt»: saves the form and sends the draft in one step. It is the first button of those who do not publish; others, who
 * rarely ask a colleague, have it in the menu at the top.
 */
export const sendAction: Part = Object.assign(
  ({ model, document }: EntryProps): ButtonAction | null => {
    const documentId = document?.documentId;
    const publishes = useMay('explorer.publish', model);
    // Also before the status has come: otherwise «Lưu» would stand there first and turn into «Gửi duyệt» while somebody presses it.
    const maySend = useMay(documentId === undefined ? 'explorer.create' : 'explorer.update', model);
    const { currentData: status } = publishingApi.useEntryStatusQuery(
      { uid: model, documentId: documentId ?? '' },
      { skip: !documentId },
    );
    const isModified = useForm('SendAction', (form) => form.modified);
    const isBusy = useForm('SendAction', (form) => form.isSubmitting);
    const isReadOnly = useForm('SendAction', (form) => form.disabled);
    const [send, { isLoading }] = reviewsApi.useSendForReviewMutation();
    const { toggleNotification } = useNotification();

    const type = documentTypeOf(model);
    if (!type || !isDrafted(type) || !maySend) return null;
    const isAwaited = status?.review?.isAwaited ?? false;
    const isNothingNew = !isModified && (status?.review?.isAsPublished ?? false);
    // A button that cannot be pressed would look in the menu like something to do.
    if (publishes && (isAwaited || isNothingNew)) return null;

    return {
      label: isAwaited ? reviewWords.isAwaited : reviewWords.send,
      icon: <PaperPlane />,
      position: publishes ? 'header' : 'panel',
      disabled: isBusy || isReadOnly || isAwaited || isNothingNew || (documentId === undefined ? !isModified : !status),
      loading: isLoading,
      onClick: once(model, documentId, async () => {
        const remark = typedRemark(documentId);
        const saved = await saveForm(model, documentId);
        if (saved === undefined) return;
        const answer = await send({ uid: model, documentId: saved, remark });
        if ('error' in answer) {
          // A new entry has got a panel of its own, with the same remark in it.
          typeRemark(saved, remark);
          toggleNotification({ type: 'danger', message: refusalOf(answer.error, reviewWords.sendFailed) });
        } else {
          typeRemark(saved, '');
          toggleNotification({ type: 'success', message: reviewWords.sentNow });
        }
      }),
    };
  },
  { position: ['panel', 'header'] },
);
