import { errors } from '@strapi/utils';
import { daysBetween } from '@pho-luat/shared/dates';
import { day } from '@pho-luat/shared/schemas/fields';
import { mostScanDays } from '@pho-luat/shared/schemas/scans';
import { scanWords } from '../words/scans.ts';
import { z } from 'zod';
import { refuseUnless, type AdminRoutes } from '../routes/admin-routes.ts';
import { mayRead } from '../rights.ts';
import { uidOf } from '../publication/types.ts';
import { scansOf } from './scans.ts';

const questionSchema = z
  .strictObject({ from: day, to: day, campaign: z.string().max(64).optional() })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < mostScanDays);

/** How often printed codes were opened, at the editors' desk. */
export const scanRoutes: AdminRoutes = {
  async 'GET /scans'(strapi, { query }) {
    refuseUnless(mayRead(strapi, uidOf('qr-campaign')));
    const asked = questionSchema.safeParse(query);
    if (!asked.success) throw new errors.ValidationError(scanWords.wrongPeriod);
    return scansOf(strapi, asked.data);
  },
};
