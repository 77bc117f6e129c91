import type { ByDay } from '@pho-luat/shared/later';
import type { Validity } from '../../lib/validity.ts';

/** What the search is to know of a page. */
export interface SearchDocument {
  path: string;
  /** As a result names it: `Bài viết`. */
  kind: string;
  title: string;
  /** `YYYY-MM-DD` */
  date?: string;
  /** Of a document that bears it; one that only speaks of it has none. */
  number?: string;
  /** Of two that bear a number, the one that is wanted: the plan before the paper that was signed. */
  isFirstOfNumber?: boolean;
  category?: string;
  issuer?: string;
  /** Of an official document: what it is on a day, and what it comes to by the calendar alone. */
  validity?: ByDay<{ state: Validity }>;
  /** Its text as sanitised HTML. */
  html: string;
  /** Texts that are not on the page itself: those of its files, page by page. */
  passages?: readonly Passage[];
}

export interface Passage {
  /** Where a reader finds it: `/tep/…/ke-hoach.pdf#page=3`. */
  path: string;
  /** As a result names it: `Trang 3 của tệp`. */
  place: string;
  /** Plain. */
  text: string;
}
