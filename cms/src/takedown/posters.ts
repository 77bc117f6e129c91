import type { Core } from '@strapi/strapi';
import { openingList } from '../words/guards.ts';
import { takedownWords } from '../words/takedown.ts';
import type { Subject } from '../doors/admin-routes.ts';
import { openingsOf } from '../guards/opened-by-code.ts';
import { codesOf } from '../codes/ledger.ts';
import { readLog } from '../publication/transaction.ts';

/** What a takedown would mean for the codes that hang on walls; nothing where none has to do with the document. */
export async function postersOf(strapi: Core.Strapi, { type, id }: Subject): Promise<string | undefined> {
  if (type === 'qr-campaign') {
    const codes = await readLog(strapi, (log) => codesOf(log, id));
    return codes.length > 0 ? takedownWords.codesStay(codes.length) : undefined;
  }
  const openings = await readLog(strapi, (log) => openingsOf(log, type, id));
  if (openings.length === 0) return undefined;
  const says = openings.every(({ isGone }) => isGone) ? takedownWords.openedByGone : takedownWords.opened;
  return says(openingList(openings));
}
