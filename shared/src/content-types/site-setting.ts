import { z } from 'zod';
import { choice, documentId, line, paragraph, webAddress } from '../schemas/fields.ts';

const namedAddress = z.strictObject({ name: line, url: webAddress });

export const siteSettingSchema = z.strictObject({
  siteName: line,
  siteDescription: paragraph.optional(),
  owner: documentId,
  address: line.optional(),
  hotline: line.max(40).optional(),
  editorsContact: line,
  socialLinks: z
    .array(z.strictObject({ network: choice('socialNetworks'), url: webAddress, fanpageQr: z.boolean().default(false) }))
    .default([]),
  newsSources: z.array(namedAddress).default([]),
  /** Listed in the box «Tiện ích thông tin». */
  utilityLinks: z.array(namedAddress).default([]),
});
