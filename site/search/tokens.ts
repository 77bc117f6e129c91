import { syllablesOf } from './syllables.ts';

/**
 * What the index is asked for. A token ends with `_`, because Pagefind finds whatever begins as the question does: so one is found
 * alone, and its beginning finds all that begin so.
 */

export function syllableToken(folded: string): string {
  return `${folded}_`;
}

/** Two syllables that stand side by side. Most Vietnamese words are such a pair. */
export function pairToken(first: string, second: string): string {
  return `_${first}_${second}_`;
}

/** It stands for all tokens that begin so. */
export function isBegun(token: string): boolean {
  return !token.endsWith('_');
}

/** A part of the number that a document bears: who asks for one wants it before all that only speak of it. */
export function numberToken(part: string): string {
  return `#${part}_`;
}

export function numberParts(number: string): string[] {
  return [...new Set(syllablesOf(number).map(({ folded }) => folded))];
}

/**
 * How much of a text a word is, times `titleMatters` for the title, as the weight of a place in Pagefind's files: to a tenth, in numbers
 * so small that a place is an eighth shorter than to a hundredth.
 */
const steps = 4;
const scale = 8;
export const mostWeight = 31;

export function weightOf(share: number): number {
  return Math.min(mostWeight, Math.max(1, Math.round(steps * Math.log2(1 + scale * share))));
}

export function shareOf(weight: number): number {
  return (2 ** (weight / steps) - 1) / scale;
}
