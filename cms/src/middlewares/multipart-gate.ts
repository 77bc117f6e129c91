import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { bearerOf } from '@pho-luat/shared/token';

/** Strapi reads a body before it asks who sent it; files are read to disk only for someone who is logged in. */
const multipartGate: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    if (context.is('multipart')) {
      const token = bearerOf(context.get('authorization'));
      if (!strapi.sessionManager('admin').validateAccessToken(token).isValid) {
        // As Strapi's own refusal: only that makes the admin renew a session of a quarter of an hour, and send the file again.
        throw new errors.UnauthorizedError('Missing or invalid credentials');
      }
    }
    await next();
  };

export default multipartGate;
