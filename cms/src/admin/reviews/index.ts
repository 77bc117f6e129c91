import { useForm, type StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf, type EntryProps, type Part } from '../content-manager.ts';
import { useLentSave } from '../keeping/saving.ts';
import { useMay } from '../rights.ts';
import { reviewPanel } from './panel.tsx';
import { sendAction } from './send-action.tsx';

/** Sending for review, returning, and what a publication would change, beside the form of every draft. */
export function showReviews(app: StrapiApp): void {
  const { addDocumentAction, addEditViewSidePanel } = contentManagerOf(app);
  addDocumentAction((actions) => [
    sendAction,
    ...actions.map((action) => {
      if (action.type === 'publish') return forWhoeverMayPublish(action);
      return action.type === 'update' ? lendingItsSave(action) : action;
    }),
  ]);
  addEditViewSidePanel((panels) => [
    ...panels.filter(({ type }) => type === 'actions'),
    reviewPanel,
    ...panels.filter(({ type }) => type !== 'actions'),
  ]);
}

/** Strapi shows it to everybody, without use. */
function forWhoeverMayPublish(publish: Part): Part {
  const guarded: Part = (props) => {
    const may = useMay('explorer.publish', props.model);
    const offered = publish(props);
    return may ? offered : null;
  };
  return Object.assign(guarded, { type: publish.type, position: publish.position });
}

function lendingItsSave(update: Part): Part {
  const lending: Part = (props: EntryProps) => {
    const offered = update(props) as { onClick?: () => unknown } | null;
    const isModified = useForm('LendingItsSave', (form) => form.modified);
    useLentSave(props.model, props.document?.documentId, offered?.onClick && { save: offered.onClick, isModified });
    return offered;
  };
  return Object.assign(lending, { type: update.type, position: update.position });
}
