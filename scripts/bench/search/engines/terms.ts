import { fold } from '@pho-luat/shared/text';

/** Syllables without marks, as the peers are given them. */
export function folded(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same, and every two that are together: most Vietnamese words have two syllables. */
export function foldedPairs(text: string): string[] {
  const syllables = folded(text);
  return [...syllables, ...syllables.slice(1).map((syllable, index) => `${syllables[index]}_${syllable}`)];
}
