import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { RenderedText } from '../../markdown/to-html.ts';
import type { BodyFacts } from '../../markdown/facts.ts';
import { noText } from '../../plan/bodies.ts';
import { inTransaction } from '../../lib/database.ts';

const factsSchema = z.object({
  opening: z.string(),
  ids: z.array(z.string()),
  links: z.array(z.object({ href: z.string(), words: z.string() })),
});

/** Unused texts are no matter until there are many. */
const spare = { share: 0.1, count: 1_000 };

/** Editors' texts as they were rendered, by the digest of all that they are a function of: rendered once, on whatever restart. */
export class RenderedBodies {
  readonly #db: DatabaseSync;
  #count: number;
  /** Not used when it was last asked. */
  #unused: ReadonlySet<string> = new Set();

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec('create table if not exists body (key text primary key, html text not null, facts text not null) strict');
    this.#count = Number(db.prepare('select count(*) as count from body').get()?.count);
  }

  facts(key: string): BodyFacts | undefined {
    const row = this.#db.prepare('select facts from body where key = ?').get(key);
    return row && factsSchema.parse(JSON.parse(String(row.facts)));
  }

  /** A property, so that it is one and the same function for whoever keeps it. */
  readonly html = (key: string): string => {
    if (key === noText.key) return '';
    const row = this.#db.prepare('select html from body where key = ?').get(key);
    if (!row) throw new Error(`The rendered text ${key} is not kept any more`);
    return String(row.html);
  };

  keep(texts: ReadonlyMap<string, RenderedText>): void {
    if (texts.size === 0) return;
    inTransaction(this.#db, () => {
      const insert = this.#db.prepare('insert or ignore into body (key, html, facts) values (?, ?, ?)');
      for (const [key, { html, ...facts }] of texts) this.#count += Number(insert.run(key, html, JSON.stringify(facts)).changes);
    });
  }

  /** Drops all others at once. */
  keepOnly(used: ReadonlySet<string>): void {
    const keys = this.#db
      .prepare('select key from body')
      .all()
      .map(({ key }) => String(key));
    this.#drop(keys.filter((key) => !used.has(key)));
    this.#count = keys.filter((key) => used.has(key)).length;
    this.#unused = new Set();
  }

  /** Drops what is used neither now nor was the last time: somebody may still be reading the texts of that release. */
  dropUnused(used: ReadonlySet<string>): void {
    if (this.#count <= used.size * (1 + spare.share) + spare.count) return;
    const keys = this.#db
      .prepare('select key from body')
      .all()
      .map(({ key }) => String(key));
    const unused = keys.filter((key) => !used.has(key));
    const dropped = unused.filter((key) => this.#unused.has(key));
    this.#drop(dropped);
    this.#count = keys.length - dropped.length;
    this.#unused = new Set(unused);
  }

  #drop(keys: readonly string[]): void {
    inTransaction(this.#db, () => {
      const remove = this.#db.prepare('delete from body where key = ?');
      for (const key of keys) remove.run(key);
    });
  }
}
