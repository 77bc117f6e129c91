import { openingList } from '../words/guards.ts';
import { codesStayWords } from '../words/printed-codes.ts';
import { takedownWords } from '../words/takedown.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { openingsOf } from '../guards/opened-by-code.ts';
import { leadsOnceGone } from '../codes/once-gone.ts';
import type { Log } from '../publication/log.ts';
import { titleOf } from '../publication/title.ts';

/** What a takedown would mean for the codes that hang on walls; undefined where no code has to do with the document. */
export async function postersOf(log: Log, { type, id }: Subject): Promise<string | undefined> {
  if (type === 'qr-campaign') {
    const leads = await leadsOnceGone(log, id);
    return leads.length > 0 ? codesStayWords.unpublish(await titleOf(log.strapi, type, id), leads) : undefined;
  }
  const openings = await openingsOf(log, type, id);
  if (openings.length === 0) return undefined;
  const says = openings.every(({ isGone }) => isGone) ? takedownWords.openedByGone : takedownWords.opened;
  return says(openingList(openings));
}
