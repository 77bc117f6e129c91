import type { Core } from '@strapi/strapi';
import { ring } from './bell.ts';

/**
 * That somebody asked to publish at once. In the database, because the publisher may be waiting at the door of another instance of
 * the CMS, or be busy and come back in a while.
 */

const table = 'publish_asks';

export async function askToPublish(strapi: Core.Strapi): Promise<void> {
  await strapi.db.getConnection(table).insert({ at: new Date().toISOString() });
  ring();
}

/** Whether somebody asked; an ask is taken once. */
export async function takeAsk(strapi: Core.Strapi): Promise<boolean> {
  // Reading is cheap and writing is not, and the door looks every second.
  if (!(await strapi.db.getConnection(table).first())) return false;
  return (await strapi.db.getConnection(table).delete()) > 0;
}
