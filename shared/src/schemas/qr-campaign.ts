import { z } from 'zod';
import { codePattern, oldPathMax } from '../printed-address.ts';
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
  /** A scan goes straight on to what the code opens, where that is a page of ours, without the page of the code between. */
  opensDirectly: z.boolean().default(false),
});

/** A line of the ledger: a code, once issued, is never edited and never used again. */
export const qrCodeSchema = z.strictObject({
  code: z.string().regex(codePattern),
  campaign: documentId,
  placementKey: z.string().min(6).max(40),
  issuedOn: day,
  /** Of a code that was made and printed elsewhere: the path in its symbol, in the form that `readOldAddress` gives. */
  oldPath: z.string().startsWith('/').max(oldPathMax).optional(),
  /** Where it led when its campaign was taken off the site; what it leads to while there is no campaign. */
  lastDestination: linkSchema.optional(),
});

export type QrCampaign = z.infer<typeof qrCampaignSchema>;
export type Placement = z.infer<typeof placementSchema>;
export type QrCode = z.infer<typeof qrCodeSchema>;
