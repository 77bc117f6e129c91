/**
 * What `/pagefind/segments.json` says: the one file of the index that changes in place, so that a browser asks for it each time. Paths are
 * below `/pagefind/`; whatever stands at one of them never changes.
 */
export interface IndexEntry {
  /** Pagefind's own; absent where there is nothing to find. */
  engine?: { script: string; wasm: string };
  /** Documents that can be found, and words in all of them: scores are measured by these, whichever segment a document is in. */
  documents: number;
  words: number;
  segments: SegmentEntry[];
}

export interface SegmentEntry {
  folder: string;
  meta: string;
  /** Fragments of documents that the segment still holds and nobody may find. */
  gone: string[];
}

export const entryFile = 'segments.json';
