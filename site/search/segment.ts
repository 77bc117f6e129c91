import { readCbor } from './cbor.ts';
import type { Engine, Pointer, RawHit } from './engine.ts';
import type { SegmentEntry } from './entry.ts';
import type { FactName } from './facts.ts';
import { documentOf } from './fragment.ts';
import type { Filter, Meta } from './indexing/format.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { unpack, type Source } from './source.ts';
import { frequencyOf } from './tokens.ts';

/** How a text has a token. Depends only on the text, and so is the same in any segment. */
export interface Occurrence {
  /** How much of the text it makes up. */
  frequency: number;
  /** The same for each way in which its marks are written. */
  forms: readonly { marks: number; frequency: number }[];
}

/** For each text, by `<number of the segment>/<its fragment>`. */
export type Found = ReadonlyMap<string, Occurrence>;

export const segmentFiles = { meta: 'pagefind.pf_meta', lexicon: 'words.pf_words' };

/** The end of all tokens that begin alike. */
const lastLetter = '\uffff';
/** How much is loaded for a prefix; typing on asks for less. */
const mostChunksOfBeginning = 24;

/** One of the indexes that the site's search is made of. */
export class Segment {
  readonly folder: string;
  readonly #number: number;
  readonly #engine: Engine;
  readonly #source: Source;
  readonly #gone: ReadonlySet<string>;
  readonly #meta: Uint8Array;
  readonly #pieces = new Map<string, Promise<void>>();
  readonly #facts = new Map<FactName, Promise<Map<string, string>>>();
  #index: Pointer;

  private constructor(engine: Engine, source: Source, { folder, gone }: SegmentEntry, number: number, meta: Uint8Array) {
    this.#engine = engine;
    this.#source = source;
    this.folder = folder;
    this.#number = number;
    this.#gone = new Set(gone);
    this.#meta = meta;
    this.#index = engine.init_pagefind(meta);
    if (!this.#index) throw new Error(`The index cannot read ${folder}${segmentFiles.meta}`);
  }

  static async open(starting: Promise<Engine>, source: Source, entry: SegmentEntry, number: number): Promise<Segment> {
    const { folder } = entry;
    const [engine, meta] = await Promise.all([starting, unpack(source, folder + segmentFiles.meta)]);
    return new Segment(engine, source, entry, number, meta);
  }

  /** The texts with this token. */
  async find(token: string): Promise<Found> {
    await this.#loadWordsAt(token);
    return this.#search(token);
  }

  /** The texts with tokens that begin this way. */
  async findBeginning(beginning: string): Promise<Found> {
    await this.#loadBeginning(beginning);
    return this.#search(beginning);
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

  /** Parsed here, because the engine would have to be asked for each value, and a fact may have one for each day. */
  async #readFacts(name: FactName): Promise<Map<string, string>> {
    const [, texts, , filters] = readCbor(this.#meta) as Meta;
    const file = filters.find(([filter]) => filter === name)?.[1];
    if (file === undefined) return new Map();
    const [, values] = readCbor(await unpack(this.#source, `${this.folder}filter/${file}.pf_filter`)) as Filter;
    const facts = values.flatMap(([value, numbers]) =>
      numbers.map((number): [string, string] => [texts[number]?.[0] ?? '', value]),
    );
    const there = facts.filter(([document]) => !this.#gone.has(document));
    return new Map(there.map(([document, value]) => [this.#idOf(document), value]));
  }

  #search(token: string): Found {
    const answer = this.#engine.search(this.#index, token, token, '{}', '', false, false);
    const found = new Map<string, Occurrence>();
    for (const { p: text, l: places } of (JSON.parse(answer) as { results: RawHit[] }).results) {
      if (!this.#gone.has(documentOf(text))) found.set(this.#idOf(text), occurrenceOf(places));
    }
    return found;
  }

  #idOf(fragment: string): string {
    return `${this.#number}/${fragment}`;
  }

  async #loadWordsAt(place: string): Promise<void> {
    await this.#loadChunks(JSON.parse(this.#engine.request_indexes(this.#index, place)) as string[]);
  }

  /** The engine only names the chunk where a word would be. */
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
  const forms = places.map(({ w: weight, l: marks }) => ({ marks, frequency: frequencyOf(weight) }));
  return { frequency: forms.reduce((sum, { frequency }) => sum + frequency, 0), forms };
}
