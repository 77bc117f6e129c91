import { useParams } from 'react-router-dom';
import { statusWords } from '../../../words/desk-status.ts';
import type { EntryProps, Panel } from '../../content-manager.ts';
import { Kept } from '../../keeping/Kept.tsx';
import { NewChoice } from '../../keeping/NewChoice.tsx';
import { SignIn } from '../../keeping/SignIn.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { Note } from '../../parts/Note.tsx';

/** «Trên trang», beside the form of every entry. */
export function publishingPanel({ model, document }: EntryProps): Panel {
  const documentId = document?.documentId;
  // Else, as of the settings, what stands below the buttons (`BelowButtons.tsx`) does not know of which entry it is.
  const isAddressed = useParams().id !== undefined;
  return {
    title: statusWords.panel,
    help: 'publishing',
    content: (
      <>
        {!isAddressed && <Kept key={documentId ?? 'new'} uid={model} documentId={documentId} />}
        <SignIn />
        {documentId ? (
          <EntryPanel uid={model} documentId={documentId} isAddressed={isAddressed} />
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
