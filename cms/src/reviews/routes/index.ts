import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import { bodyOf, refuseUnless, type AdminRoutes, subjectOf, type Context, type Subject } from '../../routes/admin-routes.ts';
import { draftChanges } from '../../history/draft-changes.ts';
import { isDrafted } from '../../publication/types.ts';
import { mayPublish, mayUpdate } from '../../rights.ts';
import { returnSchema, sendingSchema } from '../../contracts/reviews.ts';
import { guardWords } from '../../words/guards.ts';
import { reviewRefusals } from '../../words/reviews.ts';
import { myWork } from '../my-work.ts';
import { tellReviewers, tellWriter } from './mail.ts';
import { returnToWriter, sendForReview } from './review.ts';

export const reviewRoutes: AdminRoutes = {
  async 'POST /review/:uid/:documentId/send'(strapi, context) {
    const subject = draftOf(strapi, context);
    refuseUnless(mayUpdate(strapi, subject.uid));
    const { remark } = bodyOf(context, sendingSchema, reviewRefusals.remarkTooLong);
    const isNew = await sendForReview(strapi, subject, remark, new Date());
    if (isNew) void tellReviewers(strapi, subject);
    return {};
  },
  async 'POST /review/:uid/:documentId/return'(strapi, context) {
    const subject = draftOf(strapi, context);
    if (!mayPublish(strapi, subject.uid)) throw new errors.PolicyError(guardWords.returnNeedsRight);
    const { remarks } = bodyOf(context, returnSchema, reviewRefusals.remarkNeeded);
    await returnToWriter(strapi, subject, remarks);
    void tellWriter(strapi, subject);
    return {};
  },
  'GET /changes/:uid/:documentId': (strapi, context) => draftChanges(strapi, draftOf(strapi, context)),
  'GET /my-work': (strapi) => myWork(strapi, dayOf(new Date())),
};

/** Other types are public as soon as they are saved. */
function draftOf(strapi: Core.Strapi, context: Context): Subject {
  const subject = subjectOf(strapi, context);
  if (!isDrafted(subject.type)) throw new errors.NotFoundError();
  return subject;
}
