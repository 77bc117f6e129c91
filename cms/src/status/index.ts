import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { guardWords } from '../words/guards.ts';
import { registerAdminRoutes, subjectOf } from '../routes/admin-routes.ts';
import { askToPublish } from '../publication/asks.ts';
import { desk, mayPublishNow } from './desk.ts';
import { entryStatus } from './entry.ts';

export function registerStatus(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, {
    'GET /entry/:uid/:documentId': (context) => entryStatus(strapi, subjectOf(strapi, context), new Date()),
    'GET /desk': () => desk(strapi, new Date()),
    async 'POST /publish-now'() {
      if (!mayPublishNow(strapi)) throw new errors.PolicyError(guardWords.publishNeedsRight);
      await askToPublish(strapi);
      return {};
    },
  });
}
