import type { Asked } from './asked.ts';
import type { Found } from './segment.ts';

/** From which share on a question is put as a text puts it; a shorter one may be an everyday word that a text happens to say. */
const literal = { share: 0.8, words: 5 };
/** What everyday expressions still lend it then. */
const expansionsMatter = 0.3;

/** A question that some text already says in its own words needs little of what everyday expressions lend it: that would only re-order its answers. */
export function asPut(asked: Asked, found: ReadonlyMap<string, Found>, rarity: (token: string) => number): Asked {
  if (asked.words.length < literal.words || mostSaid(asked, found, rarity) < literal.share) return asked;
  const expansions = asked.expansions.map((each) =>
    each.isSame ? each : { ...each, nearness: each.nearness * expansionsMatter },
  );
  return { ...asked, expansions };
}

/** How much of the question's own words and pairs, by their rarity, is in the text that has most of them: from 0 to 1. */
function mostSaid({ words, pairs }: Asked, found: ReadonlyMap<string, Found>, rarity: (token: string) => number): number {
  const tokens = new Set([...words.filter(({ isTelling }) => isTelling), ...pairs].map(({ token }) => token));
  const said = new Map<string, number>();
  let all = 0;
  let most = 0;
  for (const token of tokens) {
    const worth = rarity(token);
    all += worth;
    for (const text of found.get(token)?.keys() ?? []) {
      const share = (said.get(text) ?? 0) + worth;
      said.set(text, share);
      most = Math.max(most, share);
    }
  }
  return all === 0 ? 0 : most / all;
}
