import { useCallback, useState, type ReactNode } from 'react';
import { Checkbox, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { takedownPanelWords } from '../../../words/desk-actions.ts';
import type { Action, EntryProps } from '../../content-manager.ts';
import { HelpLink } from '../../guide/HelpLink.tsx';
import { dropAllOf } from '../../keeping/typed.ts';
import { refusalOf } from '../../refusal.ts';
import type { Entry } from '../../entry.ts';
import { publishingApi } from '../api.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Note } from '../../parts/Note.tsx';
import { WindowForm } from '../../windows/WindowForm.tsx';

/** «Gỡ khẩn cấp», beside deletion, for those who may take down. */
export function takeDownAction({ model, document }: EntryProps): Action | null {
  const documentId = document?.documentId ?? '';
  const { currentData: status } = publishingApi.useEntryStatusQuery({ uid: model, documentId }, { skip: !documentId });
  // A new component at each answer of the CMS would lose what is being typed.
  const content = useCallback(
    ({ onClose }: { onClose: () => void }) => <TakeDown entry={{ uid: model, documentId }} onClose={onClose} />,
    [model, documentId],
  );
  if (!status?.may.erase) return null;
  return {
    label: takedownPanelWords.action,
    icon: <Trash />,
    variant: 'danger',
    position: 'header',
    dialog: { type: 'modal', title: takedownPanelWords.action, content },
  };
}
takeDownAction.position = 'header';

function TakeDown({ entry, onClose }: { entry: Entry; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [takeDown, { isLoading, error }] = publishingApi.useTakeDownMutation();
  const { currentData: status } = publishingApi.useEntryStatusQuery(entry);
  // The entry is read again after it, into the form; but it does not wait for a save, which may be refused.
  const isUnsaved = useForm('TakeDown', (form) => form.modified);
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  // What was taken down before can only be erased.
  const erases = isErasing || status?.may.takeDown === false;

  async function confirm() {
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    const answer = await takeDown({ ...entry, reason, erases });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: erases ? takedownPanelWords.erasing : takedownPanelWords.done });
    onClose();
    if (!erases) return;
    dropAllOf(entry.uid, entry.documentId);
    // There is nothing left to show of it.
    navigate(`/content-manager/collection-types/${entry.uid}`);
  }

  return (
    <WindowForm save={takedownPanelWords.confirm} isDanger isBusy={isLoading} onSave={confirm}>
      <Typography tag="p" textColor="neutral800">
        {status?.may.takeDown === false ? takedownPanelWords.eraseOnly : takedownPanelWords.explain}
      </Typography>
      <HelpLink to="takedown" />
      {isUnsaved && <Notice bad>{takedownPanelWords.unsaved}</Notice>}
      {status?.posters && <Notice>{status.posters[erases ? 'erased' : 'takenDown']}</Notice>}
      {status && status.inForceAgain.length > 0 && <Notice>{takedownPanelWords.inForceAgain(status.inForceAgain)}</Notice>}
      <Field.Root
        name="takedown-reason"
        required
        hint={takedownPanelWords.reasonHelp}
        error={isMissing ? takedownPanelWords.reasonMissing : undefined}
      >
        <Field.Label>{takedownPanelWords.reason}</Field.Label>
        <Textarea value={reason} maxLength={1_000} onChange={(event) => setReason(event.target.value)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Checkbox checked={erases} disabled={erases && !isErasing} onCheckedChange={(checked) => setErasing(checked === true)}>
          {takedownPanelWords.erases}
        </Checkbox>
        <Note>{takedownPanelWords.erasesHelp}</Note>
      </Flex>
      {error && <Notice bad>{refusalOf(error, takedownPanelWords.failed)}</Notice>}
    </WindowForm>
  );
}
