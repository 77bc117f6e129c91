import type { Core } from '@strapi/strapi';
import { applyLayouts } from './layouts/index.ts';
import { hideUnneeded } from './roles/hidden.ts';
import { nameRights } from './roles/named.ts';
import { refuseChangesOfRoles, setRoles } from './roles/index.ts';
import { speakVietnamese } from './server-words.ts';
import { guardUploads } from '../uploads/index.ts';

/** The editors' desk: roles, checks of uploads, labels and layouts of the admin. */

/** Called before the database is there. */
export function registerDesk(strapi: Core.Strapi): void {
  guardUploads(strapi);
  hideUnneeded(strapi);
  refuseChangesOfRoles(strapi);
  nameRights(strapi);
  speakVietnamese(strapi);
}

/** With the database there, before the server listens. Runs at every start. */
export async function bootstrapDesk(strapi: Core.Strapi): Promise<void> {
  await setRoles(strapi);
  await applyLayouts(strapi);
}
