import type { WordEntry } from '@pho-luat/shared/search-words';
import { expansionsOf, type Expansion, type Expression } from './expressions.ts';
import { commonness } from './common.ts';
import { functionWordsIn } from './function-words.ts';
import { jsonIn, unpack, type Source } from './source.ts';
import { isSyllable, syllablesOf, type Syllable } from './syllables.ts';

/** Words that stand for others. */
export interface Words {
  abbreviations: readonly WordEntry[];
  synonyms: readonly WordEntry[];
}

/** As stored in a file; the rarity of its syllables is counted over all expressions. */
type Entry = readonly [asked: string, others: string, isSame: 0 | 1, rarities: readonly number[]];

/** Several terms of a statute are in one entry. */
const betweenTerms = /\s*;\s*/;
/** A query has few words, so a reader loads a few files and not thousands of entries. */
const shards = 4_096;
/** A query that nearly says an expression has one of its rarest syllables: it is stored under this many of them. */
const keys = 2;
/** How many words of a long question have their files loaded: abbreviations first, words that only say how it is asked last. */
const mostWords = 12;

/** Entries by the number of their file, which depends on their rarest syllables. */
export function shardsOf({ abbreviations, synonyms }: Words): Map<number, Entry[]> {
  const all: (readonly [asked: string, others: string, isSame: 0 | 1])[] = [
    ...abbreviations.flatMap(([short, long]) => [[short, long, 1] as const, [long, short, 1] as const]),
    ...synonyms.map(([everyday, statute]) => [everyday, statute, 0] as const),
  ];
  const foldedOf = (asked: string) => syllablesOf(asked).map(({ folded }) => folded);
  const counts = new Map<string, number>();
  for (const [asked] of all) for (const folded of new Set(foldedOf(asked))) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  const rarity = (folded: string) => Math.log(1 + all.length / (counts.get(folded) ?? 1));

  const files = new Map<number, Entry[]>();
  for (const [asked, others, isSame] of all) {
    const folded = foldedOf(asked);
    const entry: Entry = [asked, others, isSame, folded.map((each) => Math.round(rarity(each)))];
    const rarest = [...new Set(folded)].sort((a, b) => rarity(b) - rarity(a)).slice(0, keys);
    for (const shard of new Set(rarest.map(shardOf))) files.set(shard, [...(files.get(shard) ?? []), entry]);
  }
  return files;
}

function shardOf(syllable: string): number {
  let sum = 0;
  for (const letter of syllable) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % shards;
}

/** Files that there are, in their order, each as the distance from the one before: a reader loads the list. */
export function asDistances(files: readonly number[]): number[] {
  return files.map((file, at) => file - (files[at - 1] ?? 0));
}

function fromDistances(distances: readonly number[]): number[] {
  let shard = 0;
  return distances.map((distance) => (shard += distance));
}

export function shardFile(shard: number): string {
  return `${shard}.pf_words`;
}

/** Finds what to search for besides a query's own words. */
export class Thesaurus {
  readonly #source: Source;
  readonly #folder: string | undefined;
  readonly #shards: ReadonlySet<number>;
  readonly #read = new Map<number, Promise<Expression[]>>();

  /** Without a folder it has no entries. */
  constructor(source: Source, files: { folder: string; distances: readonly number[] } | undefined) {
    this.#source = source;
    this.#folder = files?.folder;
    this.#shards = new Set(fromDistances(files?.distances ?? []));
  }

  async expansionsOf(words: readonly Syllable[]): Promise<Expansion[]> {
    const wanted = new Set(
      rarestOf(words)
        .map(shardOf)
        .filter((shard) => this.#shards.has(shard)),
    );
    const read = await Promise.all([...wanted].map((shard) => this.#expressionsIn(shard)));
    // An entry may be in several files.
    const distinct = new Map(read.flat().map((expression) => [`${expression.said}=${expression.terms.join(';')}`, expression]));
    return expansionsOf(words, [...distinct.values()]);
  }

  #expressionsIn(shard: number): Promise<Expression[]> {
    const reading = this.#read.get(shard) ?? this.#readShard(shard);
    this.#read.set(shard, reading);
    return reading;
  }

  async #readShard(shard: number): Promise<Expression[]> {
    const entries = jsonIn<Entry[]>(await unpack(this.#source, `${this.#folder}${shardFile(shard)}`));
    return entries.map(([asked, others, isSame, rarities]) => ({
      said: asked,
      syllables: syllablesOf(asked),
      terms: isSame ? [others] : others.split(betweenTerms),
      isSame: isSame === 1,
      rarities,
    }));
  }
}

function rarestOf(words: readonly Syllable[]): string[] {
  const idle = functionWordsIn(words);
  const places = new Map<string, number>();
  words.forEach(({ folded }, at) => {
    const place = isSyllable(folded) ? commonness(folded) + (idle.has(at) ? 1 : 0) : -1;
    places.set(folded, Math.min(place, places.get(folded) ?? place));
  });
  return [...places]
    .sort(([, a], [, b]) => a - b)
    .slice(0, mostWords)
    .map(([folded]) => folded);
}
