import type { DocumentType } from '@pho-luat/shared/schemas/index';
import type { Route } from '../src/views.ts';
import type { Bodies } from './bodies.ts';
import type { Content } from './content.ts';

/** Everything that the pages of a release are a function of, beside the code. */
export interface Edition {
  content: Content;
  bodies: Bodies;
  pictures: Pictures;
  /** The day in Vietnam on which the pages are right. */
  day: string;
  /** Without a slash at its end. */
  siteUrl: string;
}

/** Pictures that could be read, by the sha256 of their file. */
type Pictures = ReadonlyMap<string, Picture>;

export interface Picture {
  /** Of the upright picture. */
  width: number;
  height: number;
  /** The widths that variants are made in, ascending. */
  widths: readonly number[];
}

/** A route, and the document whose own page it is: the one to name when the page cannot be. */
export interface Planned {
  route: Route;
  source?: { type: DocumentType; id: string; title: string };
}
