import type { Core } from '@strapi/strapi';
import { titleFieldOf } from '@pho-luat/shared/content-types/index';
import type { Reference } from '@pho-luat/shared/content-types/visit';
import { historyWords } from '../words/history.ts';
import { lastTitleOf } from '../publication/title.ts';
import { readLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';

/** Names of the documents and files that versions of a document refer to, deleted ones included: the log has them. */

export async function namesOf(
  strapi: Core.Strapi,
  named: readonly Pick<Reference, 'type' | 'id'>[],
): Promise<(id: string) => string> {
  const names = new Map<string, string>();
  for (const [type, group] of Map.groupBy(named, (one) => one.type)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const field = titleFieldOf(type);
    const rows: Record<string, string | null>[] = await strapi.db
      .query(uidOf(type))
      .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', field] });
    for (const row of rows) if (row.documentId && row[field]) names.set(row.documentId, row[field]);
    for (const id of ids)
      if (!names.has(id)) names.set(id, (await readLog(strapi, (log) => lastTitleOf(log, type, id))) ?? historyWords.unknown);
  }
  return (id) => names.get(id) ?? historyWords.unknown;
}
