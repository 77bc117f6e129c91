import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { KnownAccessLogs } from '../access-log/known-logs.ts';
import { openDatabase } from '../lib/database.ts';
import { addCapped } from './caps.ts';
import { dropOldDays, forgottenUpTo, writeDay, type Counts } from './days.ts';

/**
 * `logs.db` in the folder of searches: what was counted in which logs. The publisher reads files of days, as our server writes them;
 * they are rewritten from here, so that nothing is half counted or counted twice however this ends. One process at a time has it open.
 */
export class SearchLogStore implements Disposable {
  readonly #folder: string;
  readonly #db: DatabaseSync;
  readonly logs: KnownAccessLogs;

  /** Throws a `StoreLocked` while somebody else is counting. */
  constructor(folder: string) {
    this.#folder = folder;
    // Only its owner may read it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#db = openDatabase(join(folder, 'logs.db'));
    this.#db.exec(`
      create table if not exists search (day text not null, query text not null, count integer not null,
        primary key (day, query)) strict, without rowid;
    `);
    this.logs = new KnownAccessLogs(this.#db);
  }

  /** Within a transaction of the caller. */
  add(day: string, asked: Counts): void {
    const counts = this.#of(day);
    const set = this.#db.prepare('insert or replace into search (day, query, count) values (?, ?, ?)');
    for (const [query, times] of asked) {
      addCapped(counts, query, times);
      const count = counts.get(query);
      if (count !== undefined) set.run(day, query, count);
    }
  }

  /** Writes what the publisher reads, and forgets days that are no longer counted. */
  async writeDays(today: string): Promise<void> {
    this.#db.prepare('delete from search where day <= ?').run(forgottenUpTo(today));
    for (const { day } of this.#db.prepare('select distinct day from search').all())
      await writeDay(this.#folder, String(day), this.#of(String(day)), 'logs');
    await dropOldDays(this.#folder, today);
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }

  #of(day: string): Counts {
    const rows = this.#db.prepare('select query, count from search where day = ?').all(day);
    return new Map(rows.map(({ query, count }) => [String(query), Number(count)]));
  }
}
