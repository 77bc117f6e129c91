import type { ByDay } from '@pho-luat/shared/later';
import type { ShortAnswer } from '../fragment.ts';
import type { Validity } from '@pho-luat/shared/validity';

/** What the search is to know of a page. */
export interface SearchDocument {
  path: string;
  /** As a result names it: `Bài viết`. */
  kind: string;
  title: string;
  /** `YYYY-MM-DD` */
  date?: string;
  /** The number of the document itself; a page that only mentions a number has none. */
  number?: string;
  /** When two documents have the same number, the preferred one: the plan before the signed paper. */
  isFirstOfNumber?: boolean;
  category?: string;
  issuer?: string;
  /** The validity of an official document. */
  validity?: ByDay<{ state: Validity }>;
  /** Only for an article that tells what to do. */
  answer?: ShortAnswer;
  /** Questions whose results it leads, as an editor says. */
  questions?: readonly string[];
  /** Its text as sanitised HTML. */
  html: string;
  /** Texts that are not on the page itself: its files, page by page. */
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
