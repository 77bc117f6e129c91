import { z } from 'zod';
import { instant } from '@pho-luat/shared/schemas/fields';
import { changesSchema } from './changes.ts';
import { namedEntry } from './refusal.ts';

/** The way of a draft between its writer and a reviewer: what the admin asks, and is answered. */

export const longestRemark = 2_000;
export const longestQuote = 300;
const mostRemarks = 30;

const remark = z
  .strictObject({
    /** The path in the form of what it is about (`answer.steps`); absent where it is about the whole. */
    field: z.string().max(100).optional(),
    /** The words of that field that it is about, as a reader sees them. */
    quote: z.string().trim().normalize('NFC').min(1).max(longestQuote).optional(),
    text: z.string().trim().normalize('NFC').min(1).max(longestRemark),
  })
  .refine(({ field, quote }) => quote === undefined || field !== undefined);

export const remarksSchema = z.array(remark).max(mostRemarks);

export const reviewSchema = z.strictObject({
  action: z.enum(['sent', 'returned']),
  at: instant,
  by: z.string().optional(),
  /** The remarks of all who have returned it since it was sent. */
  remarks: z.array(remark),
});

/** In the history beside them: it came from a table, or was changed by one. */
export const tableNoteSchema = reviewSchema.extend({ action: z.literal('taken-in') });

/** Where an entry is between its writer and a reviewer: a part of the answer about its status. */
export const reviewStateSchema = z.strictObject({
  isAwaited: z.boolean(),
  /** The draft says what is public. */
  isAsPublished: z.boolean(),
  /** The last sending or return, until it is settled by a publication. */
  open: reviewSchema.optional(),
  maySend: z.boolean(),
  mayReturn: z.boolean(),
  /** Who did what last, the earliest first. */
  steps: z.array(
    z.strictObject({
      step: z.enum(['written', 'saved', 'sent', 'returned', 'published']),
      at: instant,
      by: z.string().optional(),
    }),
  ),
});

/** What is told with a draft that is sent, if anything. */
export const sentRemark = z.string().trim().normalize('NFC').max(longestRemark).default('');

/** `POST /pho-luat/review/:uid/:documentId/send` and `…/return`. */
export const sendingSchema = z.strictObject({ remark: sentRemark });
export const returnSchema = z.strictObject({ remarks: remarksSchema.min(1) });

/** `GET /pho-luat/changes/:uid/:documentId`: what the draft as it is saved would change on the site; all of it where it is not public. */
export const draftChangesSchema = z.strictObject({ isPublic: z.boolean(), changes: changesSchema });

/** Strapi's `GET /content-manager/preview/url/:uid`, of the draft or of what is public. */
export const previewAddressSchema = z.object({ data: z.object({ url: z.string() }) });
export type PreviewStatus = 'draft' | 'published';

const waiting = namedEntry.extend({
  at: instant,
  by: z.string().optional(),
  remark: z.string().optional(),
  /** How many others go public together with it. */
  mates: z.int(),
});

/** `GET /pho-luat/my-work`: what waits for the person who asks, the oldest first. */
export const myWorkSchema = z.strictObject({
  toReview: z.array(waiting),
  returned: z.array(waiting),
  /** Returned to other writers, for a person who could publish it. */
  withWriters: z.array(waiting),
  /** The newest of what they have begun and nobody else has seen, the newest first. */
  writing: z.array(waiting),
  /** What they have sent, and somebody else is to review. */
  sent: z.array(waiting),
  reviewDates: z.array(
    namedEntry.extend({
      on: z.string(),
      /** The draft has a later day, or none, and waits to be published. */
      isMended: z.boolean(),
    }),
  ),
  /** Public articles whose answer rests on documents that are no longer in force, with the names of those. */
  lapsed: z.array(namedEntry.extend({ laws: z.array(z.string()) })),
});

export type Remark = z.infer<typeof remark>;
export type Review = z.infer<typeof reviewSchema>;
export type TableNote = z.infer<typeof tableNoteSchema>;
export type ReviewState = z.infer<typeof reviewStateSchema>;
export type DraftChanges = z.infer<typeof draftChangesSchema>;
export type MyWork = z.infer<typeof myWorkSchema>;
export type WaitingEntry = z.infer<typeof waiting>;
