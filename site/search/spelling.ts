import type { Lexicon } from './lexicon.ts';
import { isSyllable, readSyllable, type Syllable } from './syllables.ts';

/** A letter alone may be anything. */
const leastLetters = 2;
/** How many are looked up. */
const mostTried = 24;

/** Candidates for a word that no text has: words one slip away, the likeliest slips first; two words without the space in between. */
export function spellingsOf({ folded }: Syllable, lexicon: Lexicon): string[][] {
  if (folded.length < leastLetters || /\d/.test(folded)) return [];
  const near = [...lexicon.keys()]
    .filter((other) => !/\d/.test(other) && isOneSlip(folded, other))
    .sort((a, b) => unlikely(folded, a) - unlikely(folded, b) || (a < b ? -1 : 1));
  // `ly` of `lyhon` is known as `li`.
  const oneSpelling = (part: string) => readSyllable(part)?.folded ?? part;
  const cut = cutsOf(folded)
    .map((parts) => parts.map(oneSpelling))
    .filter((parts) => parts.every((part) => lexicon.has(part)));
  return [...near.map((each) => [each]), ...cut]
    .slice(0, mostTried)
    .map((parts) => parts.map((part) => lexicon.get(part)?.text ?? part));
}

/** Letters that have changed places before a letter too many or too few, before another one; the first letter is the least often wrong. */
function unlikely(typed: string, other: string): number {
  const sameLetters = [...typed].sort().join('') === [...other].sort().join('');
  return (sameLetters ? 0 : typed.length === other.length ? 2 : 1) + (typed[0] === other[0] ? 0 : 3);
}

function cutsOf(word: string): string[][] {
  const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2);
  return cuts.map((at) => [word.slice(0, at), word.slice(at)]).filter((parts) => parts.every(isSyllable));
}

/** A letter too many, too few, another, or two that have changed places. */
export function isOneSlip(typed: string, other: string): boolean {
  if (typed === other || Math.abs(typed.length - other.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(typed.length, other.length) - start && typed.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [typed.slice(start, typed.length - end), other.slice(start, other.length - end)];
  return Math.max(left.length, right.length) === 1 || (left.length === 2 && left === [...right].reverse().join(''));
}
