import type { Asked } from './asked.ts';
import { syllablesOf } from './syllables.ts';
import { pairToken, syllableToken } from './tokens.ts';

/** What a pair is worth here beside a word, and a term beside the words that it stands for. */
const pairsMatter = 0.8;
const termsMatter = 0.5;
/** What the title says need not be said again. */
const titleMatters = 0.5;

/**
 * How far one paragraph says what was asked for, from 0 to 1, in the text where that is most: what an article of law answers stands in one
 * of its clauses, while the words of another question are scattered over it.
 */
export function closenessOf(
  { title, content }: { title: string; content: string },
  asked: Asked,
  rarity: (token: string) => number,
): number {
  const worths = worthsOf(asked, rarity);
  const inTitle = saidIn(title, worths);
  let best = 0;
  for (const paragraph of content.split('\n')) {
    const said = saidIn(paragraph, worths);
    let worth = 0;
    for (const [token, each] of worths) worth += said.has(token) ? each : inTitle.has(token) ? titleMatters * each : 0;
    best = Math.max(best, worth);
  }
  const all = [...worths.values()].reduce((sum, each) => sum + each, 0);
  return all === 0 ? 0 : best / all;
}

function worthsOf({ words, pairs, expansions }: Asked, rarity: (token: string) => number): Map<string, number> {
  const worths = new Map(words.filter(({ isTelling }) => isTelling).map(({ token }) => [token, rarity(token)]));
  for (const { token } of pairs) worths.set(token, pairsMatter * rarity(token));
  for (const { tokens, nearness } of expansions) {
    for (const token of tokens) worths.set(token, Math.max(worths.get(token) ?? 0, termsMatter * nearness * rarity(token)));
  }
  return worths;
}

function saidIn(text: string, worths: ReadonlyMap<string, number>): Set<string> {
  const said = new Set<string>();
  let before = '';
  for (const { folded } of syllablesOf(text)) {
    for (const token of [syllableToken(folded), pairToken(before, folded)]) if (worths.has(token)) said.add(token);
    before = folded;
  }
  return said;
}
