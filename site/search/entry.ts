/**
 * The content of `/pagefind/segments.json`: the one file of the index that changes in place, so a browser asks for it each time. Paths are
 * below `/pagefind/`, and the files at them never change.
 */
export interface IndexEntry {
  /** Pagefind's own; absent where there is nothing to find. */
  engine?: { script: string; wasm: string };
  /** How many texts can be found: the rarity of a word is measured by these, whichever segment it is in. */
  texts: number;
  /**
   * The files of abbreviations and synonyms: which there are, each as the distance from the one before; absent where there are
   * none. A page that is older than the index looks for them under a different name, and does without them.
   */
  terms?: { folder: string; distances: number[] };
  segments: SegmentEntry[];
}

export interface SegmentEntry {
  folder: string;
  /** Fragments of documents that the segment still holds and nobody may find. */
  gone: string[];
}

export const entryFile = 'segments.json';
/** Where a browser finds the index, beside the pages. */
export const indexFolder = '/pagefind/';
