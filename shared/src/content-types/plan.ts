import { z } from 'zod';
import { choice, day, documentId, documentIds, line, markdown, slug } from '../schemas/fields.ts';
import { taskSchema } from './components/task.ts';

/**
 * Kế hoạch. Where it has a signed `document`, number, issuer, signer and dates are the document's own, and the CMS copies them
 * into the line: a reader of the log finds them here in either case.
 */
export const planSchema = z.strictObject({
  title: line.max(300),
  slug,
  document: documentId.optional(),
  number: line.max(60),
  year: z.int().min(1945).max(2100),
  issuer: documentId,
  signer: line.optional(),
  signerPosition: line.optional(),
  signingPrefix: choice('signingPrefixes').optional(),
  issuedOn: day,
  periodStart: day.optional(),
  periodEnd: day.optional(),
  legalBasis: markdown.optional(),
  purposes: markdown.optional(),
  requirements: markdown.optional(),
  body: markdown.optional(),
  tasks: z.array(taskSchema).default([]),
  replaces: documentIds,
  amends: documentIds,
});

export type Plan = z.infer<typeof planSchema>;
