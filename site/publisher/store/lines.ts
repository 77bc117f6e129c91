import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { noLine, type LogEnd } from '@pho-luat/shared/log-chain';
import type { LogAnswer, RawLine } from '../cms-client.ts';
import { linkOfSound } from '../log-chain.ts';
import { inTransaction } from '../../lib/database.ts';

/**
 * The publisher's copy of the whole log: it falls back on earlier versions. Lines are kept as they came, so
 * that newer source parses them again. What is being read is kept apart until the log has come to its end: half of it may show what a line
 * further on takes down, and a log that turns out to be damaged must not take the place of a good one.
 */
export class LogLines {
  readonly #db: DatabaseSync;
  #isReadAnew = false;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`
      create table if not exists line (seq integer primary key, type text not null, id text not null, json text not null) strict;
      create index if not exists line_of_document on line (type, id, seq);
      create table if not exists incoming (seq integer primary key, type text not null, id text not null, json text not null) strict;
      create table if not exists read_to (only integer primary key check (only = 1), seq integer not null, chain text not null) strict;
      create table if not exists was_read_to (only integer primary key check (only = 1), seq integer not null, chain text not null) strict;
    `);
  }

  /** Up to where the log has been read; of a copy that is not relied on, what the CMS said then. */
  get end(): LogEnd {
    const row = this.#db.prepare(`select seq, chain from ${this.isWhole ? 'read_to' : 'was_read_to'}`).get();
    return row ? { seq: Number(row.seq), chain: String(row.chain) } : noLine;
  }

  get lastSeq(): number {
    return this.isWhole ? this.end.seq : 0;
  }

  /** Whether the log was read to its end, and can be relied on. */
  get isWhole(): boolean {
    return this.#db.prepare('select 1 from read_to').get() !== undefined;
  }

  /** Begins to read what follows the last line, or the whole log from its start. */
  begin(anew: boolean): void {
    this.#isReadAnew = anew;
    this.#db.exec('delete from incoming');
  }

  /** Known when the reading has come to its end. */
  append({ lines, lastSeq, chain, more }: Pick<LogAnswer, 'lines' | 'lastSeq' | 'chain' | 'more'>): void {
    inTransaction(this.#db, () => {
      const insert = this.#db.prepare('insert or replace into incoming (seq, type, id, json) values (?, ?, ?, ?)');
      for (const { seq, type, id, json } of lines) insert.run(seq, type, id, json);
      if (more) return;
      if (this.#isReadAnew || !this.isWhole) this.#db.exec('delete from line');
      this.#db.exec('insert or replace into line select * from incoming; delete from incoming');
      this.#db.prepare('insert or replace into read_to (only, seq, chain) values (1, ?, ?)').run(lastSeq, chain);
    });
    if (!more) this.#isReadAnew = false;
  }

  /** The log is no longer relied on, and is replaced when it has been read again. */
  forget(): void {
    this.#db.exec('insert or replace into was_read_to select * from read_to; delete from read_to');
  }

  /** The first damaged line. Checks a few at a time, so that releases go on meanwhile. */
  async firstWrong(signal?: AbortSignal): Promise<RawLine | undefined> {
    const next = this.#db.prepare('select seq, type, id, json from line where seq > ? order by seq limit 100');
    let end = noLine;
    for (let lines; (lines = next.all(end.seq).map(rawLine)).length > 0; await setImmediate(undefined, { signal })) {
      for (const line of lines) {
        const chain = linkOfSound(end.chain, line.json);
        if (chain === undefined) return line;
        end = { seq: line.seq, chain };
      }
    }
    return undefined;
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

  /** The documents that were taken down after this line, and whether their texts are to go as well. */
  takedownsAfter(seq: number): { type: string; id: string; erases: boolean }[] {
    const rows = this.#db
      .prepare(
        `select type, id, max(coalesce(json_extract(json, '$.erases'), 0)) as erases from line
         where seq > ? and json_extract(json, '$.takedown') group by type, id`,
      )
      .all(seq);
    return rows.map(({ type, id, erases }) => ({ type: String(type), id: String(id), erases: erases === 1 }));
  }

  /**
   * Takes the texts out of the lines of these documents, up to the one that erases them: as the CMS sends them from then on. Within a
   * transaction of the caller.
   */
  erase(documents: readonly { type: string; id: string }[]): void {
    const without = this.#db.prepare(
      `update line set json = json_set(json_remove(json, '$.document'), '$.erased', json('true'))
       where type = ? and id = ? and json_extract(json, '$.action') = 'publish'
         and seq < (select max(seq) from line as last where last.type = line.type and last.id = line.id
           and json_extract(last.json, '$.erases'))`,
    );
    for (const { type, id } of documents) without.run(type, id);
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
