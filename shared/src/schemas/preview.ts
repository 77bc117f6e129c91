import { z } from 'zod';
import { documentId, instant, webAddress } from './fields.ts';
import { draftedTypes } from '../content-types/index.ts';

/** `POST /preview` at the publisher's door: a document's page as it would be. */
export const previewAskSchema = z.strictObject({
  type: z.enum(draftedTypes),
  id: documentId,
  /** The draft in the shape of the log, which may lack what a publication needs; without it, what is public now. */
  draft: z.record(z.string(), z.unknown()).optional(),
  /** The draft is what was published last. */
  isPublished: z.boolean().optional(),
  /** Where the document's page is on the site now. */
  live: webAddress.optional(),
  /** Set for a share link: its page says how long it can be read. */
  validUntil: instant.optional(),
});

/** The page as the site has it, or in Vietnamese why there is none. */
export const previewAnswerSchema = z.union([z.strictObject({ html: z.string() }), z.strictObject({ reason: z.string() })]);

export type PreviewAsk = z.infer<typeof previewAskSchema>;
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;
