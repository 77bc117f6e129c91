import { join } from 'node:path';
import { writeDurably } from '../../publisher/durable.ts';
import { entryFile } from '../entry.ts';
import { Bases } from './bases.ts';
import { compare } from './compare.ts';
import { entryPath, layOut } from './lay-out.ts';
import { cut, toClean, toMerge, usualLimits, type Filled, type Limits } from './limits.ts';
import { SegmentStore, type SegmentRecord, type Wanted } from './segments.ts';

export { indexPages } from './built-pages.ts';
export type { SearchDocument } from './page.ts';
export type { Wanted } from './segments.ts';

interface Base extends Filled {
  segment: SegmentRecord;
}

/**
 * The search index of what is published: base segments that last, and one delta of what these have not, built anew with each release.
 * What they have and nobody may find is named in the entry, and its fragments are not laid.
 */
export class SearchIndex {
  readonly #folder: string;
  readonly #limits: Limits;
  readonly #store: SegmentStore;
  readonly #bases: Bases;
  #delta: SegmentRecord | undefined;
  #wanted: ReadonlyMap<string, Wanted> = new Map();
  #rebuilding: { stop: AbortController; done: Promise<boolean> } | undefined;
  #restsUntil = 0;

  constructor(folder: string, limits = usualLimits) {
    this.#folder = folder;
    this.#limits = limits;
    this.#store = new SegmentStore(folder);
    this.#bases = new Bases(folder, this.#store);
  }

  /**
   * Makes the segments say exactly what is wanted, by path; gives the files to lay: path in the site → file on the disk, which stays
   * until the next update. But for the entry's, the same path is always the same bytes. `urgent` leaves no word of what is gone.
   */
  async update(
    wanted: ReadonlyMap<string, Wanted>,
    { urgent = false }: { urgent?: boolean },
    signal: AbortSignal,
  ): Promise<Map<string, string>> {
    await this.#bases.open();
    this.#wanted = wanted;
    if (urgent) await this.#stopRebuild();
    await this.#dropUnused();
    if (urgent) await this.#clean(this.#filled(), signal);
    await this.#buildDelta(signal);
    if (urgent) await this.#dropUnused();
    return this.#lay();
  }

  /**
   * In the background: merges small segments and the delta, cleans those of which much is gone. True when the index is another now, so
   * that a new release is worth making.
   */
  async rebuildIfDue(signal: AbortSignal): Promise<boolean> {
    if (this.#rebuilding || Date.now() < this.#restsUntil) return false;
    const stop = new AbortController();
    const done = this.#rebuild(AbortSignal.any([signal, stop.signal]));
    this.#rebuilding = { stop, done };
    try {
      return await done;
    } catch (cause) {
      // A takedown comes first.
      if (stop.signal.aborted) return false;
      throw cause;
    } finally {
      this.#rebuilding = undefined;
    }
  }

  async #rebuild(signal: AbortSignal): Promise<boolean> {
    const bases = this.#filled();
    const merged = toMerge(bases, this.#delta?.documents.length ?? 0, this.#limits);
    const cleaned = toClean(bases, this.#limits).filter((base) => !merged?.includes(base));
    if (merged) {
      const old = merged.map(({ segment }) => segment);
      const others = this.#bases.segments.filter((segment) => !old.includes(segment));
      await this.#bases.replace(old, await this.#make(compare(others, this.#wanted).missing, signal));
    }
    await this.#clean(cleaned, signal);
    if (!merged && cleaned.length === 0) return false;
    this.#restsUntil = Date.now() + this.#limits.restMs;
    return true;
  }

  async #stopRebuild(): Promise<void> {
    this.#rebuilding?.stop.abort();
    await this.#rebuilding?.done.catch(() => false);
  }

  #filled(): Base[] {
    const { gone } = compare(this.#bases.segments, this.#wanted);
    return this.#bases.segments.map((segment) => ({ segment, documents: segment.documents, gone: gone.get(segment) ?? [] }));
  }

  /** Makes others of those of which something is gone, without it. */
  async #clean(bases: readonly Base[], signal: AbortSignal): Promise<void> {
    const old = bases.filter(({ gone }) => gone.length > 0);
    const cleaned = await Promise.all(old.map(({ segment, gone }) => this.#store.erase(segment, gone, signal)));
    if (old.length > 0) {
      await this.#bases.replace(
        old.map(({ segment }) => segment),
        cleaned.filter((segment) => segment !== undefined),
      );
    }
  }

  async #buildDelta(signal: AbortSignal): Promise<void> {
    const { missing } = compare(this.#bases.segments, this.#wanted);
    if (missing.length > this.#limits.delta) {
      await this.#bases.replace([], await this.#make(missing, signal));
      this.#delta = undefined;
    } else if (!this.#deltaIs(missing)) {
      [this.#delta] = await this.#make(missing, signal);
    }
  }

  #deltaIs(paths: readonly string[]): boolean {
    const held = new Map(this.#delta?.documents.map(({ path, key }) => [path, key]));
    return held.size === paths.length && paths.every((path) => held.get(path) === this.#wanted.get(path)?.key);
  }

  async #make(paths: readonly string[], signal: AbortSignal): Promise<SegmentRecord[]> {
    const made: SegmentRecord[] = [];
    for (const part of cut(paths, this.#limits.segment)) {
      const wanted = new Map(part.map((path) => [path, this.#wanted.get(path) as Wanted]));
      made.push(await this.#store.make(this.#bases.code, wanted, signal));
    }
    return made;
  }

  get #segments(): SegmentRecord[] {
    return [...this.#bases.segments, ...(this.#delta ? [this.#delta] : [])];
  }

  /** What the release before the last was laid from. A rebuild has folders that nobody lists yet. */
  async #dropUnused(): Promise<void> {
    if (!this.#rebuilding) await this.#store.keepOnly(new Set(this.#segments.map(({ id }) => id)));
  }

  async #lay(): Promise<Map<string, string>> {
    const { entry, files } = await layOut(this.#segments, compare(this.#segments, this.#wanted), (id) =>
      this.#store.folderOf(id),
    );
    const file = join(this.#folder, entryFile);
    await writeDurably(file, JSON.stringify(entry));
    return files.set(entryPath, file);
  }
}
