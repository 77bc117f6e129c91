import { z } from 'zod';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { remarksSchema, type Remark, type Review } from '../schemas/reviews.ts';
import { idOfWhoActs, whoActs } from '../publication/actor.ts';
import type { Log } from '../publication/log.ts';
import type { Named } from '../publication/together.ts';

/** What was sent for review and what was returned, of each document, and when a publication settled it. */

const table = 'reviews';

export interface Row {
  id: number;
  type: DocumentType;
  document: string;
  action: Review['action'] | 'settled';
  at: string;
  by: string | null;
  person: number | null;
  remarks: string;
}

export async function addReview(log: Log, { type, id }: Named, action: Row['action'], remarks: readonly Remark[]): Promise<void> {
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

/** The newest first, those that settle too. */
export async function reviewRows(log: Log, { type, id }: Named): Promise<Row[]> {
  return log.rows(table).where({ type, document: id }).orderBy('id', 'desc');
}

/** What was published is neither awaited nor returned any longer. */
export async function settleReview(log: Log, named: Named): Promise<void> {
  const [last] = await reviewRows(log, named);
  if (last && last.action !== 'settled') await addReview(log, named, 'settled', []);
}

/** The last row of each document whose last one is this. */
export async function lastRows(log: Log, action: Review['action']): Promise<Row[]> {
  const last = log.strapi.db.getConnection(table).groupBy('type', 'document').max('id');
  return log.rows(table).whereIn('id', last).where({ action }).orderBy('id');
}

/** Which of these documents somebody has sent. */
export async function sentBy(log: Log, person: number, documents: readonly string[]): Promise<Set<string>> {
  const sent = log.rows(table).where({ action: 'sent', person }).whereIn('document', documents);
  return new Set(z.array(z.string()).parse(await sent.distinct().pluck('document')));
}

export async function forgetReviews(log: Log, { type, id }: Named): Promise<void> {
  await log.rows(table).where({ type, document: id }).delete();
}

/** Nothing of a row that only settles. */
export function toReview({ action, at, by, remarks }: Row): Review | undefined {
  if (action === 'settled') return undefined;
  return { action, at, ...(by ? { by } : {}), remarks: remarksSchema.parse(JSON.parse(remarks)) };
}
