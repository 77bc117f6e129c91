import { unpack, type Source } from './source.ts';
import { isWithin as isAmong, syllablesOf, type Syllable } from './syllables.ts';

/** Words that stand for others, as editors list them. */
export interface Words {
  abbreviations: readonly (readonly [short: string, long: string])[];
  synonyms: readonly (readonly [everyday: string, statute: string])[];
}

/** What is asked for beside some words of a query. */
export interface Expansion {
  /** The places of the words that it stands for. */
  at: readonly number[];
  syllables: Syllable[];
  /** An abbreviation says the very same; an everyday word about the same. */
  isSame: boolean;
}

/** As it lies in a file. */
type Entry = readonly [asked: string, other: string, isSame: 0 | 1];

/** Several terms of a statute stand in one entry. */
const betweenTerms = /\s*;\s*/;
/** A query has a few words, so a reader loads a few of the files and not thousands of entries. */
const shards = 1_024;

/** By the number of its file, what begins with some syllables. */
export function shardsOf({ abbreviations, synonyms }: Words): Map<number, Entry[]> {
  const entries: Entry[] = [
    ...abbreviations.flatMap(([short, long]): Entry[] => [
      [short, long, 1],
      [long, short, 1],
    ]),
    ...synonyms.flatMap(([everyday, statute]) => statute.split(betweenTerms).map((term): Entry => [everyday, term, 0])),
  ];
  return Map.groupBy(entries, ([asked]) => shardOf(syllablesOf(asked)[0]?.folded ?? ''));
}

function shardOf(syllable: string): number {
  let sum = 0;
  for (const letter of syllable) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % shards;
}

export function shardFile(shard: number): string {
  return `${shard}.pf_words`;
}

/** Finds which of the entries a query has. */
export class Thesaurus {
  readonly #source: Source;
  readonly #folder: string | undefined;
  readonly #shards: ReadonlySet<number>;
  readonly #read = new Map<number, Promise<Entry[]>>();

  /** Without a folder it has no entries. */
  constructor(source: Source, files: { folder: string; shards: readonly number[] } | undefined) {
    this.#source = source;
    this.#folder = files?.folder;
    this.#shards = new Set(files?.shards);
  }

  /** The longest that begin at each place, and are not within another. */
  async expansionsOf(words: readonly Syllable[]): Promise<Expansion[]> {
    const found: Expansion[] = [];
    const entries = await Promise.all(words.map(({ folded }) => this.#entriesOf(shardOf(folded))));
    words.forEach((_, from) => {
      const here = (entries[from] ?? [])
        .map(([expression, other, isSame]) => ({ asked: syllablesOf(expression), other, isSame }))
        .flatMap((entry) => {
          const at = placesOf(words, from, entry.asked, entry.isSame === 1);
          return at === undefined ? [] : [{ ...entry, at }];
        });
      const longest = Math.max(...here.map(({ asked }) => asked.length));
      for (const { asked, other, isSame, at } of here) {
        const syllables = syllablesOf(other);
        if (asked.length < longest || syllables.length === 0) continue;
        found.push({ at, syllables, isSame: isSame === 1 });
      }
    });
    return found.filter((each) => !found.some((other) => isWithin(each, other)));
  }

  #entriesOf(shard: number): Promise<Entry[]> {
    if (!this.#shards.has(shard)) return Promise.resolve([]);
    const reading = this.#read.get(shard) ?? this.#readShard(shard);
    this.#read.set(shard, reading);
    return reading;
  }

  async #readShard(shard: number): Promise<Entry[]> {
    return JSON.parse(new TextDecoder().decode(await unpack(this.#source, `${this.#folder}${shardFile(shard)}`))) as Entry[];
  }
}

function isWithin(inner: Expansion, outer: Expansion): boolean {
  const [inside, outside] = [spanOf(inner), spanOf(outer)];
  return outside.from <= inside.from && inside.to <= outside.to && outside.to - outside.from > inside.to - inside.from;
}

function spanOf({ at }: Expansion): { from: number; to: number } {
  return { from: at.at(0) ?? 0, to: at.at(-1) ?? 0 };
}

/**
 * Where the words of an expression stand that begins here. One of three words and more may have others among its own, though fewer than it
 * has: `bỏ mặc con` is in `bỏ mặc hai đứa con`. What an abbreviation stands for stands side by side.
 */
function placesOf(words: readonly Syllable[], from: number, asked: readonly Syllable[], isSame: boolean): number[] | undefined {
  const most = isSame || asked.length < 3 ? 0 : asked.length - 1;
  const places: number[] = [];
  let at = from;
  for (const each of asked) {
    while (!isSaid(words[at], each)) {
      at += 1;
      if (places.length === 0 || at - from - places.length > most) return undefined;
    }
    places.push(at);
    at += 1;
  }
  return places.length > 0 ? places : undefined;
}

/** With other marks it is another word; without some of them it may be this one. */
function isSaid(word: Syllable | undefined, asked: Syllable): boolean {
  return word?.folded === asked.folded && isAmong(word.marks, asked.marks);
}
