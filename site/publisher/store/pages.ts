import type { DatabaseSync } from 'node:sqlite';
import type { Places } from '../../renderer/places.ts';

/** A page as it was last drawn. */
export interface DrawnPage extends Places {
  /** Digest of all the page's inputs. */
  key: string;
  sha256: string;
}

/** The newest pages as they were drawn, whether served or not: a page with the same key is not drawn again. */
export class DrawnPages {
  readonly #db: DatabaseSync;
  readonly #pages = new Map<string, DrawnPage>();
  /** Thousands of pages link to the same few places: each is kept once. */
  readonly #places = new Map<string, string>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`create table if not exists page (path text primary key, key text not null, sha256 text not null, links text not null,
      ids text not null) strict, without rowid`);
    for (const { path, key, sha256, links, ids } of db.prepare('select path, key, sha256, links, ids from page').all())
      this.#keep(String(path), { key: String(key), sha256: String(sha256), links: split(links), ids: split(ids) });
  }

  get(path: string): DrawnPage | undefined {
    return this.#pages.get(path);
  }

  get size(): number {
    return this.#pages.size;
  }

  /** Within a transaction of the caller. */
  change(drawn: ReadonlyMap<string, DrawnPage>, gone: readonly string[]): void {
    const set = this.#db.prepare('insert or replace into page (path, key, sha256, links, ids) values (?, ?, ?, ?, ?)');
    for (const [path, page] of drawn) {
      set.run(path, page.key, page.sha256, page.links.join('\n'), page.ids.join('\n'));
      this.#keep(path, page);
    }
    const remove = this.#db.prepare('delete from page where path = ?');
    for (const path of gone) {
      remove.run(path);
      this.#pages.delete(path);
    }
  }

  #keep(path: string, { links, ids, ...page }: DrawnPage): void {
    const once = (place: string) => this.#places.get(place) ?? (this.#places.set(place, place), place);
    this.#pages.set(path, { ...page, links: links.map(once), ids: ids.map(once) });
  }

  paths(): IterableIterator<string> {
    return this.#pages.keys();
  }

  blobs(): string[] {
    return [...this.#pages.values()].map(({ sha256 }) => sha256);
  }
}

function split(text: unknown): string[] {
  return text ? String(text).split('\n') : [];
}
