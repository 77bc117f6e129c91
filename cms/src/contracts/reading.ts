import { z } from 'zod';

/** What a file has that was not read, although it was read to its end. */
export const unreadSchema = z.strictObject({
  /** Pages of a PDF, from 1, that are pictures, where others are text. */
  scans: z.array(z.int().min(1)).optional(),
  /** Those of `scans` on which recognition found no word or failed, or to which it did not come; absent before it was tried. */
  wordless: z.array(z.int().min(1)).optional(),
  /** Pictures in a text document: how many. */
  pictures: z.int().min(1).optional(),
  /** Sheets, rows, columns or words that the file hides from a reader who opens it. */
  isHiding: z.literal(true).optional(),
});

export type Unread = z.infer<typeof unreadSchema>;

/**
 * What could be read of a file: kept beside it in a table of its own, never in an entry. `pages` is text in NFC, a PDF page by
 * page, a spreadsheet sheet by sheet, a text document as one page.
 */
export const readingSchema = z.strictObject({
  /** `no-text`: the file is sound and has no text, as when its pages are pictures. */
  state: z.enum(['read', 'no-text', 'unreadable']),
  /** Why nothing, or not all of it, was read. */
  reason: z
    .enum([
      'encrypted',
      'damaged',
      'too-slow',
      'too-much-memory',
      'too-large',
      'too-many-pages',
      'legacy-word',
      'unknown-encoding',
      'picture',
    ])
    .optional(),
  /** All pages of a PDF, including those that were not read. */
  pageCount: z.int().min(1).optional(),
  /** A PDF has words that a reader can select and copy. */
  hasTextLayer: z.boolean(),
  /** The Vietnamese encoding from before Unicode that the text was converted from. */
  convertedFrom: z.enum(['tcvn3', 'vni']).optional(),
  /** By optical recognition, so with mistakes. */
  isMachineRead: z.boolean(),
  unread: unreadSchema.optional(),
  pages: z.array(z.string()),
});

export type Reading = z.infer<typeof readingSchema>;

/** A text with its form, as HTML in the manner of Word's clipboard. It is a stranger's: only what reads a paste may read it. */
export const fileHtmlSchema = readingSchema.pick({ convertedFrom: true }).extend({
  html: z.string(),
  /** How much of a PDF was not brought along, or is in doubt. */
  left: z
    .strictObject({
      /** Lines that stand at the head or foot of the pages. */
      running: z.int(),
      /** Places where texts stand beside one another without the lines of a table. */
      columns: z.int(),
      /** Pages that are a picture. */
      picturePages: z.int(),
      /** Pages that are broken, or too much. */
      unread: z.int(),
    })
    .optional(),
});

export type FileHtml = z.infer<typeof fileHtmlSchema>;
