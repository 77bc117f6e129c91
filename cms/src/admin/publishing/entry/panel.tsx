import { statusWords } from '../../../words/desk-status.ts';
import type { EntryProps, Panel } from '../../content-manager.ts';
import { NewChoice } from '../../keeping/NewChoice.tsx';
import { SignIn } from '../../keeping/SignIn.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { Note } from '../../parts/Note.tsx';

/** «Trên trang», beside the form of every entry. */
export function publishingPanel({ model, document }: EntryProps): Panel {
  const documentId = document?.documentId;
  return {
    title: statusWords.panel,
    help: 'publishing',
    content: (
      <>
        <SignIn />
        {documentId ? (
          <EntryPanel uid={model} documentId={documentId} />
        ) : (
          <>
            <NewChoice uid={model} />
            <Note>{statusWords.saveFirst}</Note>
          </>
        )}
      </>
    ),
  };
}
