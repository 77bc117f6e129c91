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
  readonly #starting: Promise<Engine>;
  readonly #source: Source;
  readonly #gone: ReadonlySet<string>;
  readonly #meta: Meta;
  readonly #pieces = new Map<string, Promise<void>>();
  readonly #facts = new Map<FactName, Promise<Map<string, string>>>();
  #index: Pointer = 0;

  private constructor(starting: Promise<Engine>, source: Source, entry: SegmentEntry, number: number, meta: Uint8Array) {
    this.#source = source;
    this.folder = entry.folder;
    this.#number = number;
    this.#gone = new Set(entry.gone);
    this.#meta = readCbor(meta) as Meta;
    this.#starting = starting.then((engine) => {
      this.#index = engine.init_pagefind(meta);
      if (!this.#index) throw new Error(`The index cannot read ${this.folder}${segmentFiles.meta}`);
      return engine;
    });
    // Whoever looks for something is told.
    this.#starting.catch(() => undefined);
  }

  /** The engine takes longest to come, so nothing waits for it but the search itself. */
  static async open(starting: Promise<Engine>, source: Source, entry: SegmentEntry, number: number): Promise<Segment> {
    return new Segment(starting, source, entry, number, await unpack(source, entry.folder + segmentFiles.meta));
  }

  /** The texts with this token. */
  async find(token: string): Promise<Found> {
    await this.#loadWithin(token, token);
    return this.#search(token);
  }

  /** The texts with tokens that begin this way. */
  async findBeginning(beginning: string): Promise<Found> {
    await this.#loadWithin(beginning, beginning + lastLetter);
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
    const [, texts, , filters] = this.#meta;
    const file = filters.find(([filter]) => filter === name)?.[1];
    if (file === undefined) return new Map();
    const [, values] = readCbor(await unpack(this.#source, `${this.folder}filter/${file}.pf_filter`)) as Filter;
    const facts = values.flatMap(([value, numbers]) =>
      numbers.map((number): [string, string] => [texts[number]?.[0] ?? '', value]),
    );
    const there = facts.filter(([document]) => !this.#gone.has(document));
    return new Map(there.map(([document, value]) => [this.#idOf(document), value]));
  }

  async #search(token: string): Promise<Found> {
    const engine = await this.#starting;
    const answer = engine.search(this.#index, token, token, '{}', '', false, false);
    const found = new Map<string, Occurrence>();
    const { results }: { results: RawHit[] } = JSON.parse(answer);
    for (const { p: text, l: places } of results) {
      if (!this.#gone.has(documentOf(text))) found.set(this.#idOf(text), occurrenceOf(places));
    }
    return found;
  }

  #idOf(fragment: string): string {
    return `${this.#number}/${fragment}`;
  }

  /** The chunks that may have the words from one to another; the engine would name them too, once it is here. */
  async #loadWithin(first: string, last: string): Promise<void> {
    const [, , chunks] = this.#meta;
    const within = chunks.filter(([from, to]) => from <= last && to >= first).slice(0, mostChunksOfBeginning);
    await Promise.all(within.map(([, , name]) => this.#load(`index/${name}.pf_index`)));
  }

  #load(path: string): Promise<void> {
    const loading = this.#pieces.get(path) ?? this.#read(path);
    this.#pieces.set(path, loading);
    return loading;
  }

  async #read(path: string): Promise<void> {
    const [engine, bytes] = await Promise.all([this.#starting, unpack(this.#source, this.folder + path)]);
    this.#index = engine.load_index_chunk(this.#index, bytes);
    if (!this.#index) throw new Error(`The index cannot read ${this.folder}${path}`);
  }
}

function occurrenceOf(places: RawHit['l']): Occurrence {
  const forms = places.map(({ w: weight, l: marks }) => ({ marks, frequency: frequencyOf(weight) }));
  return { frequency: forms.reduce((sum, { frequency }) => sum + frequency, 0), forms };
}
