import type { DatabaseSync } from 'node:sqlite';
import type { PathChanges } from '../push/changes.ts';
import { inTransaction } from '../../lib/database.ts';

/** Changes that their owner has yet to deal with, up to a mark: later ones stay when these are settled. */
export interface Outstanding extends PathChanges {
  upTo: number;
}

/**
 * The last change of each path since its owner dealt with it. An owner is a step that sends to one place, or checks one place; a
 * new one has to begin with everything.
 */
export class OutstandingChanges {
  readonly #db: DatabaseSync;
  readonly #name: string;

  constructor(db: DatabaseSync, name: 'unsent' | 'unproven') {
    this.#db = db;
    this.#name = name;
    db.exec(`
      create table if not exists ${name}_path (path text primary key, is_removed integer not null, mark integer not null)
        strict, without rowid;
      create table if not exists ${name}_owner (only integer primary key check (only = 1), owner text not null,
        mark integer not null) strict;
    `);
  }

  /** Undefined for an owner that has not begun. */
  get(owner: string): Outstanding | undefined {
    const known = this.#db.prepare(`select owner, mark from ${this.#name}_owner`).get();
    if (known?.owner !== owner) return undefined;
    const rows = this.#db.prepare(`select path, is_removed from ${this.#name}_path order by path`).all();
    const paths = (removed: boolean) => rows.filter((row) => (row.is_removed === 1) === removed).map(({ path }) => String(path));
    return { changed: paths(false), removed: paths(true), upTo: Number(known.mark) };
  }

  /** Removals that an earlier owner has left apply to this one too: both may be about the same place. */
  begin(owner: string, all: PathChanges): void {
    inTransaction(this.#db, () => {
      this.#db
        .prepare(
          `insert into ${this.#name}_owner (only, owner, mark) values (1, ?, 0) on conflict do update set owner = excluded.owner`,
        )
        .run(owner);
      this.add(all);
    });
  }

  /** Within a transaction of the caller. Without an owner nothing is recorded. */
  add({ changed, removed }: PathChanges): void {
    const next = this.#db.prepare(`update ${this.#name}_owner set mark = mark + 1 returning mark`).get();
    if (!next) return;
    const insert = this.#db.prepare(`insert or replace into ${this.#name}_path (path, is_removed, mark) values (?, ?, ?)`);
    for (const path of changed) insert.run(path, 0, Number(next.mark));
    for (const path of removed) insert.run(path, 1, Number(next.mark));
  }

  settle({ upTo }: Outstanding, which: keyof PathChanges): void {
    this.#db.prepare(`delete from ${this.#name}_path where mark <= ? and is_removed = ?`).run(upTo, which === 'removed' ? 1 : 0);
  }

  forget(): void {
    this.#db.exec(`delete from ${this.#name}_path; delete from ${this.#name}_owner`);
  }
}
