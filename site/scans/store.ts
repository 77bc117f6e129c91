import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { scanCountsAtOnce, scanCountsSchema, type ScanCount, type ScanReport } from '@pho-luat/shared/schemas/scans';
import { KnownAccessLogs } from '../access-log/known-logs.ts';
import { inTransaction, openDatabase } from '../lib/database.ts';

/** `VAR_DIR/scans/scans.db`: the counts, the logs they came from, and what the CMS knows. One process at a time has it open. */
export class ScanStore implements Disposable {
  readonly #db: DatabaseSync;
  readonly logs: KnownAccessLogs;
  /** These counts, among those of other installations on the same database. */
  readonly source: string;

  /** Throws a `StoreLocked` while somebody else is counting. */
  constructor(path: string) {
    this.#db = openDatabase(path);
    this.#db.exec(`
      create table if not exists scan (day text not null, code text not null, device text not null, kind text not null,
        count integer not null, told integer not null default 0, primary key (day, code, device, kind)) strict, without rowid;
      create table if not exists source (only integer primary key check (only = 1), id text not null) strict;
    `);
    this.#db.prepare('insert or ignore into source (only, id) values (1, ?)').run(randomUUID());
    this.source = String(this.#db.prepare('select id from source').get()?.id);
    this.logs = new KnownAccessLogs(this.#db);
  }

  /** Within a transaction of the caller. */
  add(counts: Iterable<ScanCount>): void {
    const add = this.#db.prepare(
      `insert into scan (day, code, device, kind, count) values (?, ?, ?, ?, ?)
       on conflict do update set count = count + excluded.count`,
    );
    for (const { day, code, device, kind, count } of counts) add.run(day, code, device, kind, count);
  }

  all(): ScanCount[] {
    return this.#rows('select day, code, device, kind, count from scan order by day, code, device, kind');
  }

  /** Some of the counts that the CMS does not know yet; undefined when it knows all. */
  untold(): ScanReport | undefined {
    const counts = this.#rows(
      'select day, code, device, kind, count from scan where told <> count order by day limit ?',
      scanCountsAtOnce,
    );
    return counts.length > 0 ? { source: this.source, counts } : undefined;
  }

  told({ counts }: ScanReport): void {
    const set = this.#db.prepare('update scan set told = ? where day = ? and code = ? and device = ? and kind = ?');
    inTransaction(this.#db, () => {
      for (const { day, code, device, kind, count } of counts) set.run(count, day, code, device, kind);
    });
  }

  /** Reports everything again, in case the CMS was restored from a backup. */
  tellAgain(): void {
    this.#db.exec('update scan set told = 0');
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }

  #rows(sql: string, ...parameters: number[]): ScanCount[] {
    return scanCountsSchema.parse(this.#db.prepare(sql).all(...parameters));
  }
}
