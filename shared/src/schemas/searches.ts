import { z } from 'zod';
import { instant } from './fields.ts';

/** Questions that residents asked often and the search has no whole answer to. */

/** Fewer may be one person's own words, and are not shown. */
export const fewestTimes = 5;
/** Searches of this many days count. */
export const daysLookedBack = 30;

/** `POST /api/publication/missed-searches`: the list of today; the one before is forgotten. */
export const missedSearchesSchema = z.strictObject({
  at: instant,
  missed: z
    .array(
      z.strictObject({
        /** As it was counted, numbers and addresses masked. */
        query: z.string().min(1).max(80),
        times: z.int().min(fewestTimes),
        /** No document fits, or each has only some of it. */
        fit: z.enum(['none', 'partial']),
      }),
    )
    .max(200),
});

/** `GET /pho-luat/missed-searches`: the same without what a synonym has been written for; nothing where none was told yet. */
export const missedSearchesAnswerSchema = z.strictObject({ last: missedSearchesSchema.optional() });

export type MissedSearches = z.infer<typeof missedSearchesSchema>;
export type MissedSearch = MissedSearches['missed'][number];
