import { docTypes } from '@pho-luat/shared/choices';
import { isSyllable, isWithin, syllablesOf, type Syllable } from './syllables.ts';

/** The names of the types and their abbreviations: `kế hoạch` and `kh` are both `kh` in a number. */
const types = docTypes.map(({ value, label }) => ({
  part: syllablesOf(value)[0]?.folded ?? '',
  name: syllablesOf(label).map(({ folded }) => folded),
}));

const [numberSign = { text: '', folded: '', marks: 0 }] = syllablesOf('số');

/**
 * The parts of a document's number that a query names, in any spelling: `31/KH-HĐPHPBGDPL`, `31 kh hdphpbgdpl`, `kế hoạch số 31`, `nd 168`,
 * `13/2023`. Empty where its digits are no document's number: `luật đất đai 2024`.
 */
export function numberIn(words: readonly Syllable[], query: string): string[] {
  const folded = words.map((word) => word.folded);
  const at = folded.findIndex((word, place) => isOrdinal(word) && isNumbered(words, place, query));
  if (at < 0) return [];
  const parts = [folded[at] ?? ''];
  for (const word of folded.slice(at + 1)) {
    if (!isPart(word)) break;
    parts.push(word);
  }
  const type = typeBefore(folded, at);
  if (type) parts.push(type);
  return [...new Set(parts)];
}

function isOrdinal(word: string): boolean {
  return /^\d{1,5}[a-z]?$/.test(word);
}

/** `kh`, `hdphpbgdpl`, `qh13`, `2023`: parts that are no syllables. */
function isPart(word: string): boolean {
  return /\d/.test(word) ? /^(\d{4}|[a-z]+\d+)$/.test(word) : !isSyllable(word) || types.some(({ part }) => part === word);
}

function isNumbered(words: readonly Syllable[], at: number, query: string): boolean {
  const folded = words.map((word) => word.folded);
  const next = folded[at + 1];
  return (
    folded.length === 1 ||
    isNumberSign(words[at - 1]) ||
    typeBefore(folded, at) !== undefined ||
    new RegExp(String.raw`(^|\D)0*${folded[at]}\s*[/-]\s*[\p{L}\d]`, 'iu').test(query) ||
    (next !== undefined && isPart(next))
  );
}

/** `sổ` is a different word. */
function isNumberSign(word: Syllable | undefined): boolean {
  return word?.folded === 'so' && isWithin(word.marks, numberSign.marks);
}

/** With or without `số` between. */
function typeBefore(folded: readonly string[], at: number): string | undefined {
  const end = folded[at - 1] === 'so' ? at - 1 : at;
  const before = folded.slice(0, end);
  return types.find(
    ({ part, name }) =>
      before.at(-1) === part || (name.length > 0 && name.every((word, place) => before.at(place - name.length) === word)),
  )?.part;
}
