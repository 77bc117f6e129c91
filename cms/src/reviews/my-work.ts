import type { Core } from '@strapi/strapi';
import { draftedTypes, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { MyWork, WaitingEntry } from '../contracts/reviews.ts';
import { idOfWhoActs } from '../publication/actor.ts';
import type { Log } from '../publication/log.ts';
import { titleColumns, titled, toNamed } from '../publication/title.ts';
import { readLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { mayPublish, mayRead, mayUpdate } from '../rights.ts';
import { fieldsOfPapers } from '../rules/papers.ts';
import { matesOf } from '../together/groups.ts';
import { awaited, writing } from './desk-state.ts';
import { lapsedBasis } from './lapsed-basis.ts';
import { lastRows, sentBy, toReview, type Row } from './table.ts';

/** What waits for the person who asks, of all types with drafts. */

const mostWriting = 5;
/** The newest of each type: some of them are public, or go with another. */
const mostLookedAt = 50;

interface Draft {
  type: DocumentType;
  documentId: string;
  title: string;
  updatedAt: string;
  createdBy: { id: number } | null;
}

export function myWork(strapi: Core.Strapi, today: string): Promise<MyWork> {
  return readLog(strapi, async (log) => {
    const me = idOfWhoActs(strapi);
    const awaitedDrafts = await drafts(strapi, { deskState: awaited });
    const sent = await entriesOf(log, awaitedDrafts, await lastRows(log, 'sent'));
    const sentBack = await returned(log, me);
    return {
      toReview: sent.flatMap(({ type, entry }) => (mayPublish(strapi, uidOf(type)) ? [entry] : [])),
      ...sentBack,
      writing: me === null ? [] : await begun(log, me, new Set(sentBack.returned.map(({ documentId }) => documentId))),
      sent: sent.flatMap(({ type, entry, row }) => (!mayPublish(strapi, uidOf(type)) && row?.person === me ? [entry] : [])),
      reviewDates: await reviewDates(strapi, today),
      lapsed: await lapsedAnswers(log, today),
    };
  });
}

/** Returned drafts that they had sent or written, and those of others that they may publish: a writer may have left. */
async function returned(log: Log, me: number | null): Promise<Pick<MyWork, 'returned' | 'withWriters'>> {
  const rows = await lastRows(log, 'returned');
  const ids = rows.map(({ document }) => document);
  const sent = me === null || ids.length === 0 ? new Set() : await sentBy(log, me, ids);
  const isMine = ({ documentId, createdBy }: Draft) => sent.has(documentId) || (me !== null && createdBy?.id === me);
  const found = ids.length > 0 ? await drafts(log.strapi, { documentId: { $in: ids } }) : [];
  const others = found.filter((draft) => !isMine(draft) && mayPublish(log.strapi, uidOf(draft.type)));
  const [mine, theirs] = [await entriesOf(log, found.filter(isMine), rows), await entriesOf(log, others, rows)];
  return { returned: mine.map(({ entry }) => entry), withWriters: theirs.map(({ entry }) => entry) };
}

/** The newest drafts that they began and that wait for nobody else: never public, not sent, returned or timed. The newest first. */
async function begun(log: Log, me: number, sentBack: ReadonlySet<string>): Promise<WaitingEntry[]> {
  const where = { createdBy: me, deskState: writing, publishAt: null };
  const found = await drafts(log.strapi, where, { orderBy: { updatedAt: 'desc' }, limit: mostLookedAt });
  const inLog = await Promise.all(draftedTypes.map((type) => log.known(type, idsOf(found, type))));
  const left = new Set([...sentBack, ...inLog.flat(), ...(await namedAsPapers(log.strapi, idsOf(found, 'attachment')))]);
  const newest = found
    .filter(({ documentId }) => !left.has(documentId))
    .sort((a, b) => new Date(b.updatedAt).getTime() - new Date(a.updatedAt).getTime())
    .slice(0, mostWriting);
  return (await entriesOf(log, newest, [])).map(({ entry }) => entry).reverse();
}

function idsOf(found: readonly Draft[], of: DocumentType): string[] {
  return found.flatMap(({ type, documentId }) => (type === of ? [documentId] : []));
}

/** Those that go public with what names them. */
async function namedAsPapers(strapi: Core.Strapi, ids: readonly string[]): Promise<string[]> {
  const named: string[] = [];
  for (const [type, field] of Object.entries(fieldsOfPapers) as [DocumentType, string][]) {
    const where = { publishedAt: null, [field]: { documentId: { $in: ids } } };
    const rows: Record<string, { documentId: string } | { documentId: string }[]>[] = await strapi.db
      .query(uidOf(type))
      .findMany({ where, select: ['id'], populate: [field] });
    named.push(...rows.flatMap((row) => [row[field] ?? []].flat().map(({ documentId }) => documentId)));
  }
  return named;
}

async function entriesOf(log: Log, found: readonly Draft[], rows: readonly Row[]) {
  const entries = [];
  for (const draft of found) {
    const row = rows.find(({ type, document }) => type === draft.type && document === draft.documentId);
    const mates = await matesOf(log, { type: draft.type, id: draft.documentId });
    entries.push({ type: draft.type, row, entry: { ...toEntry(draft, row), mates: mates.length } });
  }
  return entries.sort((a, b) => a.entry.at.localeCompare(b.entry.at));
}

/** Nobody's row is known of what a program has put there. */
function toEntry({ type, documentId: id, title, updatedAt }: Draft, row: Row | undefined): Omit<WaitingEntry, 'mates'> {
  const { at = new Date(updatedAt).toISOString(), by, remarks = [] } = (row && toReview(row)) ?? {};
  const remark = remarks[0]?.text;
  return { ...toNamed({ type, id, title }), at, by, remark };
}

/** Review days of public articles: until a draft with a different day is published, readers still see the old one. */
export async function reviewDates(strapi: Core.Strapi, today: string): Promise<MyWork['reviewDates']> {
  const uid = uidOf('article');
  if (!mayUpdate(strapi, uid)) return [];
  const rows: {
    documentId: string;
    publishedAt: unknown;
    title: string | null;
    reviewOn: string | null;
    answer: { reviewOn: string | null } | null;
    withdrawn: unknown;
  }[] = await strapi.db.query(uid).findMany({
    where: { $or: [{ reviewOn: { $lte: today } }, { answer: { reviewOn: { $lte: today } } }] },
    select: ['documentId', 'publishedAt', 'title', 'reviewOn'],
    populate: { answer: { select: ['reviewOn'] }, withdrawn: { select: ['id'] } },
  });
  const dueDrafts = new Set(rows.flatMap(({ publishedAt, documentId }) => (publishedAt === null ? [documentId] : [])));
  return rows
    .filter(({ publishedAt, withdrawn }) => publishedAt !== null && withdrawn === null)
    .map(({ documentId, title, reviewOn, answer }) => {
      const [on = today] = [reviewOn, answer?.reviewOn].flatMap((day) => day ?? []).sort();
      return { ...toNamed(titled('article', documentId, { title })), on, isMended: !dueDrafts.has(documentId) };
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** For those who could mend them. */
export async function lapsedAnswers(log: Log, today: string): Promise<MyWork['lapsed']> {
  return mayUpdate(log.strapi, uidOf('article')) ? lapsedBasis(log, today) : [];
}

async function drafts(strapi: Core.Strapi, where: Record<string, unknown>, which: object = {}): Promise<Draft[]> {
  const found: Draft[] = [];
  for (const type of draftedTypes.filter((each) => mayRead(strapi, uidOf(each)))) {
    const rows: Omit<Draft, 'type' | 'title'>[] = await strapi.db.query(uidOf(type)).findMany({
      where: { publishedAt: null, ...where },
      select: ['documentId', ...titleColumns(type), 'updatedAt'],
      populate: { createdBy: { select: ['id'] } },
      ...which,
    });
    found.push(...rows.map((row) => ({ ...row, type, title: titled(type, row.documentId, row).title })));
  }
  return found;
}
