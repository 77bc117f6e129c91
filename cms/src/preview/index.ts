import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { shareWords } from '../words/preview.ts';
import { registerRoutes, subjectOf, type AdminRoutes, type Context, type Subject } from '../routes/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { isThere } from '../publication/draft-rows.ts';
import { isDrafted } from '../publication/types.ts';
import { root, shareAddress } from './address.ts';
import { answerPreview } from './pages.ts';
import { isTakenDown, makeShare, revokeShare, sharesOf } from './shares.ts';

/** Drafts in the site's own design: for editors in the admin, and for anyone who has a share link. */
export function registerPreview(strapi: Core.Strapi): void {
  registerRoutes(strapi, {
    type: 'admin',
    prefix: root,
    routes: [{ method: 'GET', path: '/(.*)', handler: answerPreview(strapi), config: { auth: false } }],
  });
}

export const shareRoutes: AdminRoutes = {
  'GET /shares/:uid/:documentId': async (strapi, context) => sharesOf(strapi, sharable(strapi, context)),
  async 'POST /shares/:uid/:documentId'(strapi, context) {
    const subject = sharable(strapi, context);
    if (!(await isThere(strapi, subject))) throw new errors.NotFoundError();
    if (await isTakenDown(strapi, subject)) throw new errors.PolicyError(shareWords.takenDown);
    const { token, ...share } = await makeShare(strapi, subject, new Date());
    return { ...share, url: context.origin + shareAddress(token) };
  },
  async 'DELETE /shares/:uid/:documentId/:share'(strapi, context) {
    const subject = sharable(strapi, context);
    const isKnown = await revokeShare(strapi, subject, String(context.params.share), new Date());
    if (!isKnown) throw new errors.NotFoundError(shareWords.missing);
    return sharesOf(strapi, subject);
  },
};

/** Only editors of a draft may share it. */
function sharable(strapi: Core.Strapi, context: Context): Subject {
  const subject = subjectOf(strapi, context);
  if (!isDrafted(subject.type)) throw new errors.ValidationError(shareWords.notDrafted);
  if (!mayUpdate(strapi, subject.uid)) throw new errors.PolicyError(shareWords.needsRight);
  return subject;
}
