import { commonness } from './common.ts';
import { functionWordsIn } from './function-words.ts';
import { numberIn } from './numbers.ts';
import type { Syllable } from './syllables.ts';
import { numberToken, pairToken, questionToken, syllableToken } from './tokens.ts';
import type { Expansion } from './expressions.ts';

/** The parts of a query that the index is asked for, and what each is worth. */
export interface Asked {
  words: AskedWord[];
  /** Words that are side by side: `at` is the first. */
  pairs: { at: number; token: string }[];
  expansions: AskedExpansion[];
  /** How much they matter: 1, or less for a question that a text says in its own words. */
  lent: number;
  /** Tokens of the number of a document, its ordinal first. */
  number: string[];
  /** Nothing else is asked for. */
  isNumberAlone: boolean;
  /** Token of the whole question. */
  question: string;
}

interface AskedWord extends Syllable {
  token: string;
  /** Whether it is asked for: false for a word that most texts have, if the query has others. */
  isTelling: boolean;
  /** Whether a document without it has only a part of what was asked. */
  isNeeded: boolean;
  /** It says how something is asked, not what. */
  isIdle: boolean;
}

export interface AskedExpansion {
  /** The places of the words that it stands for. */
  at: readonly number[];
  isSame: boolean;
  /** How fully the query says the expression: 1, or less. */
  nearness: number;
  tokens: string[];
}

/** Each piece of the index costs a reader some kilobytes, so a long question asks for its rarest words and pairs. */
const most = { words: 12, pairs: 12, tokensOfTerm: 5, tokensOfNearTerm: 3 };
/** Commoner words are not asked for in a long question, or need not be there. */
const common = { toAsk: 0.7, toNeed: 0.6 };
/** A query of at most this many words is asked for whole. */
const few = 5;

export function askedOf(query: string, words: readonly Syllable[], expansions: readonly Expansion[]): Asked {
  const idle = functionWordsIn(words);
  const isIdle = (at: number) => idle.has(at) && idle.size < words.length;
  const distinct = words.filter((word, at) => !isIdle(at) && words.slice(0, at).every(({ folded }) => folded !== word.folded));
  const rarest = byRarity(distinct, ({ folded }) => commonness(folded)).slice(0, most.words);
  const rarerThan = (limit: number, among: readonly Syllable[]) => {
    const rare = among.filter(({ folded }) => commonness(folded) < limit);
    return rare.length > 0 && words.length > few ? rare : among;
  };
  const telling = rarerThan(common.toAsk, rarest);
  const needed = rarerThan(common.toNeed, telling);
  const number = numberIn(words, query);
  return {
    words: words.map((word, at) => ({
      ...word,
      token: syllableToken(word.folded),
      isTelling: telling.includes(word),
      isNeeded: needed.includes(word),
      isIdle: isIdle(at),
    })),
    pairs: rarestPairs(words, most.pairs, (at) => Number(isIdle(at)) + Number(isIdle(at + 1))),
    expansions: expansions.map(({ at, isSame, nearness, syllables }) => ({
      at,
      isSame,
      nearness,
      tokens: tokensOf(syllables, nearness === 1 ? most.tokensOfTerm : most.tokensOfNearTerm),
    })),
    lent: 1,
    number: number.map(numberToken),
    isNumberAlone: words.every(({ folded }) => folded === 'so' || number.includes(folded)),
    question: questionToken(words),
  };
}

/** The pairs of a term, which say more than its syllables; for a single syllable, the syllable. */
function tokensOf(syllables: readonly Syllable[], count: number): string[] {
  const [only] = syllables;
  if (syllables.length === 1 && only) return [syllableToken(only.folded)];
  return rarestPairs(syllables, count).map(({ token }) => token);
}

function rarestPairs(syllables: readonly Syllable[], count: number, idleAt = (_at: number) => 0): Asked['pairs'] {
  const pairs = syllables.slice(1).map((second, at) => ({ at, first: syllables[at]?.folded ?? '', second: second.folded }));
  const wanted = pairs.filter(({ at }) => idleAt(at) < 2);
  return byRarity(wanted, ({ at, first, second }) => 2 * idleAt(at) + commonness(first) + commonness(second))
    .slice(0, count)
    .map(({ at, first, second }) => ({ at, token: pairToken(first, second) }));
}

function byRarity<T>(all: readonly T[], commonnessOf: (each: T) => number): T[] {
  return [...all].sort((a, b) => commonnessOf(a) - commonnessOf(b));
}

export function tokensIn({ words, pairs, expansions, number, question }: Asked): string[] {
  return [
    ...new Set([
      ...words.filter(({ isTelling }) => isTelling).map(({ token }) => token),
      ...pairs.map(({ token }) => token),
      ...expansions.flatMap(({ tokens }) => tokens),
      ...number,
      question,
    ]),
  ];
}
