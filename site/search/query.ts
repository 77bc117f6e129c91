/** What a reader typed, made into what the index is asked. */

import { encodeLetters } from './letters.ts';

const longest = 200;

/** The query as shown back to the reader. */
export function readQuery(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest);
}

/** The question that asks for every word. */
export function allWords(query: string): string {
  return encodeLetters(query);
}

/** The questions to ask when no page has every word: one for each. */
export function eachWord(query: string): string[] {
  const words = new Set(encodeLetters(query).toLowerCase().split(' '));
  return words.size > 1 ? [...words] : [];
}
