import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { takedownTexts } from '@pho-luat/shared/words/takedown';
import { registerAdminRoutes, subjectOf, type Context } from '../doors/admin-routes.ts';
import { readLog } from '../publication/transaction.ts';
import { documentTypeOf, isDrafted } from '../publication/types.ts';
import { finishErasures } from './erasures.ts';
import { mayTakeDown, refuseReturn, registerTakedownRight } from './right.ts';
import { takeDown } from './take-down.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];

const question = z.object({
  reason: z.string().trim().normalize('NFC').min(1).max(1_000),
  erases: z.boolean().default(false),
});

export function registerTakedown(strapi: Core.Strapi): void {
  registerTakedownRight(strapi);
  strapi.documents.use(keepDown(strapi));
  registerAdminRoutes(strapi, [
    {
      method: 'POST',
      path: '/takedown/:uid/:documentId',
      async answer(context: Context) {
        const subject = subjectOf(strapi, context);
        if (!mayTakeDown(strapi)) throw new errors.PolicyError(takedownTexts.needsRight);
        if (!isDrafted(subject.type)) throw new errors.NotFoundError();
        const asked = question.safeParse(context.request.body);
        if (!asked.success) throw new errors.ValidationError(takedownTexts.reasonNeeded);
        const { reason, erases } = asked.data;
        await takeDown(strapi, subject, reason, erases);
        // Beside the answer: the desk says when it is done.
        if (erases) void finishErasures(strapi);
        return {};
      },
    },
  ]);
}

/** Inside the log's transaction, as every guard. */
function keepDown(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const type = documentTypeOf(context.uid);
    const { documentId: id, status } = context.params as { documentId?: string; status?: string };
    const publishes = context.action === 'publish' || (context.action === 'update' && status === 'published');
    if (type && id !== undefined && publishes) await readLog(strapi, (log) => refuseReturn(log, type, id));
    return next();
  };
}
