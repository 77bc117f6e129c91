import type { ExcerptPart } from './excerpt.ts';
import type { ShortAnswer } from './fragment.ts';

/** What a reader asks, as the address of the results page says it. */
export interface Question {
  query: string;
  /** Only documents with just these facts. */
  filters: Partial<Record<FacetName, string>>;
  order: 'relevance' | 'date';
  /** Just as typed: nothing is corrected. */
  isExact?: boolean;
}

/** Facts that narrow the results: for `year` the four digits, for `validity` a value of `shared/src/validity.ts`. */
export const facetNames = ['kind', 'category', 'year', 'issuer', 'validity'] as const;
export type FacetName = (typeof facetNames)[number];

export interface FacetValue {
  value: string;
  /** How many documents fit the words and the other filters. */
  count: number;
}

export type Facets = Record<FacetName, FacetValue[]>;

export interface Answer {
  total: number;
  /** How many of the first are shown at once: those after them are weak beside them. All, where none is. */
  strong: number;
  /** Whether documents have everything that was asked for, only some of it, or there are none. */
  fit: 'whole' | 'partial' | 'none';
  /** Whether the first document is about what was asked: what to do by it is an answer. */
  isAbout: boolean;
  /** What was searched instead of what was typed, where nothing is written so: `thừa kế` for `thừa kê`. */
  corrected?: string;
  hits(from: number, to: number): Promise<Hit[]>;
  /** Read on demand: a reader who narrows nothing does not load it. */
  facets(): Promise<Facets>;
}

export interface Hit {
  /** The path of the page, or of the place in it or in its file that has the words: `/tep/…/ke-hoach.pdf#page=3`. */
  path: string;
  title: string;
  kind?: string;
  /** `YYYY-MM-DD` */
  date?: string;
  number?: string;
  /** The validity of an official document on the day of the search. */
  validity?: string;
  /** Where the words are, when that is not the page's own text: `Trang 3 của tệp`. */
  place?: string;
  answer?: ShortAnswer;
  excerpt: ExcerptPart[];
}
