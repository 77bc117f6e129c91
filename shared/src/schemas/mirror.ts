import { z } from 'zod';
import { instant } from './fields.ts';

/** How the sending of a release to other machines went; `pending` while it has yet to end. */
export const pushSchema = z.strictObject({
  state: z.enum(['pending', 'done', 'failed']),
  at: instant,
  message: z.string().max(2_000).optional(),
});

/**
 * Whether the public address shows a release: what was asked there, and compared byte by byte. Without an
 * answer nothing is known.
 */
export const mirrorSchema = z.strictObject({
  /** Where it was asked; absent when nobody has said where the site is seen. */
  url: z.string().max(300).optional(),
  state: z.enum(['same', 'differs', 'unchecked']),
  /** When all was the same, or when it was last found to be otherwise. */
  at: instant,
  /** How many addresses were compared; where many pages have changed, only some of them. */
  asked: z.int().min(0),
  /** How many were otherwise, and some of them. */
  differing: z.int().min(0),
  examples: z.array(z.string().max(1_000)).max(10),
  /** Why there was no answer: a status, or the code of a fault. */
  fault: z.string().max(200).optional(),
  /** Every address that the log removed between two lines has answered "not there" since then. */
  gone: z.strictObject({ after: z.int().min(0), upTo: z.int().min(0), at: instant }).optional(),
});

export type Mirror = z.infer<typeof mirrorSchema>;
