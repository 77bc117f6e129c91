import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { LogDigests } from '@pho-luat/shared/schemas/publication';
import type { LogAnswer, RawLine } from '../cms-client.ts';
import { inTransaction } from './database.ts';

const markAsPart = 'insert or ignore into read_in_part (only) values (1)';

/**
 * The publisher's copy of the log, all lines of it: earlier versions are what it falls back on. Lines are kept as they came, so
 * that newer code reads them anew.
 */
export class LogLines {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`
      create table if not exists line (seq integer primary key, type text not null, id text not null, json text not null) strict;
      create index if not exists line_of_document on line (type, id, seq);
      create table if not exists read_up_to (only integer primary key check (only = 1), seq integer not null) strict;
      create table if not exists read_in_part (only integer primary key check (only = 1)) strict;
    `);
  }

  get lastSeq(): number {
    const row = this.#db.prepare('select seq from read_up_to').get();
    return Number(row?.seq ?? 0);
  }

  /** Whether the log has been read to where it ended. Half of it may show what a line further on takes down. */
  get isWhole(): boolean {
    return this.#db.prepare('select 1 from read_in_part').get() === undefined;
  }

  append({ lines, lastSeq, more }: LogAnswer): void {
    inTransaction(this.#db, () => {
      const insert = this.#db.prepare('insert or replace into line (seq, type, id, json) values (?, ?, ?, ?)');
      for (const { seq, type, id, json } of lines) insert.run(seq, type, id, json);
      this.#db.prepare('insert or replace into read_up_to (only, seq) values (1, ?)').run(lastSeq);
      this.#db.exec(more ? markAsPart : 'delete from read_in_part');
    });
  }

  /** The CMS's log is another one now: begin anew. */
  forget(): void {
    inTransaction(this.#db, () => this.#db.exec(`delete from line; delete from read_up_to; ${markAsPart}`));
  }

  /** The lines after this one, in order, one at a time: there may be many. */
  *after(seq: number): Generator<RawLine> {
    for (const row of this.#db.prepare('select seq, type, id, json from line where seq > ? order by seq').iterate(seq))
      yield rawLine(row);
  }

  get(seq: number): RawLine {
    const row = this.#db.prepare('select seq, type, id, json from line where seq = ?').get(seq);
    if (!row) throw new Error(`There is no line ${seq}`);
    return rawLine(row);
  }

  /** The last line of every document, in the order of the log. */
  latest(): RawLine[] {
    return this.#rows('select max(seq) as seq, type, id, json from line group by type, id order by seq');
  }

  /** The lines of one document, the last first. */
  history(type: string, id: string): RawLine[] {
    return this.#rows('select seq, type, id, json from line where type = ? and id = ? order by seq desc', type, id);
  }

  /** All lines of a type, also of what has gone since. */
  ofType(type: string): RawLine[] {
    return this.#rows('select seq, type, id, json from line where type = ? order by seq', type);
  }

  /** Every code that was ever issued: the ledger names its lines by them. */
  codes(): string[] {
    const rows = this.#db.prepare(`select distinct id from line where type = 'qr-code'`).all();
    return rows.map(({ id }) => String(id));
  }

  isCode(code: string): boolean {
    return this.#db.prepare(`select 1 from line where type = 'qr-code' and id = ?`).get(code) !== undefined;
  }

  countRemovals(afterSeq: number): number {
    const row = this.#db
      .prepare(`select count(*) as count from line where seq > ? and json_extract(json, '$.action') = 'remove'`)
      .get(afterSeq);
    return Number(row?.count);
  }

  /** The documents that were taken down after this line. */
  takedownsAfter(seq: number): { type: string; id: string }[] {
    const rows = this.#db
      .prepare(`select distinct type, id from line where seq > ? and json_extract(json, '$.takedown')`)
      .all(seq);
    return rows.map(({ type, id }) => ({ type: String(type), id: String(id) }));
  }

  /** As the CMS counts them: see `logDigestsSchema`. */
  digests(upTo: number, block: number): LogDigests['digests'] {
    const digests: LogDigests['digests'] = [];
    const ofBlock = this.#db.prepare('select json from line where seq between ? and ? order by seq');
    for (let from = 1; from <= upTo; from += block) {
      const hash = createHash('sha256');
      const rows = ofBlock.all(from, Math.min(from + block - 1, upTo));
      for (const { json } of rows) hash.update(`${String(json)}\n`);
      if (rows.length > 0) digests.push({ from, sha256: hash.digest('hex') });
    }
    return digests;
  }

  #rows(sql: string, ...parameters: string[]): RawLine[] {
    return this.#db
      .prepare(sql)
      .all(...parameters)
      .map(rawLine);
  }
}

function rawLine({ seq, type, id, json }: Record<string, SQLOutputValue>): RawLine {
  return { seq: Number(seq), type: String(type), id: String(id), json: String(json) };
}
