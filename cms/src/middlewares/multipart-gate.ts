import type { Core } from '@strapi/strapi';
import { bearerOf } from '@pho-luat/shared/token';

/** Strapi reads a body before it asks who sent it; files are read to disk only for someone who is logged in. */
const multipartGate: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    if (context.is('multipart')) {
      const token = bearerOf(context.get('authorization'));
      if (!strapi.sessionManager('admin').validateAccessToken(token).isValid) {
        context.status = 401;
        return;
      }
    }
    await next();
  };

export default multipartGate;
