import { Box } from '@strapi/design-system';
import { printWords as words } from '../../words/print.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { Told } from '../parts/signs.tsx';
import { campaignUid } from '../codes/api.ts';
import { useAskingAgain } from '../asking-again.ts';
import { printApi } from './api.ts';
import { PrintButton } from './PrintButton.tsx';
import { Note } from '../parts/Note.tsx';

/** «In mã QR», beside the form of a saved campaign: says what prevents printing before anybody begins. */
export function printPanel({ model, document }: EntryProps): Panel | null {
  const documentId = (model === campaignUid && document?.documentId) || '';
  if (!documentId) return null;
  return { title: words.panel, content: <PrintPanel documentId={documentId} />, help: 'codes' };
}

function PrintPanel({ documentId }: { documentId: string }) {
  const {
    currentData: printable,
    isError,
    refetch,
  } = printApi.usePrintableQuery(documentId, { refetchOnMountOrArgChange: true });
  // What waits for a release comes there while the form is open.
  useAskingAgain(refetch, false);
  if (!printable) {
    return <Note>{isError ? words.unreachable : words.loading}</Note>;
  }
  const { refusal, warnings, placements } = printable;
  const refused = placements.flatMap((one) => (one.refusal ? [words.leftOutOf(one.place, one.refusal)] : []));
  const ready = placements.filter((one) => !one.refusal);
  return (
    <>
      {[refusal ?? [], ...warnings, ...refused].flat().map((text) => (
        <Told key={text} tone="warning">
          {text}
        </Told>
      ))}
      {ready.length > 0 && (
        <>
          <Note>{words.intro(ready.length)}</Note>
          <Box>
            <PrintButton documentId={documentId} ready={ready} />
          </Box>
        </>
      )}
    </>
  );
}
