import { errors } from '@strapi/utils';
import { guardWords } from '../words/guards.ts';
import { type AdminRoutes, subjectOf } from '../routes/admin-routes.ts';
import { askToPublish } from '../publication/asks.ts';
import { desk, mayPublishNow } from './desk.ts';
import { entryStatus } from './entry.ts';

export const statusRoutes: AdminRoutes = {
  'GET /entry/:uid/:documentId': (strapi, context) => entryStatus(strapi, subjectOf(strapi, context), new Date()),
  'GET /desk': (strapi) => desk(strapi, new Date()),
  async 'POST /publish-now'(strapi) {
    if (!mayPublishNow(strapi)) throw new errors.PolicyError(guardWords.publishNeedsRight);
    await askToPublish(strapi);
    return {};
  },
};
