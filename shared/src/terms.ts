import { linesOf } from './answer.ts';
import type { DocumentOf } from './content-types/index.ts';

/** Words of law in running text, and which term of the glossary they are. */

type Worded = Pick<DocumentOf<'term'>, 'word' | 'otherForms'>;

/** All that a text may call a term. */
export function formsOf({ word, otherForms }: Worded): string[] {
  return [word, ...linesOf(otherForms)];
}

/** Equal for two spellings of the same words: capitals, spaces and the vowel that bears the tone (`hoà`, `hòa`) do not count. */
export function formKey(form: string): string {
  return syllablesOf(form)
    .map(([first]) => first)
    .join(' ');
}

/** The spellings of each. */
function syllablesOf(form: string): string[][] {
  return (form.match(/[\p{L}\p{M}\d]+/gu) ?? []).map(spellingsOf);
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const vowelsWithHats = /[aeiouy][\u0302\u0306\u031b]?/g;

/** All ways to write a syllable, in small letters and NFC, always in the same order. */
function spellingsOf(syllable: string): string[] {
  const decomposed = syllable.toLowerCase().normalize('NFD');
  const letters = decomposed.replace(tones, '');
  const tone = decomposed.match(tones)?.join('') ?? '';
  const ends = Array.from(letters.matchAll(vowelsWithHats), ({ 0: vowel, index }) => index + vowel.length);
  const spellings = ends.map((end) => (letters.slice(0, end) + tone + letters.slice(end)).normalize('NFC'));
  return tone && ends.length > 0 ? spellings : [decomposed.normalize('NFC')];
}

export interface TermMention<T> {
  term: T;
  from: number;
  to: number;
}

interface Form<T> {
  /** The spellings of each syllable. */
  syllables: ReadonlySet<string>[];
  term: T;
}

/** The terms that texts are searched for. A form that several have is the first one's. */
export class Glossary<T extends Worded> {
  /** By each spelling of their first syllable, the longest first. */
  readonly #forms = new Map<string, Form<T>[]>();
  /** Nearly every word of a text begins no form, and is passed over at once. */
  readonly #firsts: RegExp;

  constructor(terms: readonly T[]) {
    const forms = terms.flatMap((term) =>
      formsOf(term).map((form) => ({ syllables: syllablesOf(form).map((spellings) => new Set(spellings)), term })),
    );
    forms.sort((a, b) => b.syllables.length - a.syllables.length);
    for (const form of forms)
      for (const first of form.syllables[0] ?? []) this.#forms.set(first, [...(this.#forms.get(first) ?? []), form]);
    this.#firsts = new RegExp(String.raw`(?:${[...this.#forms.keys()].join('|')})(?![\p{L}\p{M}\d])`, 'giu');
  }

  /** In the order of the text, which is in NFC, without tags, and may be HTML otherwise; no mention lies within another. */
  mentionsIn(text: string): TermMention<T>[] {
    const mentions: TermMention<T>[] = [];
    let free = 0;
    for (const { 0: first, index: from } of this.#forms.size > 0 ? text.matchAll(this.#firsts) : []) {
      if (from < free || goesOn.test(text.charAt(from - 1))) continue;
      const found = this.#at(text, { first, from });
      if (!found || nameOfLaw.test(text.slice(Math.max(0, from - 12), from))) continue;
      mentions.push(found);
      free = found.to;
    }
    return mentions;
  }

  #at(text: string, { first, from }: { first: string; from: number }): TermMention<T> | undefined {
    for (const { syllables, term } of this.#forms.get(first.toLowerCase()) ?? []) {
      const to = endOf(syllables.slice(1), text, from + first.length);
      if (to !== undefined) return { term, from, to };
    }
    return undefined;
  }
}

/** Where these syllables end, if they are the next ones. */
function endOf(syllables: readonly ReadonlySet<string>[], text: string, from: number): number | undefined {
  let end = from;
  for (const spellings of syllables) {
    nextSyllable.lastIndex = end;
    const [found, syllable = ''] = nextSyllable.exec(text) ?? [''];
    if (!spellings.has(syllable.toLowerCase())) return undefined;
    end += found.length;
  }
  return end;
}

const nextSyllable = /\s+([\p{L}\p{M}\d]+)/uy;
/** `&amp;` is no word. */
const goesOn = /[&\p{L}\p{M}\d]/u;
/** `Luật Khiếu nại` is a name. */
const nameOfLaw = /(?:^|\s)(?:Luật|Bộ luật|Pháp lệnh)\s+$/u;
