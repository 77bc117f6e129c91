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
  const asked = new Map([...words.filter(({ isTelling }) => isTelling), ...pairs].map(({ token }) => [token, rarity(token)]));
  const said = syllablesOf(title).map(({ folded }) => folded);
  const saidPairs = said.slice(1).map((second, at) => pairToken(said[at] ?? '', second));
  let both = 0;
  for (const token of new Set([...said.map(syllableToken), ...saidPairs])) both += asked.get(token) ?? 0;
  if (both === 0) return 0;
  const typed = new Set(words.map(({ folded }) => folded));
  const others = [...new Set(said)].filter((folded) => !typed.has(folded) && !/^\d/.test(folded));
  const unasked = others.reduce((sum, folded) => sum + unaskedMatters * (1 - commonness(folded)), 0);
  const all = [...asked.values()].reduce((sum, each) => sum + each, 0);
  return (2 * both) / (all + both + unasked);
}
