import { zipSync } from 'fflate';
import { withFormulasAsText } from './docx-formulas.ts';
import { withHiddenMarked } from './docx-hidden.ts';
import { partsOf } from './package.ts';

/** What is given to mammoth of a Word document, and the tree that it makes of it. */

export interface DocxElement {
  type: string;
  value?: string;
  font?: string | null;
  /** The colour behind its words. */
  highlight?: string | null;
  styleId?: string | null;
  children?: DocxElement[];
  noteType?: string;
  noteId?: string;
  breakType?: string;
  href?: string;
}

export interface DocxDocument extends DocxElement {
  notes: { resolve(reference: DocxElement): { body: DocxElement[] } | null };
  comments: unknown[];
}

type Parts = Record<string, Uint8Array>;

const texts = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const pictures = /^word\/media\/[^/]+$/;

/** @throws {Unreadable} */
export function docxParts(bytes: Uint8Array, maxBytes: number, { withPictures = false } = {}): Parts {
  return partsOf(bytes, withPictures ? new RegExp(`${texts.source}|${pictures.source}`) : texts, maxBytes);
}

const withText = /^word\/(?:document|footnotes|endnotes)\.xml$/;

/** Mammoth unpacks by itself: it gets what has been looked at, and nothing more; what it would pass by is written in a way that it reads. */
export function forMammoth(parts: Parts): { buffer: Buffer } {
  const readable = Object.entries(parts).map(([name, part]) => [name, withText.test(name) ? changed(part) : part]);
  return { buffer: Buffer.from(zipSync(Object.fromEntries(readable), { level: 0 })) };
}

function changed(part: Uint8Array): Uint8Array {
  return Buffer.from(withHiddenMarked(withFormulasAsText(Buffer.from(part).toString('utf8'))));
}
