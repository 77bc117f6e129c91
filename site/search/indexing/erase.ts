/**
 * Pagefind's own files without some of their documents. What the engine reads of them is CBOR: arrays of arrays, as `minicbor` writes
 * them. (Pagefind is pinned, and what was written is read back with its engine before it is used.)
 */

/** Number of the document, as the distance from the one before; then its places. */
type Places = [distance: number, ...rest: unknown[]];
type Variant = [form: string, documents: Places[]];
type Word = [word: string, documents: Places[], variants: Variant[]];
export type Chunk = [words: Word[]];

type Document = [fragment: string, words: number, group: string];
type ChunkEntry = [from: string, to: string, name: string];
export type Meta = [version: string, documents: Document[], chunks: ChunkEntry[], ...rest: unknown[]];

/** Places of the documents in the segment's list. */
export function numbersOf([, documents]: Meta, fragments: ReadonlySet<string>): Set<number> {
  return new Set(documents.flatMap(([fragment], number) => (fragments.has(fragment) ? [number] : [])));
}

/** The words that other documents have too; the same chunk when it has nothing of the gone. */
export function eraseFromChunk(chunk: Chunk, gone: ReadonlySet<number>): Chunk {
  let isErased = false;
  const left = (documents: Places[]): Places[] => {
    const kept: Places[] = [];
    let number = 0;
    let last = 0;
    for (const [distance, ...rest] of documents) {
      number += distance;
      if (gone.has(number)) continue;
      kept.push([number - last, ...rest]);
      last = number;
    }
    isErased ||= kept.length < documents.length;
    return kept;
  };
  const words = chunk[0]
    .map(([word, documents, variants]): Word => {
      const leftVariants = variants.map(([form, of]): Variant => [form, left(of)]).filter(([, of]) => of.length > 0);
      return [word, left(documents), leftVariants];
    })
    .filter(([, documents, variants]) => documents.length + variants.length > 0);
  return isErased ? [words] : chunk;
}

/** Numbers stay, so a document that is gone leaves an empty place. `chunks` says what has become of each: its entry, or nothing. */
export function eraseFromMeta(meta: Meta, gone: ReadonlySet<number>, chunks: readonly (ChunkEntry | undefined)[]): Meta {
  const [version, documents, , ...rest] = meta;
  return [
    version,
    documents.map((document, number): Document => (gone.has(number) ? ['', 0, ''] : document)),
    chunks.filter((entry) => entry !== undefined),
    ...rest,
  ];
}

/** Where its words lie in the order of all. */
export function entryOf([words]: Chunk, name: string): ChunkEntry | undefined {
  const [first] = words.at(0) ?? [];
  const [last] = words.at(-1) ?? [];
  return first === undefined || last === undefined ? undefined : [first, last, name];
}
