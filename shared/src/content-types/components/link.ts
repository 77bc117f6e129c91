import { z } from 'zod';
import { documentId, webAddress } from '../../schemas/fields.ts';

/** Exactly one destination: a document of ours, which a link follows when it is renamed, or an address. */
export const linkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), article: documentId }),
  z.strictObject({ kind: z.literal('plan'), plan: documentId }),
  z.strictObject({ kind: z.literal('attachment'), attachment: documentId }),
  z.strictObject({ kind: z.literal('category'), category: documentId }),
  z.strictObject({ kind: z.literal('url'), url: webAddress }),
]);

export type Link = z.infer<typeof linkSchema>;
