import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { agency } from '@pho-luat/shared/content-types/agency';
import { askFirst } from '../guards/asking.ts';
import { toDraftData } from '../publication/to-draft.ts';
import { writeLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import type { TakenInAgencies } from '../schemas/desk-agencies.ts';
import { agencyImportRefusals } from '../words/agency-table.ts';
import { check } from './check.ts';

/** Stores every line of a table that is new or changes something: all of them, or none. Throws a `ValidationError` that names wrong lines. */
export function takeIn(strapi: Core.Strapi, table: readonly string[][]): Promise<TakenInAgencies> {
  return writeLog(strapi, async (log) => {
    const { rows } = await check(log, table);
    const wrong = rows.filter(({ shown }) => shown.state === 'wrong');
    if (wrong.length > 0) throw new errors.ValidationError(agencyImportRefusals.wrong(wrong.map(({ row }) => row.line)));
    const documents = strapi.documents(uidOf('agency'));
    // A new agency is above those that are under it, and has its id by then.
    const ids = new Map<unknown, string>();
    await askFirst(log, 'save', async () => {
      for (const { row, shown } of rows) {
        if (shown.state === 'same') continue;
        const parent = ids.get(row.draft.parent) ?? row.draft.parent;
        const data = (await toDraftData(strapi, agency.fields, { ...row.draft, parent }, () => undefined)) as never;
        if (row.known) await documents.update({ documentId: row.id, data });
        else ids.set(row.id, (await documents.create({ data })).documentId);
      }
    });
    const count = (state: string) => rows.filter(({ shown }) => shown.state === state).length;
    return { added: count('new'), changed: count('changed'), same: count('same') };
  });
}
