import type { Core } from '@strapi/strapi';
import { seedDemo } from '../demo/seed.ts';
import { Log } from './publication/log.ts';

/** All of the demo or none: a start that was ended in the middle finds an empty database again. */
export async function fillEmptyDatabase(strapi: Core.Strapi): Promise<void> {
  if ((await new Log(strapi).end()).seq > 0) return;
  await strapi.db.transaction(() => seedDemo(strapi));
}
