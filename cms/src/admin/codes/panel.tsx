import { Flex } from '@strapi/design-system';
import { codesPanelWords as words } from '../../words/printed-codes.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { codesApi, campaignUid } from './api.ts';
import { CodeLine } from './CodeLine.tsx';
import { ImportButton } from './ImportButton.tsx';
import { Note } from '../parts/Note.tsx';

/** «Mã QR», beside the form of a saved campaign. */
export function codesPanel({ model, document }: EntryProps): Panel | null {
  const documentId = document?.documentId ?? '';
  if (model !== campaignUid || !documentId) return null;
  return { title: words.panel, content: <Codes documentId={documentId} />, help: 'codes' };
}

function Codes({ documentId }: { documentId: string }) {
  const { currentData, isError } = codesApi.useCampaignCodesQuery(documentId, { refetchOnMountOrArgChange: true });
  if (isError) return <Note>{words.error}</Note>;
  if (!currentData) return null;
  const { codes, isPublic, note, mayChange } = currentData;
  return (
    <>
      {codes.length === 0 ? (
        <Note>{words.none}</Note>
      ) : (
        <>
          <Flex
            tag="ul"
            direction="column"
            alignItems="stretch"
            gap={3}
            style={{ maxHeight: '48rem', overflowY: 'auto' }}
            // Long lists scroll, and must be reached by the keyboard.
            tabIndex={codes.length > 8 ? 0 : undefined}
          >
            {codes.map((code) => (
              <CodeLine key={code.code} {...code} isPublic={isPublic} />
            ))}
          </Flex>
          {note && <Note>{note}</Note>}
          <Note>{`${words.notSaved} ${words.forEver}`}</Note>
        </>
      )}
      {mayChange && <ImportButton documentId={documentId} />}
    </>
  );
}
