import { documentOf } from '../fragment.ts';
import type { Chunk, ChunkEntry, Filter, Meta, PagefindPlaces, PagefindWord } from './format.ts';

/** A segment's files without some of its documents. */

/** Places of the texts in the segment's list: of these documents' pages and of their files. */
export function numbersOf([, texts]: Meta, documents: ReadonlySet<string>): Set<number> {
  return new Set(texts.flatMap(([fragment], number) => (documents.has(documentOf(fragment)) ? [number] : [])));
}

/** The chunk without words that only gone texts have; the same chunk when it has none. */
export function eraseFromChunk(chunk: Chunk, gone: ReadonlySet<number>): Chunk {
  let isErased = false;
  const left = (texts: PagefindPlaces[]): PagefindPlaces[] => {
    const kept: PagefindPlaces[] = [];
    let number = 0;
    let last = 0;
    for (const [distance, ...rest] of texts) {
      number += distance;
      if (gone.has(number)) continue;
      kept.push([number - last, ...rest]);
      last = number;
    }
    isErased ||= kept.length < texts.length;
    return kept;
  };
  const words = chunk[0]
    .map(([word, texts, variants]): PagefindWord => [word, left(texts), variants])
    .filter(([, texts]) => texts.length > 0);
  return isErased ? [words] : chunk;
}

/** How a text writes a word: marks behind their weights (`format.ts`). */
export function marksIn([, places]: PagefindPlaces): number[] {
  return places.filter((number) => number >= 0);
}

export function eraseFromFilter([name, values]: Filter, gone: ReadonlySet<number>): Filter {
  const left = values.map(([value, texts]): Filter[1][number] => [value, texts.filter((number) => !gone.has(number))]);
  return [name, left.filter(([, texts]) => texts.length > 0)];
}

/** Numbers stay, so a gone text leaves an empty place. `chunks` has the new entry of each, or undefined. */
export function eraseFromMeta(
  [version, texts, , filters, ...rest]: Meta,
  gone: ReadonlySet<number>,
  chunks: readonly (ChunkEntry | undefined)[],
): Meta {
  return [
    version,
    texts.map((text, number): Meta[1][number] => (gone.has(number) ? ['', 0, ''] : text)),
    chunks.filter((entry) => entry !== undefined),
    filters,
    ...rest,
  ];
}

/** Where its words are in the order of all. */
export function entryOf([words]: Chunk, name: string): ChunkEntry | undefined {
  const [first] = words.at(0) ?? [];
  const [last] = words.at(-1) ?? [];
  return first === undefined || last === undefined ? undefined : [first, last, name];
}
