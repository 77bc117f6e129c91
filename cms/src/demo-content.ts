import type { Core } from '@strapi/strapi';
import { seedDemo } from '../demo/seed.ts';
import { Log } from './publication/log.ts';

/** Fills in all of the demo or nothing: an interrupted start finds an empty database again. */
export async function fillEmptyDatabase(strapi: Core.Strapi): Promise<void> {
  if ((await new Log(strapi).end()).seq > 0) return;
  await strapi.db.transaction(() => seedDemo(strapi));
}
