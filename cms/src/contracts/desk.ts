import { z } from 'zod';
import { instant } from '@pho-luat/shared/schemas/fields';
import { releaseReportSchema } from '@pho-luat/shared/schemas/publication';
import { changesSchema } from './changes.ts';
import { namedEntriesSchema, namedEntry } from './refusal.ts';
import { reviewSchema, reviewStateSchema, tableNoteSchema } from './reviews.ts';

/**
 * What the editors' desk shows of publishing: answers of the CMS's admin routes below `/pho-luat`, read by its admin. Texts are
 * Vietnamese already, instants are ISO.
 */

const { hold } = releaseReportSchema.shape;
/** What is known of the public address: since when nothing is there of what was taken down. */
const elsewhere = z.strictObject({ url: z.string().optional(), goneAt: instant.optional() });

/** An error stops it, a warning is asked about, a note is only shown. A missing right, which no document can mend, stops this person, and no schedule. */
const severitySchema = z.enum(['error', 'warning', 'note', 'right']);
export type Severity = z.infer<typeof severitySchema>;

export function stops(severity: Severity): boolean {
  return severity === 'error' || severity === 'right';
}

export const findingSchema = z.strictObject({
  /** Its path in the form; absent for what concerns the document as a whole. */
  field: z.string().optional(),
  message: z.string(),
  /** Where in a text: words that stand there, or the address of a link or picture. */
  at: z.string().optional(),
  /** The form alone says it. */
  isOwn: z.boolean().optional(),
  severity: severitySchema,
});

/** `GET /pho-luat/entry/:uid/:documentId`: about the last publication or removal of this very document. */
export const entryStatusSchema = z.strictObject({
  state: z.enum(['never', 'waiting', 'building', 'live', 'failed', 'held', 'removed', 'taken-down']),
  /** What is waiting, building or failed may be a removal. */
  action: z.enum(['publish', 'remove']).optional(),
  /** The line in the log that this speaks of. */
  seq: z.int().optional(),
  /** When that line was committed: what it took is counted from here. */
  since: instant.optional(),
  /** When it went live, or was refused. */
  at: instant.optional(),
  /** The running step. */
  step: z.string().optional(),
  /** The page, absolute. */
  href: z.string().optional(),
  reason: z.string().optional(),
  mend: z.string().optional(),
  /** On the site, but not as written. */
  notes: z.array(z.strictObject({ reason: z.string(), mend: z.string() })),
  /** What speaks against publishing the draft as it is saved. */
  findings: z.array(findingSchema),
  /** What keeps a public document from being taken away. */
  removal: z.array(z.strictObject({ message: z.string(), named: namedEntriesSchema })),
  schedule: z
    .strictObject({ publishAt: instant.optional(), unpublishAt: instant.optional(), problem: z.string().optional() })
    .optional(),
  hold,
  /** What a takedown means for codes on walls; only for those who may take down. */
  posters: z.strictObject({ takenDown: z.string(), erased: z.string() }).optional(),
  /** The titles of documents that the site would call in force again after a takedown; only for those who may take down. */
  inForceAgain: z.array(z.string()),
  elsewhere: elsewhere.optional(),
  /** When the draft was saved last, and by whom. */
  saved: z.strictObject({ at: instant, by: z.string().optional() }).optional(),
  /** Absent for what has no draft. */
  review: reviewStateSchema.optional(),
  /** The drafts that go public together with this one. */
  together: namedEntriesSchema,
  /** Who else has the entry open. */
  others: z.array(z.string()),
  may: z.strictObject({ takeDown: z.boolean(), erase: z.boolean(), restore: z.boolean(), share: z.boolean() }),
});

/** `GET /pho-luat/desk`: the home widget. */
export const deskSchema = z.strictObject({
  releases: z.array(
    releaseReportSchema.omit({ seq: true, fault: true, notes: true, hold: true, hasRemains: true }).extend({
      /** How many documents were. */
      held: z.int(),
    }),
  ),
  /** Published and not on the site yet, or removed and still there: the newest of them, and how many they are. */
  waitingCount: z.int(),
  waiting: z.array(namedEntry.extend({ action: z.enum(['publish', 'remove']), since: instant })),
  /** Published, and held back from the site as it is now: some of them, and how many they are. */
  heldBackCount: z.int(),
  heldBack: z.array(namedEntry.extend({ reason: z.string() })),
  scheduled: z.array(
    namedEntry.extend({
      action: z.enum(['publish', 'unpublish']),
      at: instant,
      problem: z.string().optional(),
    }),
  ),
  /** What is wrong with the installation, as far as the reader may know. */
  health: z.array(z.strictObject({ tone: z.enum(['danger', 'warning']), text: z.string(), mend: z.string() })),
  /** Whom to call about the machine, where that is known. */
  operator: z.string().optional(),
  /** The moment of the last backup that was proven; for operators, where there is one. */
  lastBackup: instant.optional(),
  /** What was erased for good, the newest first; for people who may take down. What it was called is erased as well. */
  erasures: z.array(
    z.strictObject({
      seq: z.int(),
      type: z.string(),
      since: instant,
      by: z.string().optional(),
      /** When it was gone from all that the CMS and the publisher keep; nothing while it is not. */
      doneAt: instant.optional(),
      elsewhere: elsewhere.optional(),
    }),
  ),
  hold,
  mayPublishNow: z.boolean(),
});

const versionSchema = z.strictObject({
  seq: z.int(),
  at: instant,
  by: z.string().optional(),
  action: z.enum(['publish', 'remove', 'takedown']),
  /** Nothing was published before it. */
  isFirst: z.boolean(),
  /** Why it was taken down. */
  reason: z.string().optional(),
  changes: changesSchema,
  restorable: z.boolean(),
});

/** `GET /pho-luat/history/:uid/:documentId`: publications, removals, reviews and what came from tables, the newest first. */
export const historySchema = z.array(z.discriminatedUnion('action', [versionSchema, reviewSchema, tableNoteSchema]));

/** `POST /pho-luat/history/:uid/:documentId/restore` {`seq`}: what that version named and the CMS no longer has, as `Chủ đề: «Đất đai»`. */
export const restoredSchema = z.strictObject({ leftOut: z.array(z.string()) });

/** `GET /pho-luat/shares/:uid/:documentId`: links to a draft for somebody without an account. */
export const sharesSchema = z.array(
  z.strictObject({
    id: z.string(),
    /** Only in the answer that makes it: the token is not kept. */
    url: z.string().optional(),
    createdAt: instant,
    createdBy: z.string().optional(),
    expiresAt: instant,
    revokedAt: instant.optional(),
  }),
);

/** `GET /pho-luat/tour`: whether the logged-in person has ended the tour of the desk. */
export const tourSchema = z.strictObject({ isEnded: z.boolean() });

export type EntryStatus = z.infer<typeof entryStatusSchema>;
export type Desk = z.infer<typeof deskSchema>;
export type History = z.infer<typeof historySchema>;
export type Version = z.infer<typeof versionSchema>;
export type Restored = z.infer<typeof restoredSchema>;
export type Shares = z.infer<typeof sharesSchema>;
export type TourState = z.infer<typeof tourSchema>;
