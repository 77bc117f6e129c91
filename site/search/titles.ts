import type { Asked } from './asked.ts';
import { commonness } from './common.ts';
import { syllablesOf } from './syllables.ts';
import { pairToken, syllableToken } from './tokens.ts';

/** The weight of a title's word that was not asked for; its rarity is not loaded. */
const unaskedMatters = 5;

/**
 * How far a title says just what was asked for: from 0 to 1. A title's words count much in the index, but whether it has others
 * is not known there: «Trợ cấp thôi việc» answers `trợ cấp thôi việc` better than a longer title that has these words too.
 */
export function likenessOf(title: string, { words, pairs }: Asked, rarity: (token: string) => number): number {
  const tokens = [...words.filter(({ isTelling }) => isTelling), ...pairs].map(({ token }) => token);
  const typed = new Set(words.map(({ folded }) => folded));
  return likeness(title, new Map(tokens.map((token) => [token, rarity(token)])), typed);
}

/**
 * The same of a term that everyday words mean, by how much of the question these words are: *Phòng vệ chính đáng* answers
 * `nó đánh mình mình đánh lại` better than what speaks of it under another title.
 */
export function likenessOfTerms(title: string, { words, expansions }: Asked, rarity: (token: string) => number): number {
  const worths = words.map(({ isIdle, folded }) => (isIdle ? 0 : 1 - commonness(folded)));
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const likenesses = expansions.map(({ at, isSame, nearness, tokens }) => {
    if (isSame || all === 0) return 0;
    const said = at.reduce((sum, place) => sum + (worths[place] ?? 0), 0) / all;
    const ofTerm = new Set(tokens.flatMap((token) => token.split('_')));
    return said * nearness * likeness(title, new Map(tokens.map((token) => [token, rarity(token)])), ofTerm);
  });
  return Math.max(0, ...likenesses);
}

/** `typed` are the syllables of what was asked for, without marks. */
function likeness(title: string, asked: ReadonlyMap<string, number>, typed: ReadonlySet<string>): number {
  const said = syllablesOf(title).map(({ folded }) => folded);
  const saidPairs = said.slice(1).map((second, at) => pairToken(said[at] ?? '', second));
  let both = 0;
  for (const token of new Set([...said.map(syllableToken), ...saidPairs])) both += asked.get(token) ?? 0;
  if (both === 0) return 0;
  const others = [...new Set(said)].filter((folded) => !typed.has(folded) && !/^\d/.test(folded));
  const unasked = others.reduce((sum, folded) => sum + unaskedMatters * (1 - commonness(folded)), 0);
  const all = [...asked.values()].reduce((sum, each) => sum + each, 0);
  return (2 * both) / (all + both + unasked);
}
