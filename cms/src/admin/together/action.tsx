import { Rocket } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { documentTypeOf, isDrafted } from '../../publication/types.ts';
import { togetherWords } from '../../words/together.ts';
import type { ButtonAction, EntryProps, Part } from '../content-manager.ts';
import { useEntryStatusState } from '../publishing/api.ts';
import { useMay } from '../rights.ts';
import { addressOfGroup } from './chosen.ts';

/** In the menu at the top of a saved draft: opens the page with this draft, and with what goes with it already. */
export const togetherAction: Part = Object.assign(
  ({ model, document }: EntryProps): ButtonAction | null => {
    const documentId = document?.documentId ?? '';
    const { currentData: status } = useEntryStatusState({ uid: model, documentId }, { skip: !documentId });
    const mayUpdate = useMay('explorer.update', model);
    const navigate = useNavigate();
    const type = documentTypeOf(model);
    if (!documentId || !type || !isDrafted(type) || !mayUpdate) return null;
    return {
      label: togetherWords.title,
      icon: <Rocket />,
      position: 'header',
      disabled: false,
      loading: false,
      onClick: async () => navigate(addressOfGroup([{ uid: model, documentId }, ...(status?.together ?? [])])),
    };
  },
  { position: 'header' },
);
