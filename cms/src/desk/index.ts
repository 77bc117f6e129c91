import type { Core } from '@strapi/strapi';

/** The editors' desk: roles, checks of uploads, labels and layouts of the admin. */

/** Before the database is there: custom fields, permission actions, middlewares. */
export function registerDesk(_strapi: Core.Strapi): void {}

/** With the database there, before the server listens. Runs at every start. */
export async function bootstrapDesk(_strapi: Core.Strapi): Promise<void> {}
