import { z } from 'zod';

/** A campaign's codes, as the desk shows them. */

/** `GET /pho-luat/codes/:uid/:documentId`: those of the draft's placements in their order, then those whose placement has gone. */
export const campaignCodesSchema = z.strictObject({
  codes: z.array(
    z.strictObject({
      code: z.string(),
      /** As it is printed, to be typed: without a scheme, its code in capitals. */
      address: z.string(),
      /** Absent where the placement was taken out of the campaign. */
      place: z.string().optional(),
      oldPath: z.string().optional(),
    }),
  ),
  isPublic: z.boolean(),
  /** What a scan shows while the campaign is not on the site. */
  note: z.string().optional(),
  mayChange: z.boolean(),
});

/** `POST /pho-luat/codes/:uid/:documentId/printed`: a line for each code, its address, a space, and where it hangs. */
export const printedCodesSchema = z.strictObject({ lines: z.string().max(100_000) });
export const registeredCodesSchema = z.strictObject({ count: z.int() });

export type CampaignCodes = z.infer<typeof campaignCodesSchema>;
export type RegisteredCodes = z.infer<typeof registeredCodesSchema>;
