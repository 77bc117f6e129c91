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

/** So many at once, which a request has room for. */
export const scanCountsAtOnce = 2_000;

/** `POST /api/publication/scans`, by the publisher: totals that only grow, so that a message which comes twice or late changes nothing. */
export const scanReportSchema = z.strictObject({
  /** The installation that counted: two of them on one database add up. */
  source: z.uuid(),
  counts: z.array(scanCountSchema).min(1).max(scanCountsAtOnce),
});

export type ScanCount = z.infer<typeof scanCountSchema>;
export type ScanReport = z.infer<typeof scanReportSchema>;
