import { z } from 'zod';
import { findingSchema } from './desk.ts';
import { namedEntry } from './refusal.ts';

/** Warnings are asked about once, before something is published: what the CMS asks, and how it is told that somebody has agreed. */

/**
 * Any change that is sent from where somebody can be asked has it: `ask`, and after a comma the names of the questions that were agreed to.
 * Programs do not have it, and are not asked.
 */
export const warningsHeader = 'pho-luat-warnings';
export const canBeAsked = 'ask';

/** What was about to be done. */
const actSchema = z.enum(['publish', 'replace', 'save', 'schedule', 'send', 'unpublish', 'delete']);

const questionSchema = z.strictObject({
  /** Stands for these very warnings: agreeing to it is not agreeing to others. */
  name: z.string(),
  act: actSchema,
  documents: z.array(namedEntry.extend({ findings: z.array(findingSchema) })),
});

/** The refusal of an action that has to be asked about first; no part of it was done. */
export const askedFirstSchema = z.object({ error: z.object({ details: z.object({ question: questionSchema }) }) });

export type Act = z.infer<typeof actSchema>;
export type Question = z.infer<typeof questionSchema>;
