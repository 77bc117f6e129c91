import type { Core, UID } from '@strapi/strapi';
import { explorer } from './rules/rights.ts';

/** What the logged-in person may do. A program (an import, the demo, the schedule) acts for no one and may. */

/** What Strapi's ability of a logged-in person is asked here. */
interface Ability {
  rulesFor(action: string, subject?: string): { conditions?: unknown; fields?: string[] }[];
}

interface ContentTypes {
  getNestedFields(model: unknown, options: { components: unknown }): string[];
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

/**
 * Our routes show and do things to whole documents, whoever made them: a right under conditions, or to some fields, which Strapi lets a
 * further role have, is none here.
 */
export function may(strapi: Core.Strapi, action: string, subject?: UID.ContentType): boolean {
  const state = strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined;
  const rules = state?.userAbility?.rulesFor(action, subject);
  return rules?.some(({ conditions, fields }) => !conditions && (!fields || areAll(strapi, fields, subject))) ?? true;
}

function areAll(strapi: Core.Strapi, fields: string[], subject?: UID.ContentType): boolean {
  if (!subject) return true;
  const { getNestedFields } = strapi.service('admin::content-type') as unknown as ContentTypes;
  const given = new Set(fields);
  return getNestedFields(strapi.contentTypes[subject], { components: strapi.components }).every((field) => given.has(field));
}
