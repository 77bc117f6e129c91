/** What a reader typed, made into what the index is asked. */

import { encodeLetters, foldLetters, strokeMark } from './letters.ts';

const longest = 200;
/** As many words as the longest honest question has; each costs the reader a piece of every segment. */
const mostWords = 16;

export interface Word {
  /** With its marks, in the index's letters. */
  typed: string;
  /** Without them. */
  folded: string;
}

/** The query as shown back to the reader. */
export function readQuery(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest);
}

const notInWords = new RegExp(`[^\\p{L}\\p{N}\\p{Pc}${strokeMark}]`, 'gu');

/** Its words as the index cuts them: what stands between spaces, so that a number of a document is one. */
export function wordsOf(query: string): Word[] {
  const typed = encodeLetters(query).split(/\s+/).map(bare).filter(Boolean);
  return [...new Set(typed)].slice(0, mostWords).map((word) => ({ typed: word, folded: foldLetters(word) }));
}

/** An encoded word as the index has it: small, without its punctuation. */
export function bare(word: string): string {
  return word.toLowerCase().replace(notInWords, '');
}
