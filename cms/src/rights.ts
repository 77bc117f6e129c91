import type { Core, UID } from '@strapi/strapi';
import { explorer } from './rules/rights.ts';

/** What the logged-in person may do. A program (an import, the demo, the schedule) acts for no one and may. */

/** What Strapi's ability of a logged-in person is asked here. */
interface Ability {
  can(action: string, subject?: string): boolean;
}

export const takedownRight = 'takedown';

export function mayPublish(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return may(strapi, explorer('publish'), uid);
}

export function mayRead(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return may(strapi, explorer('read'), uid);
}

export function mayCreate(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return may(strapi, explorer('create'), uid);
}

export function mayUpdate(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return may(strapi, explorer('update'), uid);
}

/** Documents of a table: some are new, some are changed. */
export function mayTakeIn(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return mayCreate(strapi, uid) && mayUpdate(strapi, uid);
}

export function mayTakeDown(strapi: Core.Strapi): boolean {
  return may(strapi, `admin::${takedownRight}`);
}

export function may(strapi: Core.Strapi, action: string, subject?: UID.ContentType): boolean {
  const state = strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined;
  return state?.userAbility?.can(action, subject) ?? true;
}
