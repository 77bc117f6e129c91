import type { DatabaseSync } from 'node:sqlite';
import { releaseReportSchema, type ReleaseReport } from '@pho-luat/shared/schemas/publication';

/** Reports that the CMS has not taken yet. */
export class PendingReports {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec('create table if not exists report (release text primary key, json text not null) strict');
  }

  /** Without reports of another version, which the CMS of this version would not understand either. */
  all(): ReleaseReport[] {
    const rows = this.#db.prepare('select json from report order by release').all();
    return rows.flatMap(({ json }) => releaseReportSchema.safeParse(JSON.parse(String(json))).data ?? []);
  }

  keep(report: ReleaseReport): void {
    this.#db.prepare('insert or replace into report (release, json) values (?, ?)').run(report.release, JSON.stringify(report));
  }

  forget(release: string): void {
    this.#db.prepare('delete from report where release = ?').run(release);
  }
}
