import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { printedCodesSchema } from '../contracts/desk-codes.ts';
import { codesImportRefusals } from '../words/printed-codes.ts';
import { bodyOf, refuseUnless, type AdminRoutes, subjectOf, type Context, type Subject } from '../routes/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { campaignCodes } from './campaign-codes.ts';
import { takeIn } from './take-in.ts';

/** The codes of a campaign as an editor sees them, and printed ones that are taken in. */
export const codeRoutes: AdminRoutes = {
  'GET /codes/:uid/:documentId': (strapi, context) => campaignCodes(strapi, campaignOf(strapi, context)),
  async 'POST /codes/:uid/:documentId/printed'(strapi, context) {
    const campaign = campaignOf(strapi, context);
    refuseUnless(mayUpdate(strapi, campaign.uid));
    return takeIn(strapi, campaign, bodyOf(context, printedCodesSchema, codesImportRefusals.nothing).lines);
  },
};

function campaignOf(strapi: Core.Strapi, context: Context): Subject {
  const subject = subjectOf(strapi, context);
  if (subject.type !== 'qr-campaign') throw new errors.NotFoundError();
  return subject;
}
