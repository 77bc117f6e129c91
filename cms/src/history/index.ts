import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { historyWords } from '../words/history.ts';
import { bodyOf, refuseUnless, registerAdminRoutes, subjectOf } from '../routes/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { isDrafted } from '../publication/types.ts';
import { historyOf } from './history.ts';
import { restore } from './restore.ts';

const before = z.coerce.number().int().min(1).optional().catch(undefined);
const question = z.object({ seq: z.int().min(1) });

export function registerHistory(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, {
    'GET /history/:uid/:documentId': (context) =>
      historyOf(strapi, subjectOf(strapi, context), before.parse(context.query.before)),
    async 'POST /history/:uid/:documentId/restore'(context) {
      const subject = subjectOf(strapi, context);
      refuseUnless(mayUpdate(strapi, subject.uid));
      const { seq } = bodyOf(context, question, historyWords.notRestorable);
      // A change of a type without drafts is public at once, and so would this be.
      if (!isDrafted(subject.type)) throw new errors.ValidationError(historyWords.notRestorable);
      return restore(strapi, subject, seq);
    },
  });
}
