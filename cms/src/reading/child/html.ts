import type { FileHtml } from '../../contracts/reading.ts';
import { docxHtml } from '../formats/docx-html.ts';
import type { Limits } from '../limits.ts';

/** A Word document as HTML, its pictures in it. */
export function readHtml(bytes: Uint8Array, _mime: string, limits: Limits): Promise<FileHtml> {
  return docxHtml(bytes, limits.unzippedBytes);
}
