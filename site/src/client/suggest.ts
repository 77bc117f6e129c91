import { fold, oneSpelling, withVietnameseD } from '@pho-luat/shared/text';
import { isWithin, readSyllable } from '../../search/syllables.ts';
import type { Suggestions } from '../suggestions.ts';

export interface Suggestion {
  kind: string;
  title: string;
  href: string;
  more?: string;
  /** Its title has what was typed, word beside word. */
  isTogether?: boolean;
}

/** With their marks, without, and the marks alone. */
interface Words {
  spelled: readonly string[];
  folded: readonly string[];
  marks: readonly number[];
}

interface Prepared {
  suggestion: Suggestion;
  title: Words;
  /** The title and its additions. */
  all: Words;
}

/** A single letter matches half of everything. */
const fewest = 2;

/** What a search field can offer, prepared once for a lookup at each letter. */
export class Suggester {
  readonly #all: readonly Prepared[];

  constructor({ groups }: Suggestions) {
    this.#all = groups.flatMap(({ kind, entries }) =>
      entries.map(([title, href, more]) => ({
        suggestion: { kind, title, href, more },
        title: wordsOf(title),
        all: wordsOf(`${title} ${more ?? ''}`),
      })),
    );
  }

  /**
   * Those that have every word, begun or whole, in any order, with marks or without; with other marks it is a different word. First
   * those that have it in their title; among them those that begin with what is typed before those that have it together and those
   * that have it somewhere; then those with the marks that were typed, and with the last word whole.
   */
  suggest(typed: string, most: number): Suggestion[] {
    const asked = wordsOf(typed);
    if (asked.folded.join('').length < fewest) return [];
    return this.#all
      .map(({ suggestion, title, all }) => ({ suggestion, far: Math.min(distance(asked, title), beside + distance(asked, all)) }))
      .filter(({ far }) => far < Infinity)
      .sort((a, b) => a.far - b.far)
      .slice(0, most)
      .map(({ suggestion, far }) => (far < apart ? { ...suggestion, isTogether: true } : suggestion));
  }
}

/** The least distance in a title that has the words somewhere. */
const apart = 8;
/** More than the largest distance in a title. */
const beside = 12;

/** Infinite for one that does not fit. */
function distance(asked: Words, words: Words): number {
  const { spelled, folded } = words;
  if (!fits(words, asked)) return hasRunTogether(folded, asked.folded) ? 1 : Infinity;
  const text = inARow(folded);
  const question = inARow(asked.folded).trimEnd();
  const place = text.startsWith(question) ? 0 : text.includes(question) ? 1 : 2;
  const marks = asked.spelled.every((word) => spelled.some((each) => each.startsWith(word))) ? 0 : 1;
  const last = folded.includes(asked.folded.at(-1) ?? '') ? 0 : 1;
  return place * 4 + marks * 2 + last;
}

/** «Kế hoạch số 31» is also said «kế hoạch 31». */
function inARow(words: readonly string[]): string {
  return ` ${words.filter((word, index) => word !== 'so' || !/^\d/.test(words[index + 1] ?? '')).join(' ')} `;
}

/** A number must match whole, except the last, which is still being typed. */
function fits({ folded, marks }: Words, asked: Words): boolean {
  return asked.folded.every((word, index) => {
    const isWhole = /^\d/.test(word) && index < asked.folded.length - 1;
    const typed = asked.marks[index] ?? 0;
    return folded.some(
      (each, at) =>
        isWithin(typed, marks[at] ?? 0) && (isWhole ? each === word : each.startsWith(word) || isSpelledOtherwise(each, word)),
    );
  });
}

/** `kí` for `ký`. */
function isSpelledOtherwise(one: string, other: string): boolean {
  return one.length === other.length && oneSpelling(one) === oneSpelling(other);
}

/** `31khhdph` for `31/KH-HĐPHPBGDPL`, `5 qd ub nd` for `5/QĐ-UBND`: guessing is worth it only with a number. */
function hasRunTogether(words: readonly string[], asked: readonly string[]): boolean {
  if (!asked.some((word) => /^\d/.test(word))) return false;
  const typed = asked.join('');
  return words.some((_, index) => words.slice(index).join('').startsWith(typed));
}

/** Letters and digits are separate words, zeros before a number left out: `Số 09/2013/QĐ-TTg` → `so 9 2013 qd ttg`. */
function wordsOf(text: string): Words {
  const words =
    withVietnameseD(text)
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  const spelled = words.map((word) => word.replace(/^0+(?=\d)/, ''));
  return { spelled, folded: spelled.map(fold), marks: spelled.map((word) => readSyllable(word)?.marks ?? 0) };
}
