import { Typography } from '@strapi/design-system';
import { statusWords } from '../../../words/desk-status.ts';
import type { EntryProps, Panel } from '../../content-manager.ts';
import { EntryPanel } from './EntryPanel.tsx';

/** «Trên trang», beside the form of every entry. */
export function publishingPanel({ model, document }: EntryProps): Panel {
  const documentId = document?.documentId;
  return {
    title: statusWords.panel,
    content: documentId ? (
      <EntryPanel uid={model} documentId={documentId} />
    ) : (
      <Typography variant="pi" textColor="neutral600">
        {statusWords.saveFirst}
      </Typography>
    ),
  };
}
