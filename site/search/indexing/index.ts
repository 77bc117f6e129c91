import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import { writeDurably } from '../../lib/durable.ts';
import { entryFile } from '../entry.ts';
import type { Words } from '../thesaurus.ts';
import { overProduct, type EditorsWords, type LayOver } from '../words.ts';
import type { Comparison } from './compare.ts';
import { entryPath, folderInIndex, layOut, type Files } from './lay-out.ts';
import { segmentFiles } from '../segment.ts';
import { usualLimits, type Limits } from './limits.ts';
import { Segmentation } from './segmentation.ts';
import { thesaurusFolder, type SegmentRecord, type WantedDocuments } from './segments.ts';
import { writeThesaurus } from './thesaurus-files.ts';

export type { SearchDocument } from './page.ts';
export type { Files } from './lay-out.ts';
export type { Wanted } from './segments.ts';

export interface LaidSegment {
  /** As in the entry. */
  folder: string;
  /** The path of the file that names its other files: differs for each segment. */
  meta: string;
  /** The paths of the documents that it can find. */
  documents: () => string[];
}

/**
 * The search index of what is published. A release asks for exactly its documents; what the segments have besides them is named in the
 * entry, and its fragments are left out.
 */
export class SearchIndex {
  readonly #folder: string;
  readonly #restMs: number;
  readonly #segments: Segmentation;
  readonly #layOver: LayOver;
  #wanted: WantedDocuments = new Map();
  #laid: readonly SegmentRecord[] = [];
  #updating: Promise<void> = Promise.resolve();
  #rebuilding: { stop: AbortController; done: Promise<void> } | undefined;
  #restsUntil = 0;

  /** `product` are words that editors' are laid over. */
  constructor(folder: string, limits: Limits = usualLimits, product: Words = noWords) {
    this.#folder = folder;
    this.#layOver = overProduct(product);
    this.#restMs = limits.restMs;
    this.#segments = new Segmentation(folder, limits);
  }

  /**
   * Makes the segments hold exactly what is wanted, by path; returns the files in parts: path in the site → file on the disk, which
   * stays until the next update. Except for the entry, the same path always has the same bytes; an unchanged part is the same object.
   * `urgent` leaves no word of what is gone.
   */
  async update(
    wanted: WantedDocuments,
    { urgent = false, words = noWords }: { urgent?: boolean; words?: EditorsWords },
    signal: AbortSignal,
  ): Promise<Files[]> {
    const updating = this.#update(wanted, urgent, signal).then((compared) => this.#lay(compared, this.#layOver(words)));
    this.#updating = updating.then(ignore, ignore);
    return updating;
  }

  /** The segments of the last update, in the order of the entry: later results of a rebuild come with the next. */
  get segments(): LaidSegment[] {
    return this.#laid.map(({ id, documents }) => ({
      folder: folderInIndex(id),
      meta: paths.searchIndex() + folderInIndex(id) + segmentFiles.meta,
      documents: () => documents.filter(({ path, key }) => this.#wanted.get(path)?.key === key).map(({ path }) => path),
    }));
  }

  /**
   * In the background: merges small segments and the delta, cleans those of which much is gone. True when the index has changed, so
   * that a new release is worth making.
   */
  async rebuildIfDue(signal: AbortSignal): Promise<boolean> {
    if (this.#rebuilding || performance.now() < this.#restsUntil) return false;
    const stop = new AbortController();
    const done = this.#updating.then(() => this.#rebuild(AbortSignal.any([signal, stop.signal])));
    this.#rebuilding = { stop, done: done.then(ignore, ignore) };
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

  /** A file of the site was damaged: the next update makes the segment or thesaurus that has it again. */
  async dropAt(path: string): Promise<void> {
    await this.#updating;
    await this.#segments.open();
    const [folder = ''] = path.slice(paths.searchIndex().length).split('/');
    const thesaurus = join(this.#folder, thesaurusFolder, folder);
    if (existsSync(thesaurus)) return rm(thesaurus, { recursive: true });
    const { all } = this.#segments;
    // The engine is that of the first one; the entry is written with each update.
    const damaged = folder.startsWith('engine-') ? all[0] : all.find(({ id }) => id === folder);
    if (damaged) await this.#segments.drop(damaged);
  }

  #rebuild(signal: AbortSignal): Promise<boolean> {
    const rest = () => (this.#restsUntil = performance.now() + this.#restMs);
    return this.#segments.rebuildIfDue(this.#wanted, signal, rest);
  }

  async #update(wanted: WantedDocuments, urgent: boolean, signal: AbortSignal): Promise<Comparison<SegmentRecord>> {
    await this.#segments.open();
    this.#wanted = wanted;
    if (urgent) {
      this.#rebuilding?.stop.abort();
      await this.#rebuilding?.done;
    }
    // Drops what the release before the last was made from. A rebuild has folders that nothing lists yet.
    if (!this.#rebuilding) await this.#segments.dropUnused();
    if (urgent) await this.#segments.eraseGone(wanted, signal);
    const compared = await this.#segments.cover(wanted, signal);
    if (urgent) await this.#segments.dropUnused();
    return compared;
  }

  async #lay(compared: Comparison<SegmentRecord>, words: Words): Promise<Files[]> {
    this.#laid = [...compared.gone.keys()];
    const { entry, files, engine } = await layOut(compared, (id) => this.#segments.folderOf(id));
    const written = await writeThesaurus(join(this.#folder, thesaurusFolder), words);
    const others = new Map(engine);
    if (written) {
      entry.terms = written.entry;
      for (const [path, file] of written.files) others.set(paths.searchIndex() + path, file);
    }
    const file = join(this.#folder, entryFile);
    await writeDurably(file, JSON.stringify(entry));
    return [...files, others.set(entryPath, file)];
  }
}

const ignore = () => {};
const noWords: Words = { abbreviations: [], synonyms: [] };
