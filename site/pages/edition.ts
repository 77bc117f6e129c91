import type { Passage } from '../search/indexing/page.ts';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Route } from '../src/views.ts';
import type { RenderedBody } from './bodies.ts';
import type { Content } from './content.ts';
import type { FileTexts, SearchedFile } from './file-texts.ts';
import type { Past } from './past.ts';

/** All that the pages of a release are made from, besides the source. */
export interface Edition {
  content: Content;
  /** The HTML of a text by its key: the same function for every release, so that a page may outlive one. */
  html: (key: string) => string;
  /** What was read of files. */
  texts: FileTexts;
  pictures: Pictures;
  /** Earlier addresses and names, from the log. */
  past: Past;
  /** The day in Vietnam that the pages are made for. */
  day: string;
  /** Without a slash at its end. */
  siteUrl: string;
}

/** What views of official documents need. */
export type DatedContent = Pick<Edition, 'content' | 'day'>;

/** Pictures that could be read, by the sha256 of their file. */
export type Pictures = ReadonlyMap<string, Picture>;

export interface Picture {
  /** Width of the upright picture. */
  width: number;
  height: number;
  /** The widths that variants are made in, ascending. */
  widths: readonly number[];
}

/** The document whose own page it is, named in reports when the page cannot be made. */
export interface Source {
  type: DocumentType;
  id: string;
  title: string;
}

/** A page before the links in its texts are checked. */
export interface PageRoute {
  route: Route<RenderedBody>;
  source?: Source;
  /** What search reads of it: its title as the page has it, then words and texts in the order in which they stand. */
  searched?: {
    title: string;
    texts: readonly (string | RenderedBody)[];
    /** Whose texts are found by this page. */
    files?: readonly SearchedFile[];
    /** Places on it that are found by themselves. */
    passages?: readonly Passage[];
  };
}
