import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { RenderedText } from '../../markdown/to-html.ts';
import type { BodyFacts } from '../../markdown/facts.ts';
import { noText } from '../../pages/bodies.ts';
import { inTransaction } from '../../lib/database.ts';
import { say } from '../say.ts';

const factsSchema = z.object({
  opening: z.string(),
  ids: z.array(z.string()),
  links: z.array(z.object({ href: z.string(), words: z.string() })),
  mentions: z.array(z.string()),
});

/** Unused texts are kept until there are many. */
const spare = { share: 0.1, count: 1_000 };

/** Editors' texts as rendered, by the digest of all that they depend on: rendered once, across restarts. */
export class RenderedBodies {
  readonly #db: DatabaseSync;
  #count: number;
  /** What was not used when this was last asked. */
  #unused: ReadonlySet<string> = new Set();

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(
      'create table if not exists rendered (key text primary key, html text not null, facts text not null, sha256 text not null) strict',
    );
    this.#count = Number(db.prepare('select count(*) as count from rendered').get()?.count);
  }

  /** Undefined for a text that is missing or damaged: it is rendered again. */
  facts(key: string): BodyFacts | undefined {
    const row = this.#sound(key);
    return row && factsSchema.parse(JSON.parse(row.facts));
  }

  /** A property, so that it stays the same function. */
  readonly html = (key: string): string => {
    if (key === noText.key) return '';
    const row = this.#sound(key);
    if (!row) throw new Error(`The rendered text ${key} is not kept any more`);
    return row.html;
  };

  keep(texts: ReadonlyMap<string, RenderedText>): void {
    if (texts.size === 0) return;
    inTransaction(this.#db, () => {
      const insert = this.#db.prepare('insert or ignore into rendered (key, html, facts, sha256) values (?, ?, ?, ?)');
      for (const [key, { html, ...rest }] of texts) {
        const facts = JSON.stringify(rest);
        this.#count += Number(insert.run(key, html, facts, sumOf(key, html, facts)).changes);
      }
    });
  }

  /** No database notices a bit that has changed within a text, and nobody else could tell a wrong word from a right one. */
  #sound(key: string): { html: string; facts: string } | undefined {
    const row = this.#db.prepare('select html, facts, sha256 from rendered where key = ?').get(key);
    if (!row) return undefined;
    const [html, facts] = [String(row.html), String(row.facts)];
    if (sumOf(key, html, facts) === row.sha256) return { html, facts };
    say(`the rendered text ${key} is damaged: it is made anew`);
    this.#drop([key]);
    return undefined;
  }

  /** Drops all others at once. */
  keepOnly(used: ReadonlySet<string>): void {
    this.#drop(this.#without(used));
    this.#unused = new Set();
  }

  /** Drops what is used neither now nor last time, because the texts of the last release may still be read. */
  dropUnused(used: ReadonlySet<string>): void {
    if (this.#count <= used.size * (1 + spare.share) + spare.count) return;
    const unused = this.#without(used);
    this.#drop(unused.filter((key) => this.#unused.has(key)));
    this.#unused = new Set(unused);
  }

  #without(used: ReadonlySet<string>): string[] {
    const rows = this.#db.prepare('select key from rendered').all();
    return rows.map(({ key }) => String(key)).filter((key) => !used.has(key));
  }

  #drop(keys: readonly string[]): void {
    inTransaction(this.#db, () => {
      const remove = this.#db.prepare('delete from rendered where key = ?');
      for (const key of keys) remove.run(key);
    });
    this.#count -= keys.length;
  }
}

function sumOf(...parts: readonly string[]): string {
  return sha256Of(JSON.stringify(parts));
}
