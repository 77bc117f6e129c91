import { unpack, type Source } from './source.ts';
import { isWithin as isAmong, syllablesOf, type Syllable } from './syllables.ts';

/** Words that stand for others, as editors list them. */
export interface Words {
  abbreviations: readonly (readonly [short: string, long: string])[];
  synonyms: readonly (readonly [everyday: string, statute: string])[];
}

/** What is asked for beside some words of a query. */
export interface Expansion {
  /** The words that it stands for. */
  from: number;
  to: number;
  syllables: Syllable[];
  /** An abbreviation says the very same; an everyday word about the same. */
  isSame: boolean;
}

/** As it lies in a file. */
type Entry = readonly [asked: string, other: string, isSame: 0 | 1];

/** Several terms of a statute stand in one entry. */
const betweenTerms = /\s*;\s*/;
/** A query has a few words, so a reader loads a few of the files and not thousands of entries. */
const shards = 512;

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
          const to = endOf(words, from, entry.asked);
          return to === undefined ? [] : [{ ...entry, to }];
        });
      const longest = Math.max(...here.map(({ asked }) => asked.length));
      for (const { asked, other, isSame, to } of here) {
        const syllables = syllablesOf(other);
        if (asked.length < longest || syllables.length === 0) continue;
        found.push({ from, to, syllables, isSame: isSame === 1 });
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
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

/**
 * Where an expression that begins here ends. One of three words and more may have others among its own, though fewer than it has:
 * `bỏ mặc con` is in `bỏ mặc hai đứa con`.
 */
function endOf(words: readonly Syllable[], from: number, asked: readonly Syllable[]): number | undefined {
  const most = asked.length < 3 ? 0 : asked.length - 1;
  let at = from;
  let others = 0;
  for (const each of asked) {
    while (!isSaid(words[at], each)) {
      others += 1;
      if (at === from || others > most) return undefined;
      at += 1;
    }
    at += 1;
  }
  return at > from ? at : undefined;
}

/** With other marks it is another word; without some of them it may be this one. */
function isSaid(word: Syllable | undefined, asked: Syllable): boolean {
  return word?.folded === asked.folded && isAmong(word.marks, asked.marks);
}
