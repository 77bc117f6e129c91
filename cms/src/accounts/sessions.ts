import type { Core } from '@strapi/strapi';
import { moveMark } from './mark.ts';

/** Access tokens too: Strapi asks for the session of each at every request. */
export async function endSessions(strapi: Core.Strapi, userId: number): Promise<void> {
  await strapi.sessionManager('admin').invalidateRefreshToken(String(userId));
  await moveMark(strapi);
}

export async function endAllSessions(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::session').deleteMany({});
}
