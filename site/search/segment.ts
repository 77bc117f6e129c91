import type { Engine, Pointer, RawHit } from './engine.ts';
import type { SegmentEntry } from './entry.ts';
import type { Word } from './query.ts';
import { unpack, type Source } from './source.ts';

/** How a document has a word. All of it is a fact of the document alone: in whichever segment it stands, it is the same. */
export interface Occurrence {
  /** How often, headings and the document's number counting more. */
  weight: number;
  /** The same for the word with the very marks that were typed. */
  exactWeight: number;
  /** Words in the document. */
  length: number;
  /** The fields that have it too. */
  fields: string[];
}

/** Where a document has its words: most of an answer, and nothing that a score is made of, so it is not even parsed. */
const places = /(?<="l":)\[[^\]]*\]/g;
/** The end of all words that begin alike. */
const lastLetter = '\uffff';

/** One of the indexes that the site's search is made of. */
export class Segment {
  readonly folder: string;
  readonly #engine: Engine;
  readonly #source: Source;
  readonly #gone: ReadonlySet<string>;
  readonly #chunks = new Map<string, Promise<void>>();
  #index: Pointer;

  private constructor(engine: Engine, source: Source, { folder, gone }: SegmentEntry, index: Pointer) {
    this.#engine = engine;
    this.#source = source;
    this.folder = folder;
    this.#gone = new Set(gone);
    this.#index = index;
  }

  static async open(starting: Promise<Engine>, source: Source, entry: SegmentEntry): Promise<Segment> {
    const [engine, meta] = await Promise.all([starting, unpack(source, entry.folder + entry.meta)]);
    const index = engine.init_pagefind(meta);
    if (!index) throw new Error(`The index cannot read ${entry.folder}${entry.meta}`);
    return new Segment(engine, source, entry, engine.enter_playground_mode(index));
  }

  /** The documents with this word, by fragment, whatever its marks. */
  async find({ typed, folded }: Word): Promise<Map<string, Occurrence>> {
    await this.#load(folded);
    return this.#collect(folded, typed, (found) => found === folded);
  }

  /** The documents with a word that begins so, for a word that is not typed to its end. */
  async findBeginning({ typed, folded }: Word): Promise<Map<string, Occurrence>> {
    await Promise.all([this.#load(folded), this.#load(folded + lastLetter)]);
    return this.#collect(folded, typed, (found) => found.startsWith(folded));
  }

  /** The engine answers with longer words too, as far as it has happened to load them: so what counts is chosen here. */
  #collect(folded: string, typed: string, counts: (found: string) => boolean): Map<string, Occurrence> {
    const weightOf = ({ scores = [] }: RawHit) =>
      scores.filter(({ w }) => counts(w)).reduce((sum, { params }) => sum + params.w_tf, 0);
    const found = new Map<string, Occurrence>();
    for (const hit of this.#search(folded, typed, false)) {
      const weight = weightOf(hit);
      if (weight === 0 || this.#gone.has(hit.p)) continue;
      found.set(hit.p, {
        weight,
        exactWeight: 0,
        length: hit.params.dl,
        fields: (hit.vms ?? []).filter(({ mt }) => mt.some(counts)).map(({ fn }) => fn),
      });
    }
    for (const hit of this.#search(folded, typed, true)) {
      const occurrence = found.get(hit.p);
      if (occurrence) occurrence.exactWeight = weightOf(hit);
    }
    return found;
  }

  #search(folded: string, typed: string, exactMarks: boolean): RawHit[] {
    const answer = this.#engine.search(this.#index, folded, typed, '{}', '', false, exactMarks);
    return (JSON.parse(answer.replace(places, '[]')) as { results: RawHit[] }).results;
  }

  async #load(folded: string): Promise<void> {
    const chunks = JSON.parse(this.#engine.request_indexes(this.#index, folded)) as string[];
    await Promise.all(
      chunks.map((chunk) => {
        const loading = this.#chunks.get(chunk) ?? this.#loadChunk(`${this.folder}index/${chunk}.pf_index`);
        this.#chunks.set(chunk, loading);
        return loading;
      }),
    );
  }

  async #loadChunk(path: string): Promise<void> {
    this.#index = this.#engine.load_index_chunk(this.#index, await unpack(this.#source, path));
    if (!this.#index) throw new Error(`The index cannot read ${path}`);
  }
}
