import type { Asked } from './asked.ts';
import type { Found } from './segment.ts';

/** A resident's question has at most so much of it in one text, one put as a statute puts it at least so much, by the rarity of its words. */
const asResidents = 0.5;
const asStatutes = 0.8;
/** A shorter one may be an everyday word that a text happens to say. */
const leastWords = 5;
/** What everyday expressions still lend a question that a text says. */
const leastLent = 0.1;

/** The more of a question some text says in its own words, the less it needs of what everyday expressions lend it: that would only re-order its answers. */
export function asPut(asked: Asked, found: ReadonlyMap<string, Found>, rarity: (token: string) => number): Asked {
  if (asked.words.length < leastWords) return asked;
  const unsaid = (asStatutes - mostSaid(asked, found, rarity)) / (asStatutes - asResidents);
  const lent = Math.min(1, Math.max(leastLent, unsaid));
  const expansions = asked.expansions.map((each) => (each.isSame ? each : { ...each, nearness: each.nearness * lent }));
  return { ...asked, lent, expansions };
}

/** How much of the question's own words and pairs, by their rarity, is in the text that has most of them: from 0 to 1. */
function mostSaid({ words, pairs }: Asked, found: ReadonlyMap<string, Found>, rarity: (token: string) => number): number {
  const tokens = new Set([...words.filter(({ isTelling }) => isTelling), ...pairs].map(({ token }) => token));
  const shares = new Map<string, number>();
  let all = 0;
  let most = 0;
  for (const token of tokens) {
    const worth = rarity(token);
    all += worth;
    for (const text of found.get(token)?.keys() ?? []) {
      const share = (shares.get(text) ?? 0) + worth;
      shares.set(text, share);
      most = Math.max(most, share);
    }
  }
  return all === 0 ? 0 : most / all;
}
