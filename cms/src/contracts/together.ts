import { z } from 'zod';
import { instant } from '@pho-luat/shared/schemas/fields';
import { findingSchema } from './desk.ts';
import { namedEntry } from './refusal.ts';
import { sentRemark } from './reviews.ts';

/** Several drafts that go public together: what the page «Xuất bản cùng nhau» asks below `/pho-luat/together`, and is answered. */

export const mostTogether = 50;

const entry = namedEntry.omit({ title: true });

/** `POST /look`: the drafts to look at. It is a POST because they may be many; it changes nothing. */
export const lookSchema = z.strictObject({ entries: z.array(entry).max(mostTogether) });

const seen = z.strictObject({
  /** Each with the moment at which it had been saved, as it was seen: what has changed since is looked at again. */
  entries: z
    .array(entry.extend({ savedAt: instant }))
    .min(1)
    .max(mostTogether),
});
/** `POST /publish`, `/schedule` (no time: none any more) and `/send`. */
export const publishSchema = seen;
export const scheduleSchema = seen.extend({ publishAt: instant.nullable() });
export const sendSchema = seen.extend({ remark: sentRemark });

/**
 * What `/publish` and `/schedule` answer: the titles of documents that were to go with these, were left out, and have lost their
 * time.
 */
export const togetherDoneSchema = z.strictObject({ untimed: z.array(z.string()) });
export type TogetherDone = z.infer<typeof togetherDoneSchema>;

export const togetherSchema = z.strictObject({
  entries: z.array(
    namedEntry.extend({
      savedAt: instant,
      isPublic: z.boolean(),
      isAwaited: z.boolean(),
      /** A reviewer has given it back, and it was not sent again. */
      isReturned: z.boolean(),
      publishAt: instant.optional(),
      /** What speaks against publishing it, all of the others with it. */
      findings: z.array(findingSchema),
    }),
  ),
  /** Drafts that are not public, and that these name or that name these. */
  offered: z.array(namedEntry.extend({ reason: z.string() })),
  mayPublish: z.boolean(),
  maySend: z.boolean(),
});

export type Together = z.infer<typeof togetherSchema>;
export type TogetherEntry = Together['entries'][number];
