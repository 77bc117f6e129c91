import type { Core } from '@strapi/strapi';
import { missedSearchesSchema, type MissedSearches } from '@pho-luat/shared/schemas/searches';

/** The one row of its table: each list replaces the one before. */

const table = 'missed_searches';
const only = 1;

export async function keepMissedSearches(strapi: Core.Strapi, list: MissedSearches): Promise<void> {
  await strapi.db
    .getConnection(table)
    .insert({ only, list: JSON.stringify(list) })
    .onConflict('only')
    .merge();
}

/** Nothing before the first, or where other code has written it. */
export async function lastMissedSearches(strapi: Core.Strapi): Promise<MissedSearches | undefined> {
  const row: { list: string } | undefined = await strapi.db.getConnection(table).where({ only }).first();
  return row && missedSearchesSchema.safeParse(JSON.parse(row.list)).data;
}
