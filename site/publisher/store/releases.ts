import type { DatabaseSync } from 'node:sqlite';
import { paths } from '@pho-luat/shared/paths';
import { z } from 'zod';
import type { Change, Listing } from '../release/listing.ts';
import { inTransaction } from '../../lib/database.ts';

const releaseRow = z.object({
  id: z.string(),
  /** The log up to this line is in it. */
  seq: z.int(),
  /** The day in Vietnam that it was made for. */
  day: z.string(),
  at: z.string(),
  pages: z.int(),
});
const releaseRows = z.array(releaseRow);

export type ReleaseRow = z.infer<typeof releaseRow>;

/** What a tree holds; undefined while it is being changed, so that after a kill every file of it is checked. */
export type TreeState = { release: string } | undefined;

export function isOfSearch(path: string): boolean {
  return path.startsWith(paths.searchIndex());
}

/**
 * The releases: the listing of the last one, and for each earlier one how to go back to it from the one after it
 * (path → what it was). Beside them what the two trees hold.
 */
export class Releases {
  readonly #db: DatabaseSync;
  /** As the database has it: at fifty thousand pages it is too much to read for each release. */
  #listing: Listing | undefined;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`
      create table if not exists release (id text primary key, seq integer not null, day text not null, at text not null,
        pages integer not null, number integer not null unique) strict;
      create table if not exists file (path text primary key, sha256 text not null) strict, without rowid;
      create table if not exists change (release text not null, path text not null, before text,
        primary key (release, path)) strict, without rowid;
      create table if not exists tree (name text primary key, release text) strict;
    `);
  }

  /** The last first. */
  all(): ReleaseRow[] {
    return releaseRows.parse(this.#db.prepare('select id, seq, day, at, pages from release order by number desc').all());
  }

  last(): ReleaseRow | undefined {
    return this.all()[0];
  }

  get(id: string): ReleaseRow | undefined {
    return this.all().find((release) => release.id === id);
  }

  listing(): Listing {
    if (this.#listing) return this.#listing;
    const rows = this.#db.prepare('select path, sha256 from file').all();
    return (this.#listing = new Map(rows.map(({ path, sha256 }) => [String(path), String(sha256)])));
  }

  /** When the transaction of `add` is over. */
  added(listing: Listing): void {
    this.#listing = listing;
  }

  /** How to go from each release after this one back to the one before it, the last first; nothing for an unknown release. */
  stepsBackTo(id: string): Pick<Change, 'path' | 'before'>[][] | undefined {
    const ids = this.all().map((release) => release.id);
    const at = ids.indexOf(id);
    if (at < 0) return undefined;
    return ids.slice(0, at).map((later) => this.changesOf(later));
  }

  changesOf(id: string): Pick<Change, 'path' | 'before'>[] {
    const rows = this.#db.prepare('select path, before from change where release = ?').all(id);
    return rows.map(({ path, before }) => ({ path: String(path), before: before === null ? undefined : String(before) }));
  }

  /** Within a transaction of the caller: this is the last release now, and the tree holds it. */
  add(release: ReleaseRow, changes: readonly Change[], tree: string): void {
    const isFirst = this.last() === undefined;
    this.#db
      .prepare(
        `insert into release (id, seq, day, at, pages, number)
         values (?, ?, ?, ?, ?, (select coalesce(max(number), 0) + 1 from release))`,
      )
      .run(release.id, release.seq, release.day, release.at, release.pages);
    const keep = this.#db.prepare('insert into change (release, path, before) values (?, ?, ?)');
    const set = this.#db.prepare('insert or replace into file (path, sha256) values (?, ?)');
    const remove = this.#db.prepare('delete from file where path = ?');
    for (const { path, before, after } of changes) {
      // There is nothing before the first one, and the search is not kept: it is made again.
      if (!isFirst) keep.run(release.id, path, (isOfSearch(path) ? undefined : before) ?? null);
      if (after === undefined) remove.run(path);
      else set.run(path, after);
    }
    this.setTree(tree, { release: release.id });
  }

  /**
   * Forgets what is older than the last `kept` ones, but nothing later than `needed`. Returns the blobs that going back
   * no longer needs.
   */
  trim(kept: number, needed: string | undefined): string[] {
    const ids = this.all().map(({ id }) => id);
    const last = Math.max(kept, needed === undefined ? 0 : ids.indexOf(needed) + 1);
    if (ids.length <= last) return [];
    // The oldest one left needs no way back: nothing older is kept.
    const blobs = ids.slice(last - 1).flatMap((id) => this.changesOf(id).flatMap(({ before }) => before ?? []));
    inTransaction(this.#db, () => {
      for (const id of ids.slice(last)) this.#db.prepare('delete from release where id = ?').run(id);
      for (const id of ids.slice(last - 1)) this.#db.prepare('delete from change where release = ?').run(id);
    });
    return blobs;
  }

  /** From now on going back gives other bytes, or none. */
  rewrite(id: string, path: string, before: string | undefined): void {
    this.#db.prepare('update change set before = ? where release = ? and path = ?').run(before ?? null, id, path);
  }

  /** Forgets addresses that are in no kept release any more, because an address may reveal what was there. */
  forgetLostPaths(): void {
    this.#db.exec(`delete from change where path not in (select path from file)
      and path not in (select path from change where before is not null)`);
  }

  tree(name: string): TreeState {
    const row = this.#db.prepare('select release from tree where name = ?').get(name);
    return typeof row?.release === 'string' ? { release: row.release } : undefined;
  }

  setTree(name: string, state: TreeState): void {
    this.#db.prepare('insert or replace into tree (name, release) values (?, ?)').run(name, state?.release ?? null);
  }

  /** Every blob that going back needs. */
  blobsOfWaysBack(): string[] {
    const rows = this.#db.prepare('select distinct before from change where before is not null').all();
    return rows.map(({ before }) => String(before));
  }
}
