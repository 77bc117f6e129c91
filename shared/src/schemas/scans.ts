import { z } from 'zod';
import { day } from './fields.ts';

/** Openings of the pages that printed codes lead to: how often, never by whom. */

export const scanDevices = ['phone', 'tablet', 'computer', 'other'] as const;
/** `preview`: a messenger or a social network that looks at a link somebody sends. Neither it nor a bot is in a sum. */
export const scanKinds = ['person', 'bot', 'preview'] as const;

export type ScanDevice = (typeof scanDevices)[number];
export type ScanKind = (typeof scanKinds)[number];

const scanCountSchema = z.strictObject({
  /** In Vietnam. */
  day,
  code: z.string().min(1).max(40),
  device: z.enum(scanDevices),
  kind: z.enum(scanKinds),
  /** All of that day so far. */
  count: z.int().min(1),
});

export const scanCountsSchema = z.array(scanCountSchema);

/** The most that one request takes. */
export const scanCountsAtOnce = 2_000;

/** `POST /api/publication/scans`, by the publisher: totals that only grow, so that a message which comes twice or late changes nothing. */
export const scanReportSchema = z.strictObject({
  /** The installation that counted: two of them on one database add up. */
  source: z.uuid(),
  counts: scanCountsSchema.min(1).max(scanCountsAtOnce),
});

export type ScanCount = z.infer<typeof scanCountSchema>;
export type ScanReport = z.infer<typeof scanReportSchema>;

const count = z.int().min(0);

/** What is shown of a day or a place: people by device; bots and previews beside, in no sum. */
export const scanSumsSchema = z.strictObject({
  phone: count,
  tablet: count,
  computer: count,
  other: count,
  bots: count,
  previews: count,
});

export const mostScanDays = 1_100;

/** `GET /pho-luat/scans?from=&to=&campaign=`, for those who may read campaigns. */
export const scansSchema = z.strictObject({
  /** Every day of the period, in order: for the campaign that was asked for, or for all. */
  days: z.array(z.strictObject({ day, sums: scanSumsSchema })),
  /** Every code that was issued, by that campaign or by all, including those that nobody opened. */
  places: z.array(
    z.strictObject({
      code: z.string(),
      /** As the last publication called it; nothing for a placement that was never public. */
      place: z.string().optional(),
      campaign: z.string(),
      sums: scanSumsSchema,
    }),
  ),
  /** All campaigns that were ever public. */
  campaigns: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});

export type ScanSums = z.infer<typeof scanSumsSchema>;
export type Scans = z.infer<typeof scansSchema>;
