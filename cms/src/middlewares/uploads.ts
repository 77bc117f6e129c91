import type { Core } from '@strapi/strapi';
import { sendStored } from '../files/send.ts';
import { isOfSession, setSessionCookie } from '../files/session-cookie.ts';
import { uploadAt, uploadsPath } from '../files/uploads.ts';

/** An upload belongs to a draft until it is published, and then to the site: the CMS gives it only to those who are logged in. */
const uploads: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    if (!context.path.startsWith(uploadsPath)) {
      await next();
      if (!context.headerSent) setSessionCookie(context);
      return;
    }
    if (!(await isOfSession(strapi, context))) {
      context.status = 401;
      return;
    }
    const upload = await uploadAt(strapi, context.path);
    if (!upload) return;
    // A replaced upload keeps its address.
    context.set('Cache-Control', 'private, no-cache');
    context.etag = upload.kept.sha256;
    // The file is on the admin's origin: a browser may save it or show it as a picture, and never runs it.
    context.set('Content-Disposition', 'attachment');
    context.set('Content-Security-Policy', "default-src 'none'; sandbox");
    context.set('X-Content-Type-Options', 'nosniff');
    context.type = upload.mime;
    context.status = 200;
    if (context.fresh) {
      context.status = 304;
      return;
    }
    await sendStored(strapi, context, upload.kept.sha256);
  };

export default uploads;
