import { fold, oneSpelling, withVietnameseD } from '@pho-luat/shared/text';

/** Vietnamese is written in syllables: what the index knows and what a reader asks for are the same ones, without their marks. */
export interface Syllable {
  /** As written, in NFC. */
  text: string;
  /** Small, without marks, `đ` as `d`, one spelling of those that have two: `ký` and `kí`, `05` and `5`. */
  folded: string;
  /** Which marks it had, wherever they stood (`hoà` and `hòa` have the same); 0 for none. */
  marks: number;
}

/** A single one; `31/KH-UBND` has three. */
export const written = /[\p{L}\p{N}]+(?:\p{M}+[\p{L}\p{N}]*)*/gu;
/** Never in a word; Pagefind sorts these differently from JavaScript. */
const beyondBasicPlane = /[\u{10000}-\u{10ffff}]/u;
const longest = 40;

export function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  eachWord(text, (word) => {
    const syllable = readSyllable(word);
    if (syllable) syllables.push(syllable);
  });
  return syllables;
}

/** Each word of a text, as written. */
export function eachWord(text: string, take: (word: string) => void): void {
  for (const word of text.normalize('NFC').match(written) ?? []) take(word);
}

const known = new Map<string, Syllable>();
const mostKnown = 50_000;

/** Undefined for what is no word of any language. */
export function readSyllable(word: string): Syllable | undefined {
  const before = known.get(word);
  if (before) return before;
  if (word.length > longest || beyondBasicPlane.test(word)) return undefined;
  const syllable = { text: word, folded: oneSpelling(fold(word)), marks: marksOf(word) };
  if (known.size < mostKnown) known.set(word, syllable);
  return syllable;
}

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

function marksOf(text: string): number {
  const letters = withVietnameseD(text).toLowerCase().normalize('NFD');
  const tone = 1 + tones.findIndex((mark) => letters.includes(mark));
  const has = (marks: RegExp) => Number(marks.test(letters));
  return tone * 8 + has(/\u0302/) * 4 + has(/[\u0306\u031b]/) * 2 + has(/đ/);
}

export function hasTone(marks: number): boolean {
  return marks >> 3 > 0;
}

/** Whether `marks` are part of `others`: a tone or a hat may be left out. */
export function isWithin(marks: number, others: number): boolean {
  const [tone, otherTone] = [marks >> 3, others >> 3];
  return (tone === 0 || tone === otherTone) && (marks & 7 & ~others) === 0;
}

/** Initial, vowels, final: what can be a syllable of the language at all, without its marks. */
const shape =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr|v|x)?(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo(?=c|ng)|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ch?|m|ng?|nh|p|t)?$/;

export function isSyllable(folded: string): boolean {
  return shape.test(folded);
}
