import { z } from 'zod';
import { day, documentId, line, paragraph } from '../schemas/fields.ts';
import { linkSchema } from './components/link.ts';
import { placementSchema } from './components/placement.ts';

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

export type QrCampaign = z.infer<typeof qrCampaignSchema>;
