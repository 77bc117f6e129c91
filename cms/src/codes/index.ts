import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { printedCodesSchema } from '../schemas/desk-codes.ts';
import { codesImportRefusals } from '../words/printed-codes.ts';
import { registerAdminRoutes, subjectOf, type Context, type Subject } from '../doors/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { campaignCodes } from './campaign-codes.ts';
import { takeIn } from './take-in.ts';

/** The codes of a campaign as an editor sees them, and printed ones that are taken in. */
export function registerCodes(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    {
      method: 'GET',
      path: '/codes/:uid/:documentId',
      answer: (context) => campaignCodes(strapi, campaignOf(strapi, context)),
    },
    {
      method: 'POST',
      path: '/codes/:uid/:documentId/printed',
      async answer(context) {
        const campaign = campaignOf(strapi, context);
        if (!mayUpdate(strapi, campaign.uid)) throw new errors.ForbiddenError();
        const asked = printedCodesSchema.safeParse(context.request.body);
        if (!asked.success) throw new errors.ValidationError(codesImportRefusals.nothing);
        return takeIn(strapi, campaign, asked.data.lines);
      },
    },
  ]);
}

function campaignOf(strapi: Core.Strapi, context: Context): Subject {
  const subject = subjectOf(strapi, context);
  if (subject.type !== 'qr-campaign') throw new errors.NotFoundError();
  return subject;
}
