import type { DatabaseSync } from 'node:sqlite';
import { mirrorSchema } from '@pho-luat/shared/schemas/mirror';
import { z } from 'zod';

const watchSchema = z.strictObject({
  /** The log up to this line existed before the first check. */
  after: z.int().min(0),
  mirror: mirrorSchema.optional(),
});

/** What was last seen at the public address, and from which line of the log on it is checked. */
export type Watch = z.infer<typeof watchSchema>;

export class MirrorWatch {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec('create table if not exists mirror (only integer primary key check (only = 1), json text not null) strict');
  }

  get(): Watch | undefined {
    const row = this.#db.prepare('select json from mirror').get();
    return row && watchSchema.safeParse(JSON.parse(String(row.json))).data;
  }

  set(watch: Watch): void {
    this.#db.prepare('insert or replace into mirror (only, json) values (1, ?)').run(JSON.stringify(watch));
  }
}
