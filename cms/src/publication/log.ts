import type { Core } from '@strapi/strapi';
import { chainOf, noLine, type LogEnd } from '@pho-luat/shared/log-chain';
import { documentSchemas, type DocumentOf, type DocumentType } from '@pho-luat/shared/content-types/index';
import { inTurn } from '@pho-luat/shared/in-turn';
import { sha256Of } from '@pho-luat/shared/sha256';
import { whoActs } from './actor.ts';
import { documentOf, type StoredLine } from './stored-line.ts';
import type { Transaction } from './transaction.ts';

/** SQLite stores booleans as numbers. */
type Row<T extends DocumentType = DocumentType> = Omit<StoredLine<T>, 'takedownReason' | 'erases'> & {
  takedown_reason: string | null;
  erases: boolean | number | null;
};

type NewLine = Pick<StoredLine, 'type' | 'id' | 'action' | 'digest' | 'document'> & { takedownReason?: string; erases?: boolean };

/** What is said in the log of a document, with its name. */
export interface Entry<T extends DocumentType> {
  id: string;
  document: DocumentOf<T>;
}

const table = 'publications';
const oneLineAtATime = inTurn();

/**
 * The table of the log, its only reader and its only writer. The digest says whether a publication changed anything, and with the chain
 * whether a line is as it was written (`check-log.ts`). With a transaction it reads and writes inside it, and so must everything that is
 * done in one (`transaction.ts`); without, it reads what is committed.
 */
export class Log {
  readonly strapi: Core.Strapi;
  readonly #trx: Transaction | undefined;

  constructor(strapi: Core.Strapi, trx?: Transaction) {
    this.strapi = strapi;
    this.#trx = trx;
  }

  /** The rows of a table of ours, in the transaction. */
  rows(name: string) {
    const rows = this.strapi.db.getConnection(name);
    return this.#trx ? rows.transacting(this.#trx) : rows;
  }

  /** Adds a line saying that this document is public now. None when the last line says the same. */
  async publish(type: DocumentType, id: string, document: unknown): Promise<void> {
    const line = publicationOf(type, id, document);
    const last = await this.last(type, id);
    if (last?.digest !== line.digest) await this.#insert(line);
  }

  /** Adds a line saying that a document is no longer public. None when it was not. */
  async remove(type: DocumentType, id: string): Promise<void> {
    if (await this.isPublic(type, id)) await this.#insert({ type, id, action: 'remove', digest: null, document: null });
  }

  /** Adds a line that has a document purged from all that is kept, whether it is public now or was before. */
  async takeDown(type: DocumentType, id: string, takedownReason: string): Promise<void> {
    await this.#insert({ type, id, action: 'remove', digest: null, document: null, takedownReason });
  }

  /** The same, and what the document ever said is gone from the log itself; the chain stays whole. Gives the line's number. */
  async erase(type: DocumentType, id: string, takedownReason: string): Promise<number> {
    await this.#insert({ type, id, action: 'remove', digest: null, document: null, takedownReason, erases: true });
    await this.rows(table).where({ type, id }).update({ document: null });
    return (await this.last(type, id))?.seq ?? 0;
  }

  /** What is public of a document, or that nothing is. */
  async last<T extends DocumentType>(type: T, id: string): Promise<StoredLine<T> | undefined> {
    const row: Row<T> | undefined = await this.rows(table).where({ type, id }).orderBy('seq', 'desc').first();
    return row && toLine(row);
  }

  /** Whether readers see a document, once this transaction is committed and published. */
  async isPublic(type: DocumentType, id: string): Promise<boolean> {
    return (await this.last(type, id))?.action === 'publish';
  }

  /** A document as it is public; undefined where it is not. */
  async document<T extends DocumentType>(type: T, id: string): Promise<DocumentOf<T> | undefined> {
    return documentOf(await this.last(type, id));
  }

  /** Whether this very document is public. */
  async says(type: DocumentType, id: string, document: unknown): Promise<boolean> {
    const { data } = documentSchemas[type].safeParse(document);
    return data !== undefined && (await this.last(type, id))?.digest === publicationOf(type, id, data).digest;
  }

  /** The lines of a document, the last first; with `before`, only those before that one. */
  async lines<T extends DocumentType>(
    type: T,
    id: string,
    limit = 10_000,
    before = Number.MAX_SAFE_INTEGER,
  ): Promise<StoredLine<T>[]> {
    const rows: Row<T>[] = await this.rows(table)
      .where({ type, id })
      .where('seq', '<', before)
      .orderBy('seq', 'desc')
      .limit(limit);
    return rows.map(toLine);
  }

  /** What was published last of a document and not erased, whether or not it is public now; before a line. */
  async lastPublished<T extends DocumentType>(
    type: T,
    id: string,
    before = Number.MAX_SAFE_INTEGER,
  ): Promise<StoredLine<T> | undefined> {
    const rows = this.rows(table).where({ type, id }).where('seq', '<', before).whereNotNull('document');
    const row: Row<T> | undefined = await rows.orderBy('seq', 'desc').first();
    return row && toLine(row);
  }

  /** The line that a number has, if it is one of this document. */
  async at<T extends DocumentType>(type: T, id: string, seq: number): Promise<StoredLine<T> | undefined> {
    const row: Row<T> | undefined = await this.rows(table).where({ type, id, seq }).first();
    return row && toLine(row);
  }

  /** Every public document of a type whose JSON has a piece of text in it. */
  async publicWith<T extends DocumentType>(type: T, text: string): Promise<Entry<T>[]> {
    const last = this.strapi.db.getConnection(table).where({ type }).groupBy('id').max('seq');
    const rows: Row<T>[] = await this.rows(table)
      .whereIn('seq', last)
      .where('action', 'publish')
      .whereLike('document', `%${text}%`);
    return rows.flatMap(toEntry);
  }

  /** The last line of any of these types: while it is the same, all that the log says of them is too. */
  async endOf(types: readonly DocumentType[]): Promise<LogEnd> {
    const last = this.strapi.db.getConnection(table).whereIn('type', types).max('seq');
    return endAt(await this.rows(table).where('seq', last).first('seq', 'chain'));
  }

  /** All that was ever published of a type and not erased, in the order of the log: each version, also of what has gone since. */
  async versions<T extends DocumentType>(type: T): Promise<Entry<T>[]> {
    const rows: Row<T>[] = await this.rows(table).where({ type, action: 'publish' }).whereNotNull('document').orderBy('seq');
    return rows.flatMap(toEntry);
  }

  /** Which of these names of a type were ever in the log. */
  async known(type: DocumentType, names: readonly string[]): Promise<string[]> {
    return this.rows(table).where({ type }).whereIn('id', names).distinct().pluck('id');
  }

  /** The names of a type of which any line, old or new, has a piece of text in it. */
  async namesWith(type: DocumentType, text: string): Promise<string[]> {
    return this.rows(table).where({ type }).whereLike('document', `%${text}%`).distinct().pluck('id');
  }

  /** Every sha256 that any line of a type, old or new, has in it. */
  async hashesIn(type: DocumentType): Promise<Set<string>> {
    const documents: string[] = await this.rows(table).where({ type }).whereNotNull('document').pluck('document');
    return new Set(documents.flatMap((document) => document.match(/\b[0-9a-f]{64}\b/g) ?? []));
  }

  /** The last erasures of documents, the newest first. Those of the files that went with them are no news. */
  async lastErasures(limit: number): Promise<StoredLine[]> {
    const rows: Row[] = await this.rows(table)
      .where({ erases: true })
      .whereNot({ type: 'file' })
      .orderBy('seq', 'desc')
      .limit(limit);
    return rows.map(toLine);
  }

  /**
   * What of some types was published or removed after a line and not changed since: the newest of them first, and how many they
   * are. Erasures do not count.
   */
  async actedAfter(
    action: StoredLine['action'],
    seq: number,
    types: readonly DocumentType[],
    limit: number,
  ): Promise<{ lines: StoredLine[]; count: number }> {
    const last = this.strapi.db.getConnection(table).where('seq', '>', seq).groupBy('type', 'id').max('seq');
    const acted = () => this.rows(table).whereIn('seq', last).where({ action, erases: false }).whereIn('type', types);
    const rows: Row[] = await acted().orderBy('seq', 'desc').limit(limit);
    // PostgreSQL gives it as text.
    const { count } = await acted().count({ count: '*' }).first();
    return { lines: rows.map(toLine), count: Number(count) };
  }

  /** The last line, or the last up to a number. */
  async end(upTo?: number): Promise<LogEnd> {
    const rows = upTo === undefined ? this.rows(table) : this.rows(table).where('seq', '<=', upTo);
    return endAt(await rows.orderBy('seq', 'desc').first('seq', 'chain'));
  }

  /** Whether the text of a line was erased by a later one. */
  async isErased({ type, id, seq }: StoredLine): Promise<boolean> {
    return (await this.rows(table).where({ type, id, erases: true }).where('seq', '>', seq).first('seq')) !== undefined;
  }

  /** A page of the log, in the order in which it was committed. */
  async between(after: number, upTo: number, limit: number): Promise<StoredLine[]> {
    const rows: Row[] = await this.rows(table).where('seq', '>', after).where('seq', '<=', upTo).orderBy('seq').limit(limit);
    return rows.map(toLine);
  }

  /** Under the log's lock, and in turn where a bulk action writes in parallel, so that nobody else goes on from the same line. */
  async #insert({ takedownReason, erases = false, ...said }: NewLine): Promise<void> {
    await oneLineAtATime(async () => {
      const end = await this.end();
      const line = { ...said, seq: end.seq + 1, at: new Date().toISOString(), by: whoActs(this.strapi), erases };
      const chain = chainOf(end.chain, { ...line, takedown: takedownReason !== undefined });
      await this.rows(table).insert({ ...line, takedown_reason: takedownReason ?? null, chain });
    });
  }
}

function publicationOf(type: DocumentType, id: string, document: unknown): NewLine {
  const text = JSON.stringify(documentSchemas[type].parse(document));
  return { type, id, action: 'publish', digest: sha256Of(text), document: text };
}

/** PostgreSQL gives a `bigint` as text. */
function endAt(row: Pick<Row, 'seq' | 'chain'> | undefined): LogEnd {
  return row ? { seq: Number(row.seq), chain: row.chain } : noLine;
}

function toLine<T extends DocumentType>({ takedown_reason, erases, ...row }: Row<T>): StoredLine<T> {
  return { ...row, seq: Number(row.seq), takedownReason: takedown_reason, erases: Boolean(erases) };
}

function toEntry<T extends DocumentType>(row: Row<T>): Entry<T>[] {
  const document = documentOf<T>(row);
  return document ? [{ id: row.id, document }] : [];
}
