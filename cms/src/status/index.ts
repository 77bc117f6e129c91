import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { guardWords } from '../words/guards.ts';
import { registerAdminRoutes, subjectOf } from '../doors/admin-routes.ts';
import { askToPublish } from '../publication/asks.ts';
import { desk, mayPublishNow } from './desk.ts';
import { entryStatus } from './entry.ts';

export function registerStatus(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    {
      method: 'GET',
      path: '/entry/:uid/:documentId',
      answer: (context) => entryStatus(strapi, subjectOf(strapi, context), new Date()),
    },
    { method: 'GET', path: '/desk', answer: () => desk(strapi, new Date()) },
    {
      method: 'POST',
      path: '/publish-now',
      async answer() {
        if (!mayPublishNow(strapi)) throw new errors.PolicyError(guardWords.publishNeedsRight);
        await askToPublish(strapi);
        return {};
      },
    },
  ]);
}
