import { openingList } from '../words/guards.ts';
import { takedownWords } from '../words/takedown.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { openingsOf } from '../guards/opened-by-code.ts';
import { codesOf } from '../codes/ledger.ts';
import type { Log } from '../publication/log.ts';

/** What a takedown would mean for the codes that hang on walls; undefined where no code has to do with the document. */
export async function postersOf(log: Log, { type, id }: Subject): Promise<string | undefined> {
  if (type === 'qr-campaign') {
    const codes = await codesOf(log, id);
    return codes.length > 0 ? takedownWords.codesStay(codes.length) : undefined;
  }
  const openings = await openingsOf(log, type, id);
  if (openings.length === 0) return undefined;
  const says = openings.every(({ isGone }) => isGone) ? takedownWords.openedByGone : takedownWords.opened;
  return says(openingList(openings));
}
