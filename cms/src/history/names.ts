import type { Core, UID } from '@strapi/strapi';
import { historyTexts } from '@pho-luat/shared/words/history';
import type { LogDocument } from '../publication/draft.ts';
import { fieldsOf } from '../publication/stored-line.ts';
import { readLog } from '../publication/transaction.ts';
import { attributesOfComponent, documentTypeOf, type Attribute } from '../publication/types.ts';

/** What documents and files are called that versions of a document name; those too that were deleted since: the log has them. */

const fileUid = 'plugin::upload.file';

export interface Target {
  uid: string;
  id: string;
}

export function targetsIn(strapi: Core.Strapi, attributes: readonly [string, Attribute][], document: LogDocument): Target[] {
  return attributes.flatMap(([name, { type, target, component }]): Target[] => {
    const values = [document[name] ?? []].flat();
    const uid = type === 'media' ? fileUid : target;
    if (component)
      return values.flatMap((part) => targetsIn(strapi, attributesOfComponent(strapi, component), part as LogDocument));
    return uid ? values.map((id) => ({ uid, id: id as string })) : [];
  });
}

export async function namesOf(strapi: Core.Strapi, targets: readonly Target[]): Promise<(id: string) => string> {
  const names = new Map<string, string>();
  for (const [uid, group] of Map.groupBy(targets, (target) => target.uid)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const label = labelField(strapi, uid);
    const rows: Record<string, string | null>[] = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', label] });
    for (const row of rows) if (row.documentId && row[label]) names.set(row.documentId, row[label]);
    for (const id of ids) if (!names.has(id)) names.set(id, await nameInLog(strapi, uid, id, label));
  }
  return (id) => names.get(id) ?? historyTexts.unknown;
}

function labelField(strapi: Core.Strapi, uid: string): string {
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  return ['title', 'name'].find((name) => name in attributes) ?? 'documentId';
}

async function nameInLog(strapi: Core.Strapi, uid: string, id: string, label: string): Promise<string> {
  const type = uid === fileUid ? 'file' : documentTypeOf(uid);
  if (!type) return historyTexts.unknown;
  const lines = await readLog(strapi, (log) => log.lines(type, id, 5));
  const published = lines.find(({ document }) => document !== null);
  const name = fieldsOf(published)?.[label];
  return typeof name === 'string' ? name : historyTexts.unknown;
}
