import { z } from 'zod';

/**
 * What could be read of a file: kept beside it in a table of its own, never in an entry. `pages` is text in NFC, of a PDF page by page, of a
 * spreadsheet sheet by sheet, of a text document as one.
 */
export const readingSchema = z.strictObject({
  /** `no-text`: it is whole, and there is none in it, as in a scan. */
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
  /** Of a PDF, all of it, also those that were not read. */
  pageCount: z.int().min(1).optional(),
  /** Of a PDF: words that a reader could mark and copy. */
  hasTextLayer: z.boolean(),
  /** Of a Vietnamese encoding from before Unicode, which was converted. */
  convertedFrom: z.enum(['tcvn3', 'vni']).optional(),
  /** By optical recognition, so with mistakes. */
  isMachineRead: z.boolean(),
  pages: z.array(z.string()),
});

export type Reading = z.infer<typeof readingSchema>;
