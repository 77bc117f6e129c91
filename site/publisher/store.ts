import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './store/database.ts';
import { LogLines } from './store/lines.ts';
import { PendingReports } from './store/reports.ts';

/** All that the publisher keeps in its database: one table or two for each of its memories. */
export class Store {
  readonly #db: DatabaseSync;
  readonly lines: LogLines;
  readonly reports: PendingReports;

  constructor(path: string) {
    this.#db = openDatabase(path);
    this.lines = new LogLines(this.#db);
    this.reports = new PendingReports(this.#db);
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}
