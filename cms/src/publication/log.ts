import type { Core } from '@strapi/strapi';
import { chainOf, noLine, sha256Of, type LogEnd } from '@pho-luat/shared/log-chain';
import { documentSchemas, type DocumentType } from '@pho-luat/shared/content-types/index';
import { whoActs } from './actor.ts';
import type { Transaction } from './transaction.ts';

/**
 * The table of the log, its only reader and its only writer. The digest says whether a publication changed anything, and with the chain
 * whether a line is as it was written (`check-log.ts`).
 */

export interface StoredLine {
  seq: number;
  id: string;
  type: DocumentType;
  action: 'publish' | 'remove';
  digest: string | null;
  at: string;
  by: string | null;
  /** JSON, as the shared schema parsed it. */
  document: string | null;
  /** A takedown has one: gone from every kept release too. Never leaves the CMS. */
  takedownReason: string | null;
  /** A takedown that erases: the documents of all earlier lines of the same name are gone. */
  erases: boolean;
  /** The line's link, by which it follows on the one before it. */
  chain: string | null;
}

/** SQLite has numbers for truth. */
type Row = Omit<StoredLine, 'takedownReason' | 'erases'> & { takedown_reason: string | null; erases: boolean | number | null };

const table = 'publications';
/** In one query. */
const rowsAtOnce = 200;

/** Adds a line saying that this document is public now. None when the last line says the same. */
export async function publishLine(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  id: string,
  document: unknown,
): Promise<void> {
  const line = lineOf(type, id, document);
  const last = await lastLine(strapi, trx, type, id);
  if (last?.digest === line.digest) return;
  await insert(strapi, trx, [line]);
}

/** Adds a line for each of these documents, of which none has one. */
export async function firstLines(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  documents: readonly { id: string; document: unknown }[],
): Promise<void> {
  const lines = documents.map(({ id, document }) => lineOf(type, id, document));
  for (let from = 0; from < lines.length; from += rowsAtOnce) await insert(strapi, trx, lines.slice(from, from + rowsAtOnce));
}

/** Adds a line saying that a document is no longer public. None when it was not. */
export async function removeLine(strapi: Core.Strapi, trx: Transaction, type: DocumentType, id: string): Promise<void> {
  const last = await lastLine(strapi, trx, type, id);
  if (last?.action !== 'publish') return;
  await insert(strapi, trx, [{ type, id, action: 'remove', digest: null, document: null }]);
}

/** Adds a line that has a document purged from all that is kept, whether it is public now or was before. */
export async function takedownLine(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  id: string,
  takedownReason: string,
): Promise<void> {
  await insert(strapi, trx, [{ type, id, action: 'remove', digest: null, document: null, takedownReason }]);
}

/** The same, and what the document ever said is gone from the log itself; the chain stays whole. Gives the line's number. */
export async function erasingLine(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  id: string,
  takedownReason: string,
): Promise<number> {
  await insert(strapi, trx, [{ type, id, action: 'remove', digest: null, document: null, takedownReason, erases: true }]);
  const rows = strapi.db.getConnection(table).transacting(trx).where({ type, id });
  await rows.update({ document: null });
  return (await lastLine(strapi, trx, type, id))?.seq ?? 0;
}

/** The last erasures of documents, the newest first. Those of the files that went with them are no news. */
export async function lastErasures(strapi: Core.Strapi, limit: number): Promise<StoredLine[]> {
  const rows = strapi.db.getConnection(table).where({ erases: true }).whereNot({ type: 'file' });
  return (await rows.orderBy('seq', 'desc').limit(limit)).map(toLine);
}

/** What is public of a document, or that nothing is. */
export async function lastLine(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  id: string,
): Promise<StoredLine | undefined> {
  const row = await strapi.db.getConnection(table).transacting(trx).where({ type, id }).orderBy('seq', 'desc').first();
  return row && toLine(row);
}

/** The lines of a document, the last first. */
export async function lastLines(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  id: string,
  limit = 10_000,
): Promise<StoredLine[]> {
  const rows = await strapi.db.getConnection(table).transacting(trx).where({ type, id }).orderBy('seq', 'desc').limit(limit);
  return rows.map(toLine);
}

/** One line of a document, by its number. */
export async function lineAt(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  id: string,
  seq: number,
): Promise<StoredLine | undefined> {
  const row = await strapi.db.getConnection(table).transacting(trx).where({ type, id, seq }).first();
  return row && toLine(row);
}

/** The last line of every public document of a type whose JSON has a piece of text in it. */
export async function publicLinesWith(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  text: string,
): Promise<StoredLine[]> {
  const last = strapi.db.getConnection(table).where({ type }).groupBy('id').max('seq');
  const rows = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .whereIn('seq', last)
    .where('action', 'publish')
    .whereLike('document', `%${text}%`);
  return rows.map(toLine);
}

/** Which of these names of a type were ever in the log. */
export async function knownNames(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  names: readonly string[],
): Promise<string[]> {
  return strapi.db.getConnection(table).transacting(trx).where({ type }).whereIn('id', names).distinct().pluck('id');
}

/** The names of a type of which any line, old or new, has a piece of text in it. */
export async function namesWith(strapi: Core.Strapi, trx: Transaction, type: DocumentType, text: string): Promise<string[]> {
  const rows = strapi.db.getConnection(table).transacting(trx).where({ type });
  return rows.whereLike('document', `%${text}%`).distinct().pluck('id');
}

/** Whether any line of a type, old or new, has a piece of text in it. */
export async function isInALine(strapi: Core.Strapi, type: DocumentType, text: string): Promise<boolean> {
  const row = await strapi.db.getConnection(table).where({ type }).whereLike('document', `%${text}%`).first('seq');
  return row !== undefined;
}

/** All that was ever published of a type and not erased, in the order of the log: each version, also of what has gone since. */
export async function publishedVersions(strapi: Core.Strapi, trx: Transaction, type: DocumentType): Promise<StoredLine[]> {
  const rows = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .where({ type, action: 'publish' })
    .whereNotNull('document')
    .orderBy('seq');
  return rows.map(toLine);
}

/** What was published, or removed, after a line, and has not been touched since, but for what the system keeps by itself; the newest first. */
export async function actedAfter(
  strapi: Core.Strapi,
  action: StoredLine['action'],
  seq: number,
  limit: number,
): Promise<StoredLine[]> {
  const last = strapi.db.getConnection(table).where('seq', '>', seq).groupBy('type', 'id').max('seq');
  const rows = await strapi.db
    .getConnection(table)
    .whereIn('seq', last)
    .where({ action })
    .whereNotIn('type', ['file', 'qr-code'])
    .orderBy('seq', 'desc')
    .limit(limit);
  return rows.map(toLine);
}

export async function lastSeq(strapi: Core.Strapi): Promise<number> {
  return (await endOfLog(strapi)).seq;
}

/** The last line, or the last up to a number. */
export async function endOfLog(strapi: Core.Strapi, upTo?: number): Promise<LogEnd> {
  const rows = strapi.db.getConnection(table);
  return endIn(upTo === undefined ? rows : rows.where('seq', '<=', upTo));
}

/** Whether the text of a line was erased by a later one. */
export async function isErased(strapi: Core.Strapi, { type, id, seq }: StoredLine): Promise<boolean> {
  const later = strapi.db.getConnection(table).where({ type, id, erases: true }).where('seq', '>', seq);
  return (await later.first('seq')) !== undefined;
}

/** A page of the log, in the order in which it was committed. */
export async function linesBetween(strapi: Core.Strapi, after: number, upTo: number, limit: number): Promise<StoredLine[]> {
  const rows = await strapi.db.getConnection(table).where('seq', '>', after).where('seq', '<=', upTo).orderBy('seq').limit(limit);
  return rows.map(toLine);
}

type NewLine = Pick<StoredLine, 'type' | 'id' | 'action' | 'digest' | 'document'> & { takedownReason?: string; erases?: boolean };

function lineOf(type: DocumentType, id: string, document: unknown): NewLine {
  const text = JSON.stringify(documentSchemas[type].parse(document));
  return { type, id, action: 'publish', digest: sha256Of(text), document: text };
}

/** Under the log's lock, so that nobody else goes on from the same line. */
async function insert(strapi: Core.Strapi, trx: Transaction, lines: readonly NewLine[]): Promise<void> {
  const [at, by] = [new Date().toISOString(), whoActs(strapi)];
  const inLog = () => strapi.db.getConnection(table).transacting(trx);
  let { seq, chain } = await endIn(inLog());
  const rows = lines.map(({ takedownReason, erases = false, ...line }) => {
    seq += 1;
    chain = chainOf(chain, { ...line, seq, at, by, takedown: takedownReason !== undefined, erases });
    return { ...line, seq, at, by, takedown_reason: takedownReason ?? null, erases, chain };
  });
  await inLog().insert(rows);
}

async function endIn(rows: ReturnType<Core.Strapi['db']['getConnection']>): Promise<LogEnd> {
  const row: Pick<Row, 'seq' | 'chain'> | undefined = await rows.orderBy('seq', 'desc').first('seq', 'chain');
  return row ? { seq: Number(row.seq), chain: row.chain ?? '' } : noLine;
}

/** PostgreSQL gives a `bigint` as text. */
function toLine({ takedown_reason, erases, ...row }: Row): StoredLine {
  return { ...row, seq: Number(row.seq), takedownReason: takedown_reason, erases: Boolean(erases) };
}
