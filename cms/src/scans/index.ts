import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { day } from '@pho-luat/shared/schemas/fields';
import { mostScanDays } from '@pho-luat/shared/schemas/scans';
import { scanWords } from '../words/scans.ts';
import { z } from 'zod';
import { registerAdminRoutes } from '../doors/admin-routes.ts';
import { mayRead } from '../rights.ts';
import { uidOf } from '../publication/types.ts';
import { scansOf } from './scans.ts';

const dayMs = 24 * 60 * 60 * 1000;

const questionSchema = z
  .strictObject({ from: day, to: day, campaign: z.string().max(64).optional() })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < mostScanDays * dayMs);

/** How often printed codes were opened, at the editors' desk. */
export function registerScans(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    {
      method: 'GET',
      path: '/scans',
      async answer({ query }) {
        if (!mayRead(strapi, uidOf('qr-campaign'))) throw new errors.ForbiddenError();
        const asked = questionSchema.safeParse(query);
        if (!asked.success) throw new errors.ValidationError(scanWords.wrongPeriod);
        return scansOf(strapi, asked.data);
      },
    },
  ]);
}
