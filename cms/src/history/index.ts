import { errors } from '@strapi/utils';
import { z } from 'zod';
import { historyWords } from '../words/history.ts';
import { bodyOf, refuseUnless, type AdminRoutes, subjectOf } from '../routes/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { isDrafted } from '../publication/types.ts';
import { historyOf } from './history.ts';
import { restore } from './restore.ts';

const before = z.coerce.number().int().min(1).optional().catch(undefined);
const question = z.object({ seq: z.int().min(1) });

export const historyRoutes: AdminRoutes = {
  'GET /history/:uid/:documentId': (strapi, context) =>
    historyOf(strapi, subjectOf(strapi, context), before.parse(context.query.before)),
  async 'POST /history/:uid/:documentId/restore'(strapi, context) {
    const subject = subjectOf(strapi, context);
    refuseUnless(mayUpdate(strapi, subject.uid));
    const { seq } = bodyOf(context, question, historyWords.notRestorable);
    // A change of a type without drafts is public at once, and so would this be.
    if (!isDrafted(subject.type)) throw new errors.ValidationError(historyWords.notRestorable);
    return restore(strapi, subject, seq);
  },
};
