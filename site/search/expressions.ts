import { functionWordsIn } from './function-words.ts';
import { hasTone, isWithin as isAmong, syllablesOf, type Syllable } from './syllables.ts';

/** Which expressions of the thesaurus a query says, exactly or nearly, and which terms are searched for as well. */

export interface Expression {
  /** As listed. */
  said: string;
  syllables: readonly Syllable[];
  /** What the statutes say, or what an abbreviation stands for. */
  terms: readonly string[];
  /** True for an abbreviation, which means the same; an everyday word means about the same. */
  isSame: boolean;
  /** How rare each of its syllables is among all expressions. */
  rarities: readonly number[];
}

export interface Expansion {
  /** The places of the words that it stands for. */
  at: readonly number[];
  /** The term that is looked for. */
  syllables: Syllable[];
  isSame: boolean;
  /** 1 where the query says the expression; less, where only so much of it, or one syllable without its marks. */
  nearness: number;
}

/** Limits of near expressions: each term costs a reader some pieces of the index. */
const mostNear = { expressions: 8, terms: 12 };
const leastNearness = 0.3;
const leastWordsOfNear = 2;
/** A longer question needs less help, and is near to more expressions by chance. */
const usualWords = 10;
/** How likely a syllable is this word that was typed without its marks: `ma` may be `má`, and much else. Who types tones means what is typed. */
const likelyWithoutMarks = 0.3;

export function expansionsOf(words: readonly Syllable[], expressions: readonly Expression[]): Expansion[] {
  const said = saidIn(words, expressions);
  const areSaid = new Set(said.map(({ expression }) => expression));
  const others = expressions.filter((expression) => !expression.isSame && !areSaid.has(expression));
  return [...longestOf(said).flatMap((each) => termsOf(each, likelihoodOf(each, words))), ...nearIn(words, others)];
}

interface Said {
  expression: Expression;
  /** The places of its words. */
  at: number[];
}

function saidIn(words: readonly Syllable[], expressions: readonly Expression[]): Said[] {
  return words.flatMap((word, from) =>
    expressions
      .filter(({ syllables }) => syllables[0]?.folded === word.folded)
      .map((expression) => ({ expression, at: placesOf(words, from, expression) }))
      .filter(({ at }) => at.length > 0),
  );
}

/** The longest expressions that begin at each place and are not inside another. */
function longestOf(said: readonly Said[]): Said[] {
  const lengths = new Map<number | undefined, number>();
  for (const { expression, at } of said) lengths.set(at[0], Math.max(lengths.get(at[0]) ?? 0, expression.syllables.length));
  const longest = said.filter(({ expression, at }) => expression.syllables.length === lengths.get(at[0]));
  return longest.filter((each) => !longest.some((other) => isWithin(each, other)));
}

/** The terms of the expressions whose most and rarest words the query has; a term of several of them is more likely meant. */
function nearIn(words: readonly Syllable[], expressions: readonly Expression[]): Expansion[] {
  const idle = functionWordsIn(words);
  const near = expressions
    .map((expression) => ({ expression, ...nearnessOf(words, expression) }))
    .map(({ at, ...each }) => ({ ...each, at: at.filter((place) => !idle.has(place)) }))
    .filter(({ at, nearness }) => at.length >= leastWordsOfNear && nearness >= leastNearness)
    .sort((a, b) => b.nearness * b.shared - a.nearness * a.shared)
    .slice(0, mostNear.expressions)
    .sort((a, b) => b.nearness - a.nearness);
  const weight = Math.min(1, usualWords / words.length);
  const byTerm = new Map<string, Expansion>();
  for (const expansion of near.flatMap((each) => termsOf(each, weight * each.nearness))) {
    const term = expansion.syllables.map(({ text }) => text).join(' ');
    const known = byTerm.get(term);
    byTerm.set(term, known ? { ...known, nearness: either(known.nearness, expansion.nearness) } : expansion);
  }
  return [...byTerm.values()].sort((a, b) => b.nearness - a.nearness).slice(0, mostNear.terms);
}

/** How likely one of two is. */
function either(one: number, other: number): number {
  return 1 - (1 - one) * (1 - other);
}

function likelihoodOf({ expression: { syllables, isSame }, at }: Said, words: readonly Syllable[]): number {
  const [only, ...others] = syllables;
  const isTyped = only?.marks === words[at[0] ?? 0]?.marks;
  if (isSame || others.length > 0 || isTyped) return 1;
  return words.some(({ marks }) => hasTone(marks)) ? 0 : likelyWithoutMarks;
}

function termsOf({ expression: { terms, isSame }, at }: Said, nearness: number): Expansion[] {
  if (nearness === 0) return [];
  const all = terms.map((term) => ({ at, syllables: syllablesOf(term), isSame, nearness }));
  return all.filter(({ syllables }) => syllables.length > 0);
}

/** How much of an expression's words and pairs a query has, in whatever order, by their rarity. */
function nearnessOf(
  words: readonly Syllable[],
  { syllables, rarities }: Expression,
): { at: number[]; nearness: number; shared: number } {
  const at = new Set<number>();
  let all = 0;
  let shared = 0;
  syllables.forEach((syllable, place) => {
    const rarity = rarities[place] ?? 0;
    all += rarity;
    const found = words.findIndex((word) => isSaid(word, syllable));
    if (found >= 0) {
      shared += rarity;
      at.add(found);
    }
    const before = syllables[place - 1];
    if (!before) return;
    const ofPair = Math.min(rarity, rarities[place - 1] ?? 0);
    all += ofPair;
    if (words.some((word, second) => isSaid(word, syllable) && isSaid(words[second - 1], before))) shared += ofPair;
  });
  return { at: [...at].sort((a, b) => a - b), nearness: all === 0 ? 0 : shared / all, shared };
}

function isWithin(inner: Said, outer: Said): boolean {
  const [inside, outside] = [spanOf(inner), spanOf(outer)];
  return outside.from <= inside.from && inside.to <= outside.to && outside.to - outside.from > inside.to - inside.from;
}

function spanOf({ at }: Said): { from: number; to: number } {
  return { from: at.at(0) ?? 0, to: at.at(-1) ?? 0 };
}

/**
 * The places of an expression's words, if it begins at a place; empty otherwise. An expression of three or more words may have others
 * among its own, though fewer than it has: `bỏ mặc con` is in `bỏ mặc hai đứa con`. What an abbreviation stands for is side by side.
 */
function placesOf(words: readonly Syllable[], from: number, { syllables, isSame }: Expression): number[] {
  const most = isSame || syllables.length < 3 ? 0 : syllables.length - 1;
  const places: number[] = [];
  let at = from;
  for (const each of syllables) {
    while (!isSaid(words[at], each)) {
      at += 1;
      if (places.length === 0 || at - from - places.length > most) return [];
    }
    places.push(at);
    at += 1;
  }
  return places;
}

/** With other marks it is a different word; without some of them it may be this one. */
function isSaid(word: Syllable | undefined, asked: Syllable): boolean {
  return word?.folded === asked.folded && isAmong(word.marks, asked.marks);
}
