import type { EntryStatus } from '../contracts/desk.ts';
import { openingList } from '../words/guards.ts';
import { codesStayWords } from '../words/printed-codes.ts';
import { takedownWords } from '../words/takedown.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { openingsOf } from '../guards/opened-by-code.ts';
import { leadsOnceGone } from '../codes/once-gone.ts';
import type { Log } from '../publication/log.ts';
import { titleOf } from '../publication/title.ts';

/** What a takedown, or erasing, would mean for the codes that hang on walls; undefined where no code has to do with the document. */
export async function postersOf(log: Log, { type, id }: Subject): Promise<EntryStatus['posters']> {
  if (type === 'qr-campaign') {
    const leads = await leadsOnceGone(log, id);
    if (leads.length === 0) return undefined;
    const title = await titleOf(log.strapi, type, id);
    return { takenDown: codesStayWords.unpublish(title, leads), erased: codesStayWords.delete(title, leads) };
  }
  const openings = await openingsOf(log, type, id);
  if (openings.length === 0) return undefined;
  const says = openings.every(({ isGone }) => isGone) ? takedownWords.openedByGone : takedownWords.opened;
  const said = says(openingList(openings));
  return { takenDown: said, erased: said };
}
