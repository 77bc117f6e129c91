import { z } from 'zod';
import { instant } from './fields.ts';

/** A release that can be gone back to, and what it costs. */
const keptReleaseSchema = z.object({
  id: z.string(),
  /** The log up to this line is in it. */
  seq: z.int(),
  /** The day in Vietnam that it was made for. */
  day: z.iso.date(),
  at: instant,
  pages: z.int(),
  /** Files that the release after it changed. */
  changedSince: z.int(),
  /** Bytes on the disk that are kept for this way back alone. */
  bytes: z.int(),
});

/** Somebody went back to this release, and it stays until they resume. */
export const holdSchema = z.object({ release: z.string(), since: instant });

/** What the publisher keeps, as it tells an operator's command: the last release first. */
export const keptReleasesSchema = z.object({
  hold: holdSchema.optional(),
  releases: z.array(keptReleaseSchema),
});

/** What came of going back or resuming. */
export const releasedSchema = z.object({
  attempt: z.enum(['live', 'unchanged', 'failed']),
  /** Served on this machine now. */
  release: z.string().optional(),
  /** Why it is not where the site is sent or seen; nothing where it is, or there is no such place. */
  notThere: z.string().optional(),
});

export type Hold = z.infer<typeof holdSchema>;
export type Released = z.infer<typeof releasedSchema>;
export type KeptRelease = z.infer<typeof keptReleaseSchema>;
export type KeptReleases = z.infer<typeof keptReleasesSchema>;
