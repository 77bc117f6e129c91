import type { FactName } from './facts.ts';
import type { Fragment } from './fragment.ts';
import type { Lexicon } from './lexicon.ts';
import type { Found, Occurrence, Segment } from './segment.ts';
import { unpack, type Source } from './source.ts';

/** All segments of one release, asked as one: a text is known by `<segment>/<fragment>`. */
export class Segments {
  readonly #source: Source;
  readonly #all: readonly Segment[];
  readonly #read = new Map<string, Promise<Fragment>>();
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
    return this.#inAll((segment) => segment.find(token));
  }

  findBeginning(token: string): Promise<Found> {
    return this.#inAll((segment) => segment.findBeginning(token));
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

  async #inAll(find: (segment: Segment) => Promise<Found>): Promise<Found> {
    const found = await Promise.all(this.#all.map(find));
    const all = new Map<string, Occurrence>();
    found.forEach((inTexts, segment) => {
      for (const [text, occurrence] of inTexts) all.set(`${segment}/${text}`, occurrence);
    });
    return all;
  }

  /** By document, what it has of a fact. */
  async facts(name: FactName): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    const facts = await Promise.all(this.#all.map((segment) => segment.facts(name)));
    facts.forEach((ofDocuments, segment) => {
      for (const [document, fact] of ofDocuments) all.set(`${segment}/${document}`, fact);
    });
    return all;
  }

  read(text: string): Promise<Fragment> {
    const reading = this.#read.get(text) ?? this.#readText(text);
    this.#read.set(text, reading);
    return reading;
  }

  async #readText(text: string): Promise<Fragment> {
    const [segment, fragment] = text.split('/');
    const folder = this.#all[Number(segment)]?.folder ?? '';
    const bytes = await unpack(this.#source, `${folder}fragment/${fragment}.pf_fragment`);
    return JSON.parse(new TextDecoder().decode(bytes)) as Fragment;
  }
}
