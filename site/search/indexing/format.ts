import type { Occurrence } from './postings.ts';

/**
 * Pagefind's own files: CBOR, arrays of arrays as its engine reads them (`minicbor`). Nothing promises that they stay so:
 * `test/pagefind-contract.test.ts` compares all that is taken for granted of them with the Pagefind that is installed.
 */

/** The one that wrote them so. */
export const pagefindVersion = '1.6.0';

/** Number of the text, as the distance from the one before; then its places; then its places in facts, of which we have none. */
export type PagefindPlaces = [distance: number, places: number[], inFacts: number[]];
type Variant = [form: string, texts: PagefindPlaces[]];
export type PagefindWord = [word: string, texts: PagefindPlaces[], variants: Variant[]];
export type Chunk = [words: PagefindWord[]];

type TextEntry = [fragment: string, length: number, group: string];
export type ChunkEntry = [from: string, to: string, name: string];
type FilterEntry = [filter: string, name: string];
export type Meta = [version: string, texts: TextEntry[], chunks: ChunkEntry[], filters: FilterEntry[], sorts: [], facts: []];
export type Filter = [filter: string, values: [value: string, texts: number[]][]];

/**
 * A place of Pagefind is a position behind its weight, written as a negative number; ours has the marks for a position. The engine takes
 * the number behind a weight as it stands, not as a distance.
 */
export function toPlaces(occurrences: readonly Occurrence[]): PagefindPlaces[] {
  let before = 0;
  return occurrences.map(({ text, forms }) => {
    const distance = text - before;
    before = text;
    return [distance, forms.flatMap(({ marks, weight }) => [-weight - 1, marks]), []];
  });
}
