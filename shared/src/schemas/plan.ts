import { z } from 'zod';
import { choice, day, documentId, documentIds, line, markdown, paragraph, slug } from './fields.ts';
import { linkSchema } from './link.ts';

export const taskSchema = z.strictObject({
  /** Made by the system; stays with the task whatever else changes. */
  key: z.string().min(6).max(40),
  code: line.max(20).optional(),
  group: line.optional(),
  content: paragraph,
  leadAgency: documentId,
  partnerAgencies: documentIds,
  startOn: day.optional(),
  dueOn: day.optional(),
  duePrecision: choice('duePrecisions').optional(),
  deliverable: paragraph.optional(),
  state: choice('taskStates').default('not-started'),
  completedOn: day.optional(),
  updates: z.array(z.strictObject({ on: day, text: paragraph, evidence: linkSchema.optional() })).default([]),
});

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
export type Task = z.infer<typeof taskSchema>;
