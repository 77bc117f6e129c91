import { z } from 'zod';
import { choice, day, documentId, documentIds, line, paragraph } from '../../schemas/fields.ts';
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

export type Task = z.infer<typeof taskSchema>;
