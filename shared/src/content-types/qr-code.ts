import { z } from 'zod';
import { codePattern, oldPathMax } from '../printed-address.ts';
import { day, documentId } from '../schemas/fields.ts';
import { link } from './components/link.ts';

/** A line of the ledger: a code, once issued, is never edited and never used again. */
export const qrCodeSchema = z.strictObject({
  code: z.string().regex(codePattern),
  campaign: documentId,
  placementKey: z.string().min(6).max(40),
  issuedOn: day,
  /** Set for a code that was made and printed elsewhere: the path in its symbol, as `readOldAddress` gives it. */
  oldPath: z.string().startsWith('/').max(oldPathMax).optional(),
  /** Where it led when its campaign was taken off the site; what it leads to while there is no campaign. */
  lastDestination: link.schema.optional(),
});

export type QrCode = z.infer<typeof qrCodeSchema>;
