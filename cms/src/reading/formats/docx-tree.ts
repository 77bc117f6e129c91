import { zipSync } from 'fflate';
import { partsOf } from './package.ts';

/** What is given to mammoth of a Word document, and the tree that it makes of it. */

export interface DocxElement {
  type: string;
  value?: string;
  font?: string | null;
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

/** Mammoth unpacks by itself: it gets what has been looked at, and nothing more. */
export function forMammoth(parts: Parts): { buffer: Buffer } {
  return { buffer: Buffer.from(zipSync(parts, { level: 0 })) };
}
