import { errors } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';
import { guardTexts } from '@pho-luat/shared/words/guards';

/** What Strapi's ability of a logged-in person is asked here. */
interface Ability {
  can(action: string, subject?: string): boolean;
}

export interface Action {
  uid: UID.ContentType;
  name: string;
  status?: string | undefined;
}

/**
 * The right to publish, asked where documents are written: it holds for every door, those too that a later version or an extension
 * of ours opens, and the refusal says in Vietnamese what to do instead. (Of a plain `ForbiddenError` Strapi drops the message.)
 */
export function refuseWithoutRight(strapi: Core.Strapi, { uid, name, status }: Action, isPublic: boolean): void {
  if (mayPublish(strapi, uid)) return;
  const publishes = name === 'publish' || ((name === 'create' || name === 'update') && status === 'published');
  if (publishes || name === 'unpublish') throw new errors.PolicyError(guardTexts.publishNeedsRight);
  if (name === 'delete' && isPublic) throw new errors.PolicyError(guardTexts.deleteNeedsRight);
}

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

/** A program (an import, the demo) acts for no one and may. */
export function may(strapi: Core.Strapi, action: string, subject?: UID.ContentType): boolean {
  const state = strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined;
  return state?.userAbility?.can(action, subject) ?? true;
}

function explorer(action: string): string {
  return `plugin::content-manager.explorer.${action}`;
}
