import type { Asked, AskedExpansion } from './asked.ts';
import type { Found } from './segment.ts';
import type { Columns } from './frequencies.ts';
import { pairToken } from './tokens.ts';

/**
 * BM25 over syllables and pairs of them. A text's length was taken into account when it was indexed, and the rarity of a token is counted over all that
 * can be found: so a document has the same score in any segment.
 */

/** BM25's k1: how soon repeating a word adds nothing. */
const saturation = 1.4;
/** What a pair is worth compared with its two words. */
const pairsMatter = 0.8;
/** What the syllables of an everyday expression are worth, when no text has it. */
const saidMatters = 0.3;
/** What an everyday word's statute term is worth compared with the word. */
const synonymsMatter = 0.6;
/** What the words are worth that an abbreviation stands for, or it for them. */
const abbreviationsMatter = 0.85;
/** How much missing words cost, by their rarity: without half of them, four tenths of the score are lost. */
const coverageMatters = 0.7;
/** An expansion that is worth half of one word in a text stands for the words that were typed. */
const reachedAt = 0.5;
/** A document's own number before anything that speaks of it. */
const numberMatters = 1_000;
/** A text that an editor says answers just this question before everything. */
const questionMatters = 1_000_000;

export interface Score {
  score: number;
  /** The part of the score that comes from words, not from the document's number. */
  ofWords: number;
  /** Whether it has words that were asked for side by side, or says them otherwise, and not only apart. */
  isTogether: boolean;
  /** Whether it has all that was asked for. */
  isWhole: boolean;
}

/** What does not depend on a document, worked out once; what each document has of it is in a column. */
export interface Weighed {
  words: { column: number; rarity: number; isTelling: boolean; isNeeded: boolean }[];
  pairs: { at: number; column: number; rarity: number }[];
  expansions: WeighedExpansion[];
  /** Places of words in an expression that no text has: its syllables are parts of other words there. */
  onlySaid: number[];
  /** How rare all words are together. */
  all: number;
  number: { ordinal: number; parts: number[]; rarity: number; isAlone: boolean } | undefined;
  /** Column of the whole question. */
  question: number;
}

interface WeighedExpansion {
  at: readonly number[];
  isSame: boolean;
  nearness: number;
  tokens: { column: number; rarity: number }[];
  /** How rare they are together. */
  rarity: number;
  /** What a document scores that has all of them as often as a word usually is. */
  worth: number;
}

export function weigh(asked: Asked, found: ReadonlyMap<string, Found>, texts: number, columns: Columns): Weighed {
  const has = (token: string) => (found.get(token)?.size ?? 0) > 0;
  const rarity = (token: string) => rarityOf(found.get(token)?.size ?? 0, texts);
  const weighed = (token: string) => ({ column: columns.of(token), rarity: rarity(token) });
  const words = asked.words.map(({ token, marks, isTelling, isNeeded }) => {
    return { column: columns.asTyped(token, marks), rarity: rarity(token), isTelling, isNeeded };
  });
  const expansions = asked.expansions.map(({ at, isSame, nearness, tokens }): WeighedExpansion => {
    const own = tokens.map(weighed);
    // A common word that is not searched counts as the rarest, because in an expression it means as much as the others.
    const most = sum(at.map((place) => words[place]?.rarity ?? 0)) * (1 + (at.length > 1 ? pairsMatter : 0));
    const worth = (isSame ? abbreviationsMatter : synonymsMatter) * nearness * most;
    return { at, isSame, nearness, tokens: own, rarity: sum(own.map((token) => token.rarity)), worth };
  });
  const [ordinal, ...parts] = asked.number;
  return {
    words,
    pairs: asked.pairs.map(({ at, token }) => ({ at, ...weighed(token) })),
    expansions,
    onlySaid: asked.expansions.filter((expansion) => isOnlySaid(expansion, asked, has)).flatMap(({ at }) => at),
    all: sum(words.map((word) => (word.isTelling ? word.rarity : 0))),
    number:
      ordinal === undefined
        ? undefined
        : {
            ordinal: columns.of(ordinal),
            parts: parts.map((part) => columns.of(part)),
            rarity: rarity(ordinal),
            isAlone: asked.isNumberAlone,
          },
    question: columns.of(asked.question),
  };
}

/** Scores the text whose shares start at `start`. */
export function scoreOf(weighed: Weighed, frequencies: Float64Array, start: number): Score {
  const asWritten = scoreAsWritten(weighed, frequencies, start);
  if (!frequencies[start + weighed.question]) return asWritten;
  return { ...asWritten, score: asWritten.score + questionMatters, isWhole: true };
}

function scoreAsWritten(
  { words, pairs, expansions, onlySaid, all, number }: Weighed,
  frequencies: Float64Array,
  start: number,
): Score {
  const wordScores = words.map(({ isTelling, rarity, column }) =>
    isTelling ? rarity * saturated(frequencies[start + column]) : 0,
  );
  const pairScores = words.map(() => 0);
  for (const { at, column, rarity } of pairs) pairScores[at] = pairsMatter * rarity * saturated(frequencies[start + column]);
  for (const at of onlySaid) wordScores[at] = (wordScores[at] ?? 0) * saidMatters;

  let ofWords = sum(wordScores) + sum(pairScores);
  /** From 0 to 1, how far the document has each word, or says it otherwise. */
  const reached = wordScores.map((score): number => (score > 0 ? 1 : 0));
  /** False for a word that is only nearly said: that would be a guess. */
  const areMet = reached.map((each) => each === 1);
  let isTogether = pairScores.some((score) => score > 0);
  for (const expansion of expansions) {
    const degree = degreeOf(expansion, frequencies, start);
    if (degree === 0) continue;
    isTogether = true;
    const { at, isSame, nearness } = expansion;
    const worth = expansion.worth * degree;
    ofWords += isSame ? Math.max(0, worth - worthAsTyped(expansion, wordScores, pairScores)) : worth;
    for (const place of at) {
      reached[place] = Math.max(reached[place] ?? 0, Math.min(1, (nearness * degree) / reachedAt));
      if (nearness === 1 && degree >= reachedAt) areMet[place] = true;
    }
  }
  if (all > 0) {
    const covered = sum(words.map(({ isTelling, rarity }, at) => (isTelling ? rarity * (reached[at] ?? 0) : 0)));
    ofWords *= (covered / all) ** coverageMatters;
  }
  const isWhole = words.every(({ isNeeded }, at) => !isNeeded || areMet[at] === true);
  const ordinal = (number && frequencies[start + number.ordinal]) ?? 0;
  if (!number || ordinal === 0) return { score: ofWords, ofWords, isTogether, isWhole };
  const { parts, rarity, isAlone } = number;
  const matched = parts.filter((column) => frequencies[start + column]).length;
  const isMeant = matched * 2 >= parts.length && (matched > 0 || isAlone);
  const ofNumber = isMeant ? numberMatters * (1 + matched + ordinal) : rarity;
  return { score: ofWords + ofNumber, ofWords, isTogether, isWhole: (isMeant && matched === parts.length) || isWhole };
}

/** An everyday expression that no text has. */
function isOnlySaid({ at, isSame, nearness }: AskedExpansion, { words }: Asked, has: (token: string) => boolean): boolean {
  const folded = (place: number) => words[place]?.folded ?? '';
  return !isSame && nearness === 1 && !sideBySide(at).every((place) => has(pairToken(folded(place), folded(place + 1))));
}

/** The places whose next place is there too. */
function sideBySide(at: readonly number[]): number[] {
  return at.filter((place) => at.includes(place + 1));
}

/** What the words that it stands for are worth themselves. */
function worthAsTyped({ at }: WeighedExpansion, wordScores: readonly number[], pairScores: readonly number[]): number {
  return sum(at.map((place) => wordScores[place] ?? 0)) + sum(sideBySide(at).map((place) => pairScores[place] ?? 0));
}

/** From 0 to 2.4, like that of a word. A term that is there in part means less than its parts: *tài sản* is no *trộm cắp tài sản*. */
function degreeOf({ tokens, rarity }: WeighedExpansion, frequencies: Float64Array, start: number): number {
  let degree = 0;
  let there = 0;
  for (const token of tokens) {
    const frequency = frequencies[start + token.column];
    degree += token.rarity * saturated(frequency);
    if (frequency) there += token.rarity;
  }
  return (degree / rarity) * Math.sqrt(there / rarity);
}

function saturated(frequency = 0): number {
  return ((saturation + 1) * frequency) / (saturation + frequency);
}

/** Rarity of a token that `found` of `texts` texts have. */
export function rarityOf(found: number, texts: number): number {
  return Math.log(1 + Math.max(0, texts - found + 0.5) / (found + 0.5));
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
