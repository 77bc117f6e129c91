import type { Indexed } from './inspect.ts';

/** A document as a segment covers it, with the key of all that it said when it was indexed. */
export interface Covered extends Indexed {
  key: string;
}

export interface Comparison<S> {
  /** For each segment, in order, the documents that may no longer be found. */
  gone: Map<S, Covered[]>;
  /** How many texts can still be found: pages, and those of their files. */
  texts: number;
  /** Paths whose wanted version is in no segment. */
  missing: string[];
}

/** Compares segments with what is wanted. A document in two of them counts for the first. */
export function compare<S extends { documents: readonly Covered[] }>(
  segments: readonly S[],
  wanted: ReadonlyMap<string, { key: string }>,
): Comparison<S> {
  const missing = new Map(wanted);
  const gone = new Map<S, Covered[]>();
  let texts = 0;
  for (const segment of segments) {
    const outdated: Covered[] = [];
    for (const document of segment.documents) {
      if (missing.get(document.path)?.key === document.key && missing.delete(document.path)) texts += 1 + document.passages;
      else outdated.push(document);
    }
    gone.set(segment, outdated);
  }
  return { gone, texts, missing: [...missing.keys()] };
}

/** Adds a segment with exactly what the others lack. */
export function withAll<S extends { documents: readonly Covered[] }>({ gone, texts }: Comparison<S>, segment: S): Comparison<S> {
  return {
    gone: new Map([...gone, [segment, []]]),
    texts: texts + segment.documents.reduce((sum, { passages }) => sum + 1 + passages, 0),
    missing: [],
  };
}
