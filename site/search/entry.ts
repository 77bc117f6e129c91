/**
 * What `/pagefind/segments.json` says: the one file of the index that changes in place, so that a browser asks for it each time. Paths are
 * below `/pagefind/`; whatever stands at one of them never changes.
 */
export interface IndexEntry {
  /** Pagefind's own; absent where there is nothing to find. */
  engine?: { script: string; wasm: string };
  /** How many texts can be found: how rare a word is is measured by these, whichever segment it is in. */
  texts: number;
  /**
   * The files of abbreviations and synonyms: which there are, each as the distance from the one before; absent where there are none. What
   * a page that is older than the index reads by another name it does without.
   */
  expressions?: { folder: string; distances: number[] };
  segments: SegmentEntry[];
}

export interface SegmentEntry {
  folder: string;
  /** Fragments of documents that the segment still holds and nobody may find. */
  gone: string[];
}

export const entryFile = 'segments.json';
