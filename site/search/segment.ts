import { readCbor } from './cbor.ts';
import type { Engine, Pointer, RawHit } from './engine.ts';
import type { SegmentEntry } from './entry.ts';
import type { FactName } from './facts.ts';
import { documentOf } from './fragment.ts';
import type { Filter, Meta } from './indexing/format.ts';
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

export const segmentFiles = { meta: 'pagefind.pf_meta', lexicon: 'words.pf_words' };

/** The end of all tokens that begin alike. */
const lastLetter = '\uffff';
/** Of what begins alike so much is loaded; who types on asks for less. */
const mostChunksOfBeginning = 24;

/** One of the indexes that the site's search is made of. */
export class Segment {
  readonly folder: string;
  readonly #engine: Engine;
  readonly #source: Source;
  readonly #gone: ReadonlySet<string>;
  readonly #meta: Uint8Array;
  readonly #pieces = new Map<string, Promise<void>>();
  readonly #facts = new Map<FactName, Promise<Map<string, string>>>();
  readonly #found = new Map<string, Promise<Found>>();
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
    return this.#once(token, () => this.#loadWordsAt(token));
  }

  /** The texts with tokens that begin so. */
  findBeginning(beginning: string): Promise<Found> {
    return this.#once(beginning, () => this.#loadBeginning(beginning));
  }

  /** Adds its words. */
  async readWords(lexicon: Lexicon): Promise<void> {
    readLexicon(await unpack(this.#source, this.folder + segmentFiles.lexicon), lexicon);
  }

  /** By document, what it has of a fact. */
  facts(name: FactName): Promise<Map<string, string>> {
    const reading = this.#facts.get(name) ?? this.#readFacts(name);
    this.#facts.set(name, reading);
    return reading;
  }

  /** Read here: the engine would have to be asked for each value, and a fact may have as many as there are days. */
  async #readFacts(name: FactName): Promise<Map<string, string>> {
    const [, texts, , filters] = readCbor(this.#meta) as Meta;
    const file = filters.find(([filter]) => filter === name)?.[1];
    if (file === undefined) return new Map();
    const [, values] = readCbor(await unpack(this.#source, `${this.folder}filter/${file}.pf_filter`)) as Filter;
    const facts = values.flatMap(([value, numbers]) =>
      numbers.map((number): [string, string] => [texts[number]?.[0] ?? '', value]),
    );
    return new Map(facts.filter(([document]) => !this.#gone.has(document)));
  }

  #once(token: string, load: () => Promise<void>): Promise<Found> {
    const finding = this.#found.get(token) ?? this.#find(token, load);
    this.#found.set(token, finding);
    return finding;
  }

  async #find(token: string, load: () => Promise<void>): Promise<Found> {
    await load();
    return new Map(this.#search(token).map(({ p, l }) => [p, occurrenceOf(l)]));
  }

  #search(token: string): RawHit[] {
    const answer = this.#engine.search(this.#index, token, token, '{}', '', false, false);
    return (JSON.parse(answer) as { results: RawHit[] }).results.filter(({ p }) => !this.#gone.has(documentOf(p)));
  }

  async #loadWordsAt(place: string): Promise<void> {
    await this.#loadChunks(JSON.parse(this.#engine.request_indexes(this.#index, place)) as string[]);
  }

  /** The engine itself names only where a word would stand. */
  async #loadBeginning(beginning: string): Promise<void> {
    const [, , chunks] = readCbor(this.#meta) as Meta;
    const within = chunks.filter(([from, to]) => from <= beginning + lastLetter && to >= beginning);
    await this.#loadChunks(within.slice(0, mostChunksOfBeginning).map(([, , name]) => name));
  }

  async #loadChunks(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#load(`index/${name}.pf_index`)));
  }

  #load(path: string): Promise<void> {
    const loading = this.#pieces.get(path) ?? this.#read(path);
    this.#pieces.set(path, loading);
    return loading;
  }

  async #read(path: string): Promise<void> {
    const bytes = await unpack(this.#source, this.folder + path);
    this.#index = this.#engine.load_index_chunk(this.#index, bytes);
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
