import type { DatabaseSync } from 'node:sqlite';

export interface Hold {
  /** The release that was gone back to. */
  release: string;
  since: string;
}

/** An operator went back to a release: it stays, over any restart, until they resume. */
export class HoldState {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(
      'create table if not exists hold (only integer primary key check (only = 1), release text not null, since text not null) strict',
    );
  }

  get(): Hold | undefined {
    return this.#db.prepare('select release, since from hold').get() as unknown as Hold | undefined;
  }

  set({ release, since }: Hold): void {
    this.#db.prepare('insert or replace into hold (only, release, since) values (1, ?, ?)').run(release, since);
  }

  end(): void {
    this.#db.exec('delete from hold');
  }
}
