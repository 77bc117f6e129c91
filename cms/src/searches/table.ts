import type { Core } from '@strapi/strapi';
import { missedSearchesSchema, type MissedSearches } from '@pho-luat/shared/schemas/searches';

/** What residents asked often and the search has no whole answer to: the last list that the publisher told. */
const note = { type: 'plugin', name: 'pho-luat', key: 'missed-searches' };

export async function keepMissedSearches(strapi: Core.Strapi, list: MissedSearches): Promise<void> {
  await strapi.store(note).set({ value: list });
}

/** Nothing before the first, or where other code has written it. */
export async function lastMissedSearches(strapi: Core.Strapi): Promise<MissedSearches | undefined> {
  return missedSearchesSchema.safeParse(await strapi.store(note).get({})).data;
}
