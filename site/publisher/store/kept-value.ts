import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';

/**
 * A single thing that the publisher remembers over restarts, under a name; undefined for what a schema of another version wrote.
 */
export class KeptValue<T> {
  readonly #db: DatabaseSync;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;

  constructor(db: DatabaseSync, name: string, schema: z.ZodType<T>) {
    this.#db = db;
    this.#name = name;
    this.#schema = schema;
    db.exec('create table if not exists note (name text primary key, json text not null) strict');
  }

  get(): T | undefined {
    const row = this.#db.prepare('select json from note where name = ?').get(this.#name);
    return row && this.#schema.safeParse(JSON.parse(String(row.json))).data;
  }

  set(value: T): void {
    this.#db.prepare('insert or replace into note (name, json) values (?, ?)').run(this.#name, JSON.stringify(value));
  }

  forget(): void {
    this.#db.prepare('delete from note where name = ?').run(this.#name);
  }
}
