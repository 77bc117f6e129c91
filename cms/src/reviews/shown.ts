import type { Core } from '@strapi/strapi';
import type { Review, ReviewState } from '../contracts/reviews.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { nameOfUser, type User } from '../publication/actor.ts';
import type { LogDocument } from '../publication/draft.ts';
import { draftRowOf } from '../publication/draft-rows.ts';
import { lastSaveOf } from '../publication/last-save.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { mayPublish, mayUpdate } from '../rights.ts';
import { draftRow } from './desk-state.ts';
import { reviewRows, toReview, type Row } from './table.ts';

type Step = ReviewState['steps'][number];

/** Where a draft is between its writer and a reviewer, and who did what last. `said`: what its publication would say. */
export async function reviewStateOf(
  log: Log,
  { type, uid, id }: Subject,
  said: LogDocument | undefined,
): Promise<ReviewState | undefined> {
  const { strapi } = log;
  const draft = await draftRow(strapi, { type, id });
  if (!draft) return undefined;
  const rows = await reviewRows(log, { type, id });
  const open = lastReview(rows);
  const isShown = open && (open.action === 'returned' || draft.isAwaited);
  return {
    ...draft,
    isAsPublished: await log.says(type, id, said),
    ...(isShown ? { open } : {}),
    maySend: mayUpdate(strapi, uid),
    mayReturn: mayPublish(strapi, uid),
    steps: await stepsOf(
      log,
      { type, id },
      rows.flatMap((row) => toReview(row) ?? []),
    ),
  };
}

/** What one reviewer after another has returned is to be mended as a whole. */
function lastReview([last, ...earlier]: readonly Row[]): Review | undefined {
  const review = last && toReview(last);
  const before = review?.action === 'returned' ? lastReview(earlier) : undefined;
  if (before?.action !== 'returned') return review;
  const names = new Set([before, review].flatMap((each) => each?.by ?? []));
  return review && { ...review, by: [...names].join(', '), remarks: [...before.remarks, ...review.remarks] };
}

async function stepsOf(
  log: Log,
  { type, id }: DocumentRef,
  reviews: readonly { action: 'sent' | 'returned'; at: string; by?: string }[],
) {
  const saved = await lastSaveOf(log.strapi, type, id);
  const line = (await log.lines(type, id, 20)).find(({ action }) => action === 'publish');
  const last = (step: 'sent' | 'returned') => reviews.find(({ action }) => action === step);
  const steps: [Step['step'], { at: string; by?: string | null } | undefined][] = [
    ['written', await writtenBy(log.strapi, { type, id })],
    ['saved', saved],
    ['sent', last('sent')],
    ['returned', last('returned')],
    ['published', line],
  ];
  return steps
    .flatMap(([step, done]): Step[] => (done ? [{ step, at: done.at, ...(done.by ? { by: done.by } : {}) }] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
}

async function writtenBy(strapi: Core.Strapi, named: DocumentRef) {
  const written = { select: ['createdAt'], populate: ['createdBy'] };
  const row = await draftRowOf<{ createdAt: string; createdBy: User | null }>(strapi, named, written);
  return row ? { at: new Date(row.createdAt).toISOString(), by: row.createdBy && nameOfUser(row.createdBy) } : undefined;
}
