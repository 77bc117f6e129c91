import { z } from 'zod';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { remarksSchema, type Remark, type Review, type TableNote } from '../contracts/reviews.ts';
import { idOfWhoActs, whoActs } from '../publication/actor.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';

/** What was sent for review and what was returned, of each document, and when a publication settled it. */

const table = 'reviews';

/** What came from a table is told in the history beside them; nobody waits for it. */
const takenIn = 'taken-in';

export interface Row {
  id: number;
  type: DocumentType;
  document: string;
  action: Review['action'] | 'settled' | typeof takenIn;
  at: string;
  by: string | null;
  person: number | null;
  remarks: string;
}

export async function addReview(
  log: Log,
  { type, id }: DocumentRef,
  action: Row['action'],
  remarks: readonly Remark[],
): Promise<void> {
  const { strapi } = log;
  const row: Omit<Row, 'id'> = {
    type,
    document: id,
    action,
    at: new Date().toISOString(),
    by: whoActs(strapi),
    person: idOfWhoActs(strapi),
    remarks: JSON.stringify(remarks),
  };
  await log.rows(table).insert(row);
}

export async function noteTakenIn(log: Log, named: DocumentRef, text: string): Promise<void> {
  await addReview(log, named, takenIn, [{ text }]);
}

/** What came from a table, and when. */
export async function notesOfTables(log: Log, { type, id }: DocumentRef): Promise<TableNote[]> {
  const rows: Row[] = await log.rows(table).where({ type, document: id, action: takenIn });
  return rows.map((row) => ({ ...told(row), action: takenIn }));
}

/** The newest first, those that settle too. */
export async function reviewRows(log: Log, { type, id }: DocumentRef): Promise<Row[]> {
  return log.rows(table).where({ type, document: id }).whereNot({ action: takenIn }).orderBy('id', 'desc');
}

/** What was published is neither awaited nor returned any longer. */
export async function settleReview(log: Log, named: DocumentRef): Promise<void> {
  const [last] = await reviewRows(log, named);
  if (last && last.action !== 'settled') await addReview(log, named, 'settled', []);
}

/** The last row of each document whose last one is this. */
export async function lastRows(log: Log, action: Review['action']): Promise<Row[]> {
  const last = log.strapi.db.getConnection(table).whereNot({ action: takenIn }).groupBy('type', 'document').max('id');
  return log.rows(table).whereIn('id', last).where({ action }).orderBy('id');
}

/** Which of these documents somebody has sent. */
export async function sentBy(log: Log, person: number, documents: readonly string[]): Promise<Set<string>> {
  const sent = log.rows(table).where({ action: 'sent', person }).whereIn('document', documents);
  return new Set(z.array(z.string()).parse(await sent.distinct().pluck('document')));
}

export async function forgetReviews(log: Log, { type, id }: DocumentRef): Promise<void> {
  await log.rows(table).where({ type, document: id }).delete();
}

/** Undefined for a row that only settles. */
export function toReview(row: Row): Review | undefined {
  const { action } = row;
  return action === 'settled' || action === takenIn ? undefined : { ...told(row), action };
}

function told({ at, by, remarks }: Row): Omit<Review, 'action'> {
  return { at, ...(by ? { by } : {}), remarks: remarksSchema.parse(JSON.parse(remarks)) };
}
