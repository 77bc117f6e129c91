import { Bases } from './bases.ts';
import { compare, withAll, type Comparison } from './compare.ts';
import { cut, toClean, toMerge, type Filled, type Limits } from './limits.ts';
import { SegmentStore, type SegmentRecord, type Wanted, type WantedDocuments } from './segments.ts';

interface Base extends Filled {
  segment: SegmentRecord;
}

/** Lasting base segments, and one delta of what they lack. */
export class Segmentation {
  readonly #limits: Limits;
  readonly #store: SegmentStore;
  readonly #bases: Bases;
  #delta: SegmentRecord | undefined;

  constructor(folder: string, limits: Limits) {
    this.#limits = limits;
    this.#store = new SegmentStore(folder);
    this.#bases = new Bases(folder, this.#store);
  }

  open(): Promise<void> {
    return this.#bases.open();
  }

  folderOf(id: string): string {
    return this.#store.folderOf(id);
  }

  get all(): SegmentRecord[] {
    return [...this.#bases.segments, ...(this.#delta ? [this.#delta] : [])];
  }

  /** Builds what the bases lack, as the delta where it is small, unless it exists. Returns the comparison with what is wanted. */
  async cover(wanted: WantedDocuments, signal: AbortSignal): Promise<Comparison<SegmentRecord>> {
    for (;;) {
      const bases = this.#bases.segments;
      const compared = compare(bases, wanted);
      const { missing } = compared;
      if (missing.length > this.#limits.delta) {
        await this.#bases.replace([], await this.#make(wanted, missing, signal));
        this.#delta = undefined;
        continue;
      }
      if (!this.#deltaIs(wanted, missing)) [this.#delta] = await this.#make(wanted, missing, signal);
      // A rebuild may have ended meanwhile, whose bases lack some documents.
      if (this.#bases.segments === bases) return this.#delta ? withAll(compared, this.#delta) : compared;
    }
  }

  /** Erases from the bases all that is gone: even an older text of a wanted page may belong to another document that had its address. */
  async eraseGone(wanted: WantedDocuments, signal: AbortSignal): Promise<void> {
    await this.#clean(
      this.#filled(wanted).filter(({ gone }) => gone.length > 0),
      signal,
    );
  }

  /** True when something was merged or cleaned. */
  async rebuildIfDue(wanted: WantedDocuments, signal: AbortSignal, onWork: () => void): Promise<boolean> {
    const bases = this.#filled(wanted);
    const merged = toMerge(bases, this.#limits);
    const cleaned = toClean(bases, this.#limits).filter((base) => !merged.includes(base));
    if (merged.length + cleaned.length === 0) return false;
    onWork();
    if (merged.length > 0) {
      const old = merged.map(({ segment }) => segment);
      const others = this.#bases.segments.filter((segment) => !old.includes(segment));
      await this.#bases.replace(old, await this.#make(wanted, compare(others, wanted).missing, signal));
    }
    await this.#clean(cleaned, signal);
    return true;
  }

  async drop(segment: SegmentRecord): Promise<void> {
    if (segment === this.#delta) this.#delta = undefined;
    else await this.#bases.replace([segment], []);
  }

  async dropUnused(): Promise<void> {
    await this.#store.keepOnly(new Set(this.all.map(({ id }) => id)));
  }

  #filled(wanted: WantedDocuments): Base[] {
    const compared = compare(this.#bases.segments, wanted);
    return this.#bases.segments.map((segment) => {
      const gone = compared.gone.get(segment) ?? [];
      return { segment, documents: segment.documents, gone, hasUnpublished: gone.some(({ path }) => !wanted.has(path)) };
    });
  }

  async #clean(bases: readonly Base[], signal: AbortSignal): Promise<void> {
    if (bases.length === 0) return;
    const left = await Promise.all(bases.map(({ segment, gone }) => this.#store.erase(segment, gone, signal)));
    await this.#bases.replace(
      bases.map(({ segment }) => segment),
      left.filter((segment) => segment !== undefined),
    );
  }

  #deltaIs(wanted: WantedDocuments, paths: readonly string[]): boolean {
    const covered = new Map(this.#delta?.documents.map(({ path, key }) => [path, key]));
    return covered.size === paths.length && paths.every((path) => covered.get(path) === wanted.get(path)?.key);
  }

  async #make(wanted: WantedDocuments, paths: readonly string[], signal: AbortSignal): Promise<SegmentRecord[]> {
    const made: SegmentRecord[] = [];
    for (const part of cut(paths, this.#limits.segment)) {
      const documents = new Map(part.map((path): [string, Wanted] => [path, wanted.get(path) as Wanted]));
      made.push(await this.#store.make(this.#bases.code, documents, signal));
    }
    return made;
  }
}
