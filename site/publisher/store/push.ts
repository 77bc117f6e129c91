import type { DatabaseSync } from 'node:sqlite';
import type { PushChanges } from '../push-changes.ts';
import { inTransaction } from './database.ts';

/** What has changed since the operator's command last sent a release on. Another command sends to somewhere else, or sends other things. */
export class UnsentChanges {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`
      create table if not exists unsent (path text primary key, is_removed integer not null) strict, without rowid;
      create table if not exists push_command (only integer primary key check (only = 1), command text not null) strict;
    `);
  }

  /** Nothing for a command that has not been run before this. */
  get(command: string): PushChanges | undefined {
    if (this.#db.prepare('select command from push_command').get()?.command !== command) return undefined;
    const rows = this.#db.prepare('select path, is_removed from unsent order by path').all();
    const paths = (removed: boolean) => rows.filter((row) => (row.is_removed === 1) === removed).map(({ path }) => String(path));
    return { changed: paths(false), removed: paths(true) };
  }

  /** Within a transaction of the caller: a release was made with these changes. */
  add(changes: PushChanges): void {
    if (this.#db.prepare('select 1 from push_command').get()) this.#insert(changes);
  }

  forget(): void {
    this.#db.exec('delete from unsent; delete from push_command');
  }

  set(command: string, changes: PushChanges): void {
    inTransaction(this.#db, () => {
      this.forget();
      this.#db.prepare('insert into push_command (only, command) values (1, ?)').run(command);
      this.#insert(changes);
    });
  }

  #insert({ changed, removed }: PushChanges): void {
    const insert = this.#db.prepare('insert or replace into unsent (path, is_removed) values (?, ?)');
    for (const path of changed) insert.run(path, 0);
    for (const path of removed) insert.run(path, 1);
  }
}
