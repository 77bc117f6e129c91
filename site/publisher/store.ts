import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { releaseReportSchema, type ReleaseReport } from '@pho-luat/shared/schemas/publication';
import type { LogAnswer, RawLine } from './cms-client.ts';

/**
 * The publisher's copy of the log, all lines of it: earlier versions are what it falls back on. Lines are kept as they came, so
 * that newer code reads them anew. Holding the database open is the lock against a second publisher; it ends with the process,
 * however that ends.
 */
export class Store {
  readonly #db: DatabaseSync;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#db = new DatabaseSync(path);
    try {
      this.#db.exec(
        'pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; begin exclusive; commit',
      );
    } catch (cause) {
      if (cause instanceof Error && /locked/.test(cause.message)) throw new StoreLocked(path, { cause });
      throw cause;
    }
    this.#db.exec(`
      create table if not exists line (seq integer primary key, type text not null, id text not null, json text not null) strict;
      create index if not exists line_of_document on line (type, id, seq);
      create table if not exists read_up_to (only integer primary key check (only = 1), seq integer not null) strict;
      create table if not exists report (release text primary key, json text not null) strict;
    `);
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }

  get lastSeq(): number {
    const row = this.#db.prepare('select seq from read_up_to').get();
    return Number(row?.seq ?? 0);
  }

  append({ lines, lastSeq }: LogAnswer): void {
    this.#inTransaction(() => {
      const insert = this.#db.prepare('insert or replace into line (seq, type, id, json) values (?, ?, ?, ?)');
      for (const { seq, type, id, json } of lines) insert.run(seq, type, id, json);
      this.#db.prepare('insert or replace into read_up_to (only, seq) values (1, ?)').run(lastSeq);
    });
  }

  /** The CMS's log is another one now: begin anew. */
  forgetLines(): void {
    this.#inTransaction(() => this.#db.exec('delete from line; delete from read_up_to'));
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

  countRemovals(afterSeq: number): number {
    const row = this.#db
      .prepare(`select count(*) as count from line where seq > ? and json_extract(json, '$.action') = 'remove'`)
      .get(afterSeq);
    return Number(row?.count);
  }

  /** Reports that the CMS has not taken yet. */
  pendingReports(): ReleaseReport[] {
    const rows = this.#db.prepare('select json from report order by release').all();
    return rows.map(({ json }) => releaseReportSchema.parse(JSON.parse(String(json))));
  }

  keepReport(report: ReleaseReport): void {
    this.#db.prepare('insert or replace into report (release, json) values (?, ?)').run(report.release, JSON.stringify(report));
  }

  forgetReport(release: string): void {
    this.#db.prepare('delete from report where release = ?').run(release);
  }

  #rows(sql: string, ...parameters: string[]): RawLine[] {
    const rows = this.#db.prepare(sql).all(...parameters);
    return rows.map(({ seq, type, id, json }) => ({ seq: Number(seq), type: String(type), id: String(id), json: String(json) }));
  }

  #inTransaction(work: () => void): void {
    this.#db.exec('begin immediate');
    try {
      work();
      this.#db.exec('commit');
    } catch (cause) {
      this.#db.exec('rollback');
      throw cause;
    }
  }
}

export class StoreLocked extends Error {
  constructor(path: string, options?: ErrorOptions) {
    super(`Another publisher is at work on ${dirname(dirname(path))}: end it first, or choose another VAR_DIR.`, options);
  }
}
