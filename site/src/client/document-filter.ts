import { fold } from '@pho-luat/shared/text';
import type { Catalogue, CatalogueEntry } from '../catalogue.ts';

/** What a reader looks for among official documents, by the names that it has in the form and in the address; empty means any. */
export const filterNames = ['q', 'loai', 'co-quan', 'nam', 'hieu-luc'] as const;

export type Filter = Record<(typeof filterNames)[number], string>;

export interface Found {
  document: CatalogueEntry;
  /** On the day that was asked for. */
  validity: CatalogueEntry['validity'][number];
}

interface Prepared {
  document: CatalogueEntry;
  /** Its name, and all that it is found by, as `wordsOf` has them. */
  name: string;
  words: string;
}

/** This many take a few milliseconds on a cheap phone. */
const together = 200;

/** The documents of a catalogue, prepared once for many lookups. Pauses regularly, so that what is typed meanwhile is shown. */
export async function documentFilter({ documents, issuers }: Catalogue) {
  const prepared: Prepared[] = [];
  for (const document of documents) {
    const { name, type, title = '', issuer, otherIssuers = '' } = document;
    // A type is also called by its letters: `cv 1207`.
    const called = wordsOf(`${type} ${name}`);
    const words = called + wordsOf(`${title} ${issuer ? (issuers[issuer] ?? '') : ''} ${otherIssuers}`);
    prepared.push({ document, name: called, words });
    if (prepared.length % together === 0) await new Promise((resolve) => setTimeout(resolve));
  }

  /**
   * Documents whose name has all the words come before those that are otherwise found by them, each in the order of the catalogue.
   * `today` as `YYYY-MM-DD`.
   */
  return (filter: Filter, today: string): Found[] => {
    const asked = askedWords(filter.q);
    const isIn = (text: string) => asked.every((forms) => forms.some((words) => words.every((word) => text.includes(word))));
    const named: Found[] = [];
    const speaking: Found[] = [];
    for (const { document, name, words } of prepared) {
      if (filter.loai && document.type !== filter.loai) continue;
      if (filter['co-quan'] && document.issuer !== filter['co-quan']) continue;
      if (filter.nam && document.issuedOn?.slice(0, 4) !== filter.nam) continue;
      if (!isIn(words)) continue;
      const validity = document.validity.findLast(({ from }) => from === undefined || from <= today);
      if (!validity || (filter['hieu-luc'] && validity.state !== filter['hieu-luc'])) continue;
      const group = isIn(name) ? named : speaking;
      group.push({ document, validity });
    }
    return [...named, ...speaking];
  };
}

const withoutZeros = (word: string) => word.replace(/^0+(?=\d)/, '');

/** ` 31 kh hdphpbgdpl `: folded, without punctuation between words or zeros before a number. */
function wordsOf(text: string): string {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return ` ${words.filter(Boolean).map(withoutZeros).join(' ')} `;
}

/** Each word in its forms: as it is, and, run together with a number (`nđ01`), as two whole ones. A law's name has no `số` before its number. */
function askedWords(text: string): string[][][] {
  const words = wordsOf(text).split(' ').filter(Boolean);
  return words
    .filter((word, index) => word !== 'so' || !/^\d/.test(words[index + 1] ?? ''))
    .map((word) => [[asFound(word)], (word.match(/\d+|\D+/g) ?? []).map((piece) => ` ${withoutZeros(piece)} `)]);
}

/** A word may be unfinished, as it is still being typed. A number must match whole: 3 does not mean 31. */
function asFound(word: string): string {
  return /^\d+$/.test(word) ? ` ${word} ` : ` ${word}`;
}
