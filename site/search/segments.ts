import type { FactName } from './facts.ts';
import type { Fragment } from './fragment.ts';
import type { Lexicon } from './lexicon.ts';
import type { Found, Segment } from './segment.ts';
import { jsonIn, unpack, type Source } from './source.ts';

/** All segments of one release, asked as one: a text is known by `<segment>/<fragment>`. */
export class Segments {
  readonly #source: Source;
  readonly #all: readonly Segment[];
  readonly #read = new Map<string, Promise<Fragment>>();
  readonly #found = new Map<string, Promise<Found>>();
  #lexicon: Promise<Lexicon> | undefined;

  constructor(source: Source, all: readonly Segment[]) {
    this.#source = source;
    this.#all = all;
  }

  /** By token, the texts that have it. */
  async findAll(tokens: readonly string[]): Promise<Map<string, Found>> {
    return new Map(await Promise.all(tokens.map(async (token) => [token, await this.find(token)] as const)));
  }

  find(token: string): Promise<Found> {
    return this.#once(token, (segment) => segment.find(token));
  }

  findBeginning(token: string): Promise<Found> {
    return this.#once(token, (segment) => segment.findBeginning(token));
  }

  /** All their words; read when a word is nowhere, and not before. */
  lexicon(): Promise<Lexicon> {
    this.#lexicon ??= this.#readLexicon();
    return this.#lexicon;
  }

  async #readLexicon(): Promise<Lexicon> {
    const lexicon: Lexicon = new Map();
    await Promise.all(this.#all.map((segment) => segment.readWords(lexicon)));
    return lexicon;
  }

  #once(token: string, find: (segment: Segment) => Promise<Found>): Promise<Found> {
    const finding = this.#found.get(token) ?? Promise.all(this.#all.map(find)).then(together);
    this.#found.set(token, finding);
    return finding;
  }

  /** By document, what it has of a fact. */
  async facts(name: FactName): Promise<ReadonlyMap<string, string>> {
    return together(await Promise.all(this.#all.map((segment) => segment.facts(name))));
  }

  read(text: string): Promise<Fragment> {
    const reading = this.#read.get(text) ?? this.#readText(text);
    this.#read.set(text, reading);
    return reading;
  }

  async #readText(text: string): Promise<Fragment> {
    const [segment, fragment] = text.split('/');
    const folder = this.#all[Number(segment)]?.folder ?? '';
    return jsonIn<Fragment>(await unpack(this.#source, `${folder}fragment/${fragment}.pf_fragment`));
  }
}

function together<T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
  const some = maps.filter(({ size }) => size > 0);
  return some.length === 1 && some[0] ? some[0] : new Map(some.flatMap((map) => [...map]));
}
