import type { Log } from '../../publication/log.ts';
import { titleOf } from '../../publication/title.ts';
import type { DocumentRef } from '../../publication/document-ref.ts';
import { uidOf } from '../../publication/types.ts';
import { readSchedule } from '../../schedule/fields.ts';
import { leaveGroup, matesOf } from '../groups.ts';

/**
 * Documents that were to go with these, and are left out of what is done to them, lose the time that was for all: they would go
 * public alone, unseen. Returns the titles of those that had one.
 */
export async function untimeOthers(log: Log, documents: readonly DocumentRef[]): Promise<string[]> {
  const { strapi } = log;
  const untimed: string[] = [];
  for (const named of documents) {
    for (const { type, id } of await matesOf(log, named)) {
      if (documents.some((one) => one.type === type && one.id === id)) continue;
      if (!(await readSchedule(strapi, type, id)).publishAt) continue;
      // First, or the others would lose theirs with it.
      await leaveGroup(log, { type, id });
      await strapi.documents(uidOf(type)).update({ documentId: id, data: { publishAt: null } });
      untimed.push(await titleOf(strapi, type, id));
    }
  }
  return untimed;
}
