import { randomUUID } from 'node:crypto';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';

/** Which drafts were sent for review together, or have one time: they go public together. */

const table = 'document_groups';

interface Row {
  type: DocumentType;
  document: string;
  name: string;
}

/** A new group. What was in another leaves that. */
export async function joinTogether(log: Log, documents: readonly DocumentRef[]): Promise<void> {
  const name = randomUUID();
  for (const { type, id } of documents)
    await log.rows(table).insert({ type, document: id, name }).onConflict(['type', 'document']).merge();
}

/** Called when it is public, or no part of it is going to be. */
export async function leaveGroup(log: Log, { type, id }: DocumentRef): Promise<void> {
  await log.rows(table).where({ type, document: id }).delete();
}

/** What goes with a draft, itself left out. */
export async function matesOf(log: Log, named: DocumentRef): Promise<DocumentRef[]> {
  return (await groupOf(log, named)).filter(({ id }) => id !== named.id);
}

/** A draft and what goes with it; itself alone where nothing does. */
export async function groupOf(log: Log, { type, id }: DocumentRef): Promise<DocumentRef[]> {
  const name = log.strapi.db.getConnection(table).where({ type, document: id }).select('name');
  const rows: Row[] = await log.rows(table).whereIn('name', name).orderBy(['type', 'document']);
  return rows.length > 0 ? rows.map((row) => ({ type: row.type, id: row.document })) : [{ type, id }];
}
