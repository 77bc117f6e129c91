import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Middleware } from '../routes/before-route.ts';
import { userUid } from './users.ts';

const asked = z.object({ registrationToken: z.string() });

/**
 * An invitation is for an account without a password. Strapi lets it open one that has since been given a password by an
 * administrator, also when it was blocked afterwards, and makes it active.
 */
export function refuseUsedInvitation(strapi: Core.Strapi): Middleware {
  return async ({ request, query }, next) => {
    const given = asked.safeParse(request.method === 'GET' ? query : request.body);
    const isUsed = given.success && (await isOfAccountWithPassword(strapi, given.data.registrationToken));
    // Strapi's own words to one that it does not know.
    if (isUsed) throw new errors.ValidationError('Invalid registrationToken');
    await next();
  };
}

async function isOfAccountWithPassword(strapi: Core.Strapi, registrationToken: string): Promise<boolean> {
  return (await strapi.db.query(userUid).count({ where: { registrationToken, password: { $notNull: true } } })) > 0;
}
