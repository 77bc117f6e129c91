import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { withoutReading, type File, type ReadOfFile } from '@pho-luat/shared/content-types/file';
import { sha256Of } from '@pho-luat/shared/sha256';
import { unreadSchema, type Reading, type Unread } from '../contracts/reading.ts';
import type { Log } from '../publication/log.ts';
import { readLog, writeLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';

/** The tables of what was read of files, their only reader and their only writer. */

/** Raise it when the reader reads better, or lines say more of it: everything is read again at the next start. */
const readerVersion = 3;

/** `scan`: optical recognition of pictures. It takes long, and is done only where the machine can. */
export type Task = 'text' | 'scan';

/** A task that this process has for itself, until the claim expires or is renewed. */
export interface Work {
  task: Task;
  sha256: string;
  mime: string;
  claim: string;
  /** This one included. Only attempts during which the process died count; others were given back. */
  attempts: number;
}

export interface Row {
  sha256: string;
  mime: string;
  todo: Task | null;
  claimed_until: string | null;
  attempts: number;
  state: Reading['state'] | null;
  reason: NonNullable<Reading['reason']> | null;
  page_count: number | null;
  /** SQLite stores booleans as numbers. */
  has_text_layer: boolean | number;
  converted_from: NonNullable<Reading['convertedFrom']> | null;
  is_machine_read: boolean | number;
  scan_tried: boolean | number;
  text: string | null;
  reader: number | null;
  /** JSON. */
  unread: string | null;
}

/** In a line of the log. */
type Known = Pick<File, ReadOfFile>;

const readingTable = 'readings';
const fileTable = 'reading_files';
const pageTable = 'reading_pages';

/** A killed process is forgotten after this; a living one says so more often. */
export const claimMs = 120_000;
const readAgainAfterMs = 60 * 60 * 1000;
const rowsAtOnce = 200;

/** A file of the library, by its document id, and what it has in it now. */
interface Wanted {
  file: string;
  sha256: string;
  mime: string;
  /** Bytes. */
  size: number;
}

/** Queues the bytes of a file unless they were read, or again if what stopped it may have passed. Returns what is known already. */
export async function wantReading(log: Log, wanted: Wanted): Promise<Known> {
  await insertWanted(log, [wanted]);
  await wantAgain(log, wanted.sha256, new Date());
  const row: Row | undefined = await log.rows(readingTable).where({ sha256: wanted.sha256 }).first();
  return row ? knownOf(row) : {};
}

/** What was in the library before it could be read, and what an earlier version read. */
export async function wantLibrary(strapi: Core.Strapi): Promise<void> {
  await readLog(strapi, async (log) => {
    // First: SQLite waits for a writer in another process only before a transaction has read anything.
    const now = new Date();
    const again = { todo: 'text', attempts: 0, wanted_at: now.toISOString(), claim: null, claimed_until: null };
    // Where nothing can recognise, that task waits for ever.
    const isAtRest = (query: Rows) =>
      void query.whereNull('todo').orWhere((waiting) => void waiting.where({ todo: 'scan' }).where(unclaimed(now)));
    await log.rows(readingTable).where('reader', '<', readerVersion).where(isAtRest).update(again);
    const known = new Set<string>(await log.rows(fileTable).pluck('file'));
    const entries = (await log.publicWith('file', '')).filter(({ id }) => !known.has(id));
    const unread = entries.map(({ id, document: { sha256, mime, size } }) => ({ file: id, sha256, mime, size }));
    await insertWanted(log, unread);
  });
}

export async function isWanted(strapi: Core.Strapi, task: Task): Promise<boolean> {
  return (await readings(strapi).where({ todo: task }).first('sha256')) !== undefined;
}

/** Takes the newest task for this process: an editor waits for that one. When several processes ask, one of them gets it. */
export async function claimWork(strapi: Core.Strapi, task: Task, now: Date): Promise<Work | undefined> {
  const isFree = unclaimed(now);
  for (;;) {
    const row: Row | undefined = await readings(strapi).where({ todo: task }).where(isFree).orderBy('wanted_at', 'desc').first();
    if (!row) return undefined;
    const { sha256, mime } = row;
    const [claim, attempts] = [randomUUID(), row.attempts + 1];
    const taken = await readings(strapi)
      .where({ sha256, todo: task })
      .where(isFree)
      .update({ claim, attempts, claimed_until: untilOf(now) });
    if (taken > 0) return { task, sha256, mime, claim, attempts };
  }
}

export async function renewClaim(strapi: Core.Strapi, { sha256, claim }: Work, now: Date): Promise<void> {
  await readings(strapi)
    .where({ sha256, claim })
    .update({ claimed_until: untilOf(now) });
}

/** Returns unfinished work that failed through no fault of the file. Nobody takes it before the given time. */
export async function giveBack(strapi: Core.Strapi, { sha256, claim, attempts }: Work, notBefore?: Date): Promise<void> {
  await readings(strapi)
    .where({ sha256, claim })
    .update({ claim: null, claimed_until: notBefore?.toISOString() ?? null, attempts: attempts - 1 });
}

/**
 * Keeps what was read, and says it in the line of each file that has these bytes; does nothing where the claim has expired
 * meanwhile.
 */
export async function keepReading(strapi: Core.Strapi, work: Work, reading: Reading, now: Date): Promise<void> {
  await writeLog(strapi, async (log) => {
    const own = () => log.rows(readingTable).where({ sha256: work.sha256, claim: work.claim });
    const row: Row | undefined = await own().first();
    if (!row) return;
    const pages = reading.pages.map(storable);
    const text = pages.length > 0 ? sha256Of(JSON.stringify(pages)) : null;
    const { scans: wordless } = unreadOf(row);
    const result: Partial<Row> = addsNothing(row, work.task, reading)
      ? {
          reason: reading.reason ?? row.reason,
          unread: wordless ? JSON.stringify({ ...unreadOf(row), wordless }) : row.unread,
        }
      : {
          state: reading.state,
          reason: reading.reason ?? null,
          page_count: reading.pageCount ?? row.page_count,
          has_text_layer: reading.hasTextLayer,
          converted_from: reading.convertedFrom ?? null,
          is_machine_read: reading.isMachineRead,
          text,
          unread: reading.unread ? JSON.stringify(reading.unread) : null,
        };
    if (text) await insertPages(log, text, pages);
    const files: string[] = await log.rows(fileTable).where({ sha256: work.sha256 }).pluck('file');
    const read = { ...row, ...result };
    // Where pages are pictures, a text that is read again has no words of them any more.
    const isToRecognise =
      work.task === 'text' &&
      (read.state === 'read' ? unreadOf(read).scans !== undefined : !read.scan_tried && read.state === 'no-text');
    const after = { ...read, scan_tried: work.task === 'scan' || (Boolean(read.scan_tried) && !isToRecognise) };
    await own().update({
      ...result,
      scan_tried: after.scan_tried,
      todo: isToRecognise && (await mayBeRecognised(strapi, row, files)) ? 'scan' : null,
      claim: null,
      claimed_until: null,
      attempts: 0,
      reader: readerVersion,
      read_at: now.toISOString(),
    });
    for (const id of files) {
      const known = await log.document('file', id);
      // It may have been deleted.
      if (!known) continue;
      await log.publish('file', id, { ...withoutReading(known), ...knownOf(after) });
    }
  });
}

/** Official documents name these pictures now, by the files' document ids: what is written in them is to be recognised. */
export async function wantRecognition(log: Log, pictures: readonly string[]): Promise<void> {
  const hashes = readingFiles(log.strapi).whereIn('file', pictures).select('sha256');
  await log
    .rows(readingTable)
    .whereIn('sha256', hashes)
    .where({ state: 'no-text', scan_tried: false })
    .whereNull('todo')
    .update({ todo: 'scan', wanted_at: new Date().toISOString() });
}

/** They are erased. What was read of them goes when nothing names it any more. */
export async function forgetFiles(log: Log, files: readonly string[]): Promise<void> {
  await log.rows(fileTable).whereIn('file', files).delete();
}

/**
 * Readings of bytes that no file has and no line names, and texts that neither a reading nor a line names: left by what was erased,
 * by bytes that it had before, and by earlier readings.
 */
export async function forgetUnnamed(log: Log): Promise<void> {
  const named = await log.hashesIn('file');
  for (const sha256 of await log.rows(fileTable).pluck('sha256')) named.add(sha256);
  await deleteUnnamed(log, readingTable, 'sha256', named);
  for (const text of await log.rows(readingTable).whereNotNull('text').pluck('text')) named.add(text);
  await deleteUnnamed(log, pageTable, 'text', named);
}

export async function readingOf(strapi: Core.Strapi, sha256: string): Promise<Row | undefined> {
  return readings(strapi).where({ sha256 }).first();
}

/** All pages of a text, by its digest; empty for one that is not here. */
export async function pagesOf(strapi: Core.Strapi, text: string): Promise<string[]> {
  return pageRows(strapi).where({ text }).orderBy('page').pluck('content');
}

/** As many as a document has before its annexes; a code of law is longer. */
const mostFirstPages = 30;

/** The pages that may say what document a text is. */
export async function firstPagesOf(strapi: Core.Strapi, text: string): Promise<string[]> {
  return pageRows(strapi).where({ text }).andWhere('page', '<=', mostFirstPages).orderBy('page').pluck('content');
}

/** One page, from 1. */
export async function pageOf(strapi: Core.Strapi, text: string, page: number): Promise<string | undefined> {
  return (await pageRows(strapi).where({ text, page }).first())?.content;
}

/** How many pages there are, and how many of them say something; `but`: not these, from 1. */
export async function countPages(
  strapi: Core.Strapi,
  text: string,
  but: readonly number[],
): Promise<{ all: number; withText: number }> {
  const count = async (query: ReturnType<typeof pageRows>) => Number((await query.count('* as pages').first())?.pages ?? 0);
  const ofText = () => pageRows(strapi).where({ text });
  return {
    all: await count(ofText()),
    withText: await count(ofText().whereNot({ content: '' }).whereNotIn('page', but)),
  };
}

export function unreadOf({ unread }: Pick<Row, 'unread'>): Unread {
  return unread === null ? {} : unreadSchema.parse(JSON.parse(unread));
}

/** What may have words to recognise: a PDF; a picture only where an official document names it, because news have pictures too. */
async function mayBeRecognised(strapi: Core.Strapi, { mime }: Row, files: readonly string[]): Promise<boolean> {
  if (!mime.startsWith('image/')) return mime === 'application/pdf';
  const ofThese = { documentId: { $in: files } };
  const named = await strapi.db
    .query(uidOf('attachment'))
    .count({ where: { $or: [{ file: ofThese }, { otherFiles: ofThese }] } });
  return named > 0;
}

/** Recognition that found nothing changes only what is told of it; a file that was recognised still has no text layer. */
function addsNothing(row: Row, task: Task, reading: Reading): boolean {
  return row.state !== null && reading.state !== 'read' && (task === 'scan' || Boolean(row.is_machine_read));
}

function knownOf({ page_count, text, is_machine_read, ...row }: Row): Known {
  const { scans = [], wordless = [] } = unreadOf(row);
  const machineReadPages = row.scan_tried ? scans.filter((page) => !wordless.includes(page)) : [];
  return {
    ...(page_count ? { pages: page_count } : {}),
    ...(text && { text, ...(is_machine_read && { isMachineRead: true as const }) }),
    ...(text && machineReadPages.length > 0 && { machineReadPages }),
  };
}

/** What a column of text cannot hold, or gives back otherwise. */
function storable(page: string): string {
  return page.toWellFormed().replaceAll('\0', '');
}

type Rows = ReturnType<typeof readings>;

function unclaimed(now: Date): (query: Rows) => void {
  return (query) => void query.whereNull('claimed_until').orWhere('claimed_until', '<', now.toISOString());
}

function untilOf(now: Date): string {
  return new Date(now.getTime() + claimMs).toISOString();
}

/** What took too long or too much on a busy machine may not do so now. Once an hour at most: some files always do. */
async function wantAgain(log: Log, sha256: string, now: Date): Promise<void> {
  await log
    .rows(readingTable)
    .where({ sha256, state: 'unreadable' })
    .whereIn('reason', ['too-slow', 'too-much-memory'])
    .whereNull('todo')
    .where('read_at', '<', new Date(now.getTime() - readAgainAfterMs).toISOString())
    .update({ todo: 'text', attempts: 0, wanted_at: now.toISOString() });
}

async function insertWanted(log: Log, all: readonly Wanted[]): Promise<void> {
  const wanted_at = new Date().toISOString();
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const some = all.slice(from, from + rowsAtOnce);
    const files = some.map(({ file, sha256 }) => ({ file, sha256 }));
    await log.rows(fileTable).insert(files).onConflict('file').merge();
    const rows = some.map(({ sha256, mime, size }) => ({ sha256, mime, size, todo: 'text', wanted_at }));
    await log.rows(readingTable).insert(rows).onConflict('sha256').ignore();
  }
}

async function deleteUnnamed(log: Log, table: string, column: string, named: ReadonlySet<string>): Promise<void> {
  const all: string[] = await log.rows(table).distinct(column).pluck(column);
  const gone = all.filter((hash) => !named.has(hash));
  for (let from = 0; from < gone.length; from += rowsAtOnce)
    await log
      .rows(table)
      .whereIn(column, gone.slice(from, from + rowsAtOnce))
      .delete();
}

async function insertPages(log: Log, text: string, pages: readonly string[]): Promise<void> {
  const rows = pages.map((content, index) => ({ text, page: index + 1, content }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    await log.rows(pageTable).insert(some).onConflict(['text', 'page']).ignore();
  }
}

function readings(strapi: Core.Strapi) {
  return strapi.db.getConnection(readingTable);
}

function readingFiles(strapi: Core.Strapi) {
  return strapi.db.getConnection(fileTable);
}

function pageRows(strapi: Core.Strapi) {
  return strapi.db.getConnection(pageTable);
}
