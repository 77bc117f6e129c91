import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import { inTurn } from '@pho-luat/shared/in-turn';

/** Files that come together find one folder. */
const oneAtATime = inTurn();

/** The id of the library's folder for what comes this year, which is made when there is none. */
export function yearFolder(strapi: Core.Strapi): Promise<number> {
  return oneAtATime(async () => {
    const folder = { name: dayOf(new Date()).slice(0, 'YYYY'.length), parent: null };
    const found = await strapi.db.query('plugin::upload.folder').findOne({ where: folder });
    const { id } = found ?? (await strapi.plugin('upload').service('folder').create(folder));
    return id;
  });
}
