import type { DatabaseSync } from 'node:sqlite';
import { keyOf, type LineName } from './line-name.ts';

/** A held-back document, and the line of it that is on the site; 0 for none. */
export interface Standing extends Pick<LineName, 'type' | 'id'> {
  seq: number;
}

/** Which lines the served release shows: every document's last line up to `seq`, except for these documents. */
export class StandingLines {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`
      create table if not exists standing (document text primary key, seq integer not null) strict, without rowid;
      create table if not exists standing_up_to (only integer primary key check (only = 1), seq integer not null) strict;
    `);
  }

  /** 0 where it is unknown: before the first release, and for another log. */
  get upTo(): number {
    return Number(this.#db.prepare('select seq from standing_up_to').get()?.seq ?? 0);
  }

  /** The line of a document that is held back. */
  get(document: Pick<LineName, 'type' | 'id'>): number | undefined {
    const row = this.#db.prepare('select seq from standing where document = ?').get(keyOf(document));
    return row && Number(row.seq);
  }

  /** Within a transaction of the caller. */
  replace(upTo: number, heldBack: readonly Standing[]): void {
    this.forget();
    this.#db.prepare('insert into standing_up_to (only, seq) values (1, ?)').run(upTo);
    const insert = this.#db.prepare('insert into standing (document, seq) values (?, ?)');
    for (const document of heldBack) insert.run(keyOf(document), document.seq);
  }

  forget(): void {
    this.#db.exec('delete from standing; delete from standing_up_to');
  }
}
