import { readSyllable, syllablesOf, written, type Syllable } from './syllables.ts';

/** What a reader typed, made into what the index is asked. */

const longest = 200;
/** More words than any honest question has are cut. */
const mostWords = 32;

export interface Query {
  words: Syllable[];
  /** Quoted phrases, as written: texts must have exactly these. */
  phrases: string[];
}

/** The query as shown back to the reader. */
export function readQuery(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest);
}

export function parseQuery(query: string): Query {
  const phrases = [...query.matchAll(/["“”«»]([^"“”«»]+)["“”«»]/g)].map(([, phrase = '']) => phrase.trim());
  return { words: syllablesOf(query).slice(0, mostWords), phrases: phrases.filter((phrase) => syllablesOf(phrase).length > 0) };
}

/** The query with a word replaced at a place, counted as in `words`. */
export function replaceWord(query: string, at: number, by: string): string {
  let place = 0;
  return query.replace(written, (word) => {
    if (!readSyllable(word)) return word;
    place += 1;
    return place === at + 1 ? by : word;
  });
}

/** Whether a text has a phrase as it was typed; without marks where none were typed. */
export function hasPhrase(text: string, phrase: string): boolean {
  const wanted = syllablesOf(phrase);
  const hasMarks = wanted.some(({ marks }) => marks > 0);
  const flat = (syllables: readonly Syllable[]) =>
    ` ${syllables.map(({ folded, marks }) => (hasMarks ? `${folded}${marks}` : folded)).join(' ')} `;
  return flat(syllablesOf(text)).includes(flat(wanted));
}
