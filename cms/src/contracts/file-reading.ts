import { z } from 'zod';
import { choice, day, documentId } from '@pho-luat/shared/schemas/fields';
import { readingSchema } from './reading.ts';

/** What the admin shows of a file that was read, or is to be: answers of the CMS's routes below `/pho-luat/reading`. */

/** What the head of the document or the name of its file say about it: offered to the form, where it is sure. */
const offerSchema = z.strictObject({
  number: z.string().optional(),
  docType: choice('docTypes').optional(),
  /** `id` is the row's: the form of the admin wants both. */
  issuer: z.strictObject({ id: z.int(), documentId, name: z.string() }).optional(),
  /** As the letterhead has it, where the directory has no such agency. */
  unknownIssuer: z.string().optional(),
  issuedOn: day.optional(),
  title: z.string().optional(),
  signer: z.string().optional(),
});

/** `GET /pho-luat/reading/:file` */
export const fileReadingSchema = readingSchema.omit({ pages: true, state: true }).extend({
  state: z.enum(['waiting', 'reading', ...readingSchema.shape.state.options]),
  /** For a file without text, or with pages that are pictures: whether recognition is to come, was tried, or is not installed. */
  recognition: z.enum(['waiting', 'reading', 'tried', 'not-installed', 'not-wanted']).optional(),
  /** How many pages have text: fewer than `pageCount` where not all was read, or some are empty. */
  textPages: z.int(),
  /** How many can be asked for, the empty ones among them. */
  keptPages: z.int(),
  offer: offerSchema,
});

/** `GET /pho-luat/reading/:file/:page`, from 1. */
export const readPageSchema = z.strictObject({ text: z.string() });

/** `POST /pho-luat/same-document`: `file` is the one that was uploaded for it; the rest as far as it is known. */
export const documentQuestionSchema = z.strictObject({
  file: documentId.optional(),
  number: z.string().max(100).optional(),
  issuer: documentId.optional(),
  issuedOn: day.optional(),
});

export const sameDocumentSchema = z.strictObject({
  same: z
    .strictObject({
      id: z.int(),
      documentId,
      title: z.string(),
      /** Who issued it, where it names an agency of the directory. */
      issuer: z.string().optional(),
      /** It has these very bytes. */
      isSameFile: z.boolean(),
    })
    .nullable(),
});

export type DocumentQuestion = z.infer<typeof documentQuestionSchema>;
export type SameDocumentAnswer = z.infer<typeof sameDocumentSchema>;
export type Offer = z.infer<typeof offerSchema>;
export type FileReading = z.infer<typeof fileReadingSchema>;
export type ReadPage = z.infer<typeof readPageSchema>;
