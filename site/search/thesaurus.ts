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

/**
 * A file: how rare each syllable of its expressions is among all of them, once, in the order in which the file first has it; then its
 * abbreviations and its synonyms, each followed by what it stands for.
 */
type Stored = readonly [rarities: readonly number[], abbreviations: readonly string[], synonyms: readonly string[]];

/** Several terms of a statute are in one entry. */
const betweenTerms = /\s*;\s*/;
/** A query has few words, so a reader loads a few files and not thousands of entries. */
const shards = 4_096;
/** A query that nearly says an expression has one of its rarest syllables: it is stored under this many of them. */
const keys = 2;
/** How many words of a long question have their files loaded: abbreviations first, words that only say how it is asked last. */
const mostWords = 12;

/** What is stored by the number of its file, which depends on an expression's rarest syllables. */
export function shardsOf({ abbreviations, synonyms }: Words): Map<number, Stored> {
  const abbreviated = abbreviations.flatMap(([short, long]): WordEntry[] => [
    [short, long],
    [long, short],
  ]);
  const all = [...abbreviated, ...synonyms];
  const counts = new Map<string, number>();
  for (const [asked] of all) for (const folded of foldedIn(asked)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  const rarity = (folded: string) => Math.log(1 + all.length / (counts.get(folded) ?? 1));

  const files = new Map<number, { abbreviated: WordEntry[]; synonyms: WordEntry[] }>();
  const file = (entry: WordEntry, kind: 'abbreviated' | 'synonyms') => {
    const rarest = [...foldedIn(entry[0])].sort((a, b) => rarity(b) - rarity(a)).slice(0, keys);
    for (const shard of new Set(rarest.map(shardOf))) {
      const held = files.get(shard) ?? { abbreviated: [], synonyms: [] };
      held[kind].push(entry);
      files.set(shard, held);
    }
  };
  for (const entry of abbreviated) file(entry, 'abbreviated');
  for (const entry of synonyms) file(entry, 'synonyms');
  return new Map(
    [...files].map(([shard, held]): [number, Stored] => {
      const syllables = foldedIn([...held.abbreviated, ...held.synonyms].map(([asked]) => asked).join(' '));
      return [shard, [[...syllables].map((folded) => Math.round(rarity(folded))), held.abbreviated.flat(), held.synonyms.flat()]];
    }),
  );
}

/** Each of its syllables once. */
function foldedIn(text: string): Set<string> {
  return new Set(syllablesOf(text).map(({ folded }) => folded));
}

/** The expressions of a file. */
function expressionsIn([rarities, abbreviations, synonyms]: Stored): Expression[] {
  const known = new Map<string, number>();
  const read = (entries: readonly string[], isSame: boolean) =>
    Array.from({ length: entries.length / 2 }, (_, at): Expression => {
      const [said = '', others = ''] = entries.slice(2 * at, 2 * at + 2);
      const syllables = syllablesOf(said);
      for (const { folded } of syllables) if (!known.has(folded)) known.set(folded, rarities[known.size] ?? 0);
      const ofSyllables = syllables.map(({ folded }) => known.get(folded) ?? 0);
      return { said, syllables, terms: isSame ? [others] : others.split(betweenTerms), isSame, rarities: ofSyllables };
    });
  return [...read(abbreviations, true), ...read(synonyms, false)];
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
    return expressionsIn(jsonIn<Stored>(await unpack(this.#source, `${this.#folder}${shardFile(shard)}`)));
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
