import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { takedownWords } from '../words/takedown.ts';
import { bodyOf, type AdminRoutes, subjectOf } from '../routes/admin-routes.ts';
import { isDrafted } from '../publication/types.ts';
import { takedownRight } from '../rights.ts';
import { finishErasures } from './erasures.ts';
import { takeDown } from './take-down.ts';

const question = z.object({
  reason: z.string().trim().normalize('NFC').min(1).max(1_000),
  erases: z.boolean().default(false),
});

/** Which *Quản trị* has, as it has every right that is registered; no other role is given it. */
const right = {
  section: 'settings',
  category: 'Phổ Luật',
  pluginName: 'admin',
  uid: takedownRight,
  displayName: takedownWords.right,
};

interface Actions {
  registerMany(actions: unknown[]): unknown;
}

export function registerTakedown(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: Actions };
  actionProvider.registerMany([right]);
}

export const takedownRoutes: AdminRoutes = {
  async 'POST /takedown/:uid/:documentId'(strapi, context) {
    const subject = subjectOf(strapi, context);
    if (!isDrafted(subject.type)) throw new errors.NotFoundError();
    const { reason, erases } = bodyOf(context, question, takedownWords.reasonNeeded);
    await takeDown(strapi, subject, reason, erases);
    // Not waited for: the desk says when it is done.
    if (erases) void finishErasures(strapi);
    return {};
  },
};
