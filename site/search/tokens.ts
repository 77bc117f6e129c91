import { syllablesOf, type Syllable } from './syllables.ts';

/**
 * What the index is asked for. A token ends with `_`, because Pagefind matches prefixes: so a token is found
 * exactly, and its prefix finds all tokens that begin with it.
 */

export function syllableToken(folded: string): string {
  return `${folded}_`;
}

/** Two adjacent syllables. Most Vietnamese words are such a pair. */
export function pairToken(first: string, second: string): string {
  return `_${first}_${second}_`;
}

/**
 * The whole of a question that an editor says a text answers. It is beside its first syllable, so that a reader who asks for that loads
 * nothing more. No other token has a `=`.
 */
export function questionToken([first, ...others]: readonly Syllable[]): string {
  return `${first?.folded ?? ''}=${others.map(({ folded }) => folded).join('_')}_`;
}

/** A prefix that stands for all tokens beginning with it. */
export function isBegun(token: string): boolean {
  return !token.endsWith('_');
}

/** A part of a document's own number, which ranks it before documents that only mention the number. */
export function numberToken(part: string): string {
  return `#${part}_`;
}

export function numberParts(number: string): string[] {
  return [...new Set(syllablesOf(number).map(({ folded }) => folded))];
}

/**
 * How much of a text a word makes up, times `titleMatters` for the title, as the weight of a place in Pagefind's files: to a tenth, in numbers
 * so small that a place is an eighth shorter than to a hundredth.
 */
const steps = 4;
const scale = 8;
export const mostWeight = 31;

export function weightOf(frequency: number): number {
  return Math.min(mostWeight, Math.max(1, Math.round(steps * Math.log2(1 + scale * frequency))));
}

export function frequencyOf(weight: number): number {
  return (2 ** (weight / steps) - 1) / scale;
}
