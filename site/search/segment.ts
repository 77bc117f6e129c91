import type { Engine, Pointer, RawHit } from './engine.ts';
import type { SegmentEntry } from './entry.ts';
import type { FactName } from './facts.ts';
import { documentOf } from './fragment.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { unpack, type Source } from './source.ts';
import { shareOf } from './tokens.ts';

/** How a text has a token. It is a fact of the text alone: in whichever segment it stands, it is the same. */
export interface Occurrence {
  /** How much of the text it is. */
  share: number;
  /** The same for each way in which its marks are written. */
  byMarks: ReadonlyMap<number, number>;
}

/** For each text, by its fragment. */
export type Found = ReadonlyMap<string, Occurrence>;

const segmentFiles = { meta: 'pagefind.pf_meta', lexicon: 'words.pf_words' };

const manyPieces = 150;
/** The end of all tokens that begin alike. */
const lastLetter = '\uffff';

/** One of the indexes that the site's search is made of. */
export class Segment {
  readonly folder: string;
  readonly #engine: Engine;
  readonly #source: Source;
  readonly #gone: ReadonlySet<string>;
  readonly #meta: Uint8Array;
  readonly #pieces = new Map<string, Promise<void>>();
  #found = new Map<string, Promise<Found>>();
  #finding = 0;
  #index: Pointer;

  private constructor(engine: Engine, source: Source, { folder, gone }: SegmentEntry, meta: Uint8Array) {
    this.#engine = engine;
    this.#source = source;
    this.folder = folder;
    this.#gone = new Set(gone);
    this.#meta = meta;
    this.#index = engine.init_pagefind(meta);
    if (!this.#index) throw new Error(`The index cannot read ${folder}${segmentFiles.meta}`);
  }

  static async open(starting: Promise<Engine>, source: Source, entry: SegmentEntry): Promise<Segment> {
    const { folder } = entry;
    const [engine, meta] = await Promise.all([starting, unpack(source, folder + segmentFiles.meta)]);
    return new Segment(engine, source, entry, meta);
  }

  /** The texts with this token. */
  find(token: string): Promise<Found> {
    return this.#once(token, [token]);
  }

  /** The texts with tokens that begin so. */
  findBeginning(beginning: string): Promise<Found> {
    return this.#once(beginning, [beginning, beginning + lastLetter]);
  }

  /** Adds its words. */
  async readWords(lexicon: Lexicon): Promise<void> {
    readLexicon(await unpack(this.#source, this.folder + segmentFiles.lexicon), lexicon);
  }

  /** For each value of a fact, the documents that have it. */
  async facts(name: FactName): Promise<Map<string, string[]>> {
    const pieces = JSON.parse(this.#engine.request_filter_indexes(this.#index, JSON.stringify({ [name]: [] }))) as string[];
    await Promise.all(pieces.map((piece) => this.#load(`filter/${piece}.pf_filter`, 'load_filter_chunk')));
    const counts = JSON.parse(this.#engine.filters(this.#index)) as Partial<Record<FactName, Record<string, number>>>;
    const values = Object.keys(counts[name] ?? {});
    return new Map(values.map((value) => [value, this.#search('', { [name]: [value] }).map(({ p }) => p)]));
  }

  /** The engine looks through all words that it has loaded, each time: after many questions it begins anew. */
  freshen(): void {
    if (this.#finding > 0 || this.#pieces.size < manyPieces) return;
    this.#pieces.clear();
    this.#found = new Map();
    this.#index = this.#engine.init_pagefind(this.#meta);
  }

  #once(token: string, places: readonly string[]): Promise<Found> {
    const finding = this.#found.get(token) ?? this.#find(token, places);
    this.#found.set(token, finding);
    return finding;
  }

  async #find(token: string, places: readonly string[]): Promise<Found> {
    this.#finding += 1;
    try {
      await Promise.all(places.map((place) => this.#loadWordsAt(place)));
      return new Map(this.#search(token, {}).map(({ p, l }) => [p, occurrenceOf(l)]));
    } finally {
      this.#finding -= 1;
    }
  }

  #search(token: string, filters: Partial<Record<FactName, string[]>>): RawHit[] {
    const answer = this.#engine.search(this.#index, token, token, JSON.stringify(filters), '', false, false);
    return (JSON.parse(answer) as { results: RawHit[] }).results.filter(({ p }) => !this.#gone.has(documentOf(p)));
  }

  async #loadWordsAt(place: string): Promise<void> {
    const chunks = JSON.parse(this.#engine.request_indexes(this.#index, place)) as string[];
    await Promise.all(chunks.map((chunk) => this.#load(`index/${chunk}.pf_index`, 'load_index_chunk')));
  }

  #load(path: string, kind: 'load_index_chunk' | 'load_filter_chunk'): Promise<void> {
    const loading = this.#pieces.get(path) ?? this.#read(path, kind);
    this.#pieces.set(path, loading);
    return loading;
  }

  async #read(path: string, kind: 'load_index_chunk' | 'load_filter_chunk'): Promise<void> {
    const bytes = await unpack(this.#source, this.folder + path);
    this.#index = this.#engine[kind](this.#index, bytes);
    if (!this.#index) throw new Error(`The index cannot read ${this.folder}${path}`);
  }
}

function occurrenceOf(places: RawHit['l']): Occurrence {
  const byMarks = new Map<number, number>();
  let share = 0;
  for (const { w: weight, l: marks } of places) {
    byMarks.set(marks, (byMarks.get(marks) ?? 0) + shareOf(weight));
    share += shareOf(weight);
  }
  return { share, byMarks };
}
