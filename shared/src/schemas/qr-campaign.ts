import { z } from 'zod';
import { choice, day, documentId, line, paragraph } from './fields.ts';
import { linkSchema } from './link.ts';

export const placementSchema = z.strictObject({
  /** Made by the system; the code in the ledger hangs on it. */
  key: z.string().min(6).max(40),
  place: line,
  setting: choice('placementSettings').default('indoor'),
  readingDistanceCm: z.int().min(10).max(2_000).optional(),
  printedCopies: z.int().min(0).max(1_000_000).optional(),
  destination: linkSchema.optional(),
});

/** Chiến dịch QR. */
export const qrCampaignSchema = z.strictObject({
  title: line.max(300),
  callToAction: line,
  description: paragraph.optional(),
  issuer: documentId,
  destination: linkSchema,
  startsOn: day.optional(),
  endsOn: day.optional(),
  endedMessage: paragraph.optional(),
  endedDestination: linkSchema.optional(),
  placements: z.array(placementSchema).default([]),
  showInSidebar: z.boolean().default(false),
});

/** A line of the ledger: a code, once issued, is never edited and never used again. */
export const qrCodeSchema = z.strictObject({
  /** 4–6 lower-case letters and digits without 0, o, 1, i. */
  code: z.string().regex(/^[2-9a-hj-np-z]{4,6}$/),
  campaign: documentId,
  placementKey: z.string().min(6).max(40),
  issuedOn: day,
});

export type QrCampaign = z.infer<typeof qrCampaignSchema>;
export type Placement = z.infer<typeof placementSchema>;
export type QrCode = z.infer<typeof qrCodeSchema>;
