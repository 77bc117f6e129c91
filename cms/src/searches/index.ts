import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { missedSearchesAnswerSchema } from '@pho-luat/shared/schemas/searches';
import { unmasked } from '@pho-luat/shared/masked-query';
import { refuseUnless, type AdminRoutes } from '../routes/admin-routes.ts';
import { mayCreate } from '../rights.ts';
import { nameKey } from '../rules/annex/agencies.ts';
import { uidOf } from '../publication/types.ts';
import { findWords } from '../search-words/find.ts';
import { lastMissedSearches } from './table.ts';

/** What the search finds nothing for, shown to those who may write about it; the words that it knows, to those who may write a synonym. */
export const searchRoutes: AdminRoutes = {
  'GET /missed-searches'(strapi) {
    refuseUnless(mayCreate(strapi, uidOf('article')));
    return missedSearches(strapi);
  },
  'GET /search-words'(strapi, { query }) {
    refuseUnless(mayCreate(strapi, uidOf('synonym')));
    return findWords(strapi, typeof query.q === 'string' ? query.q : '');
  },
};

/** The list is some time old: a search that has got a synonym since, for all of it or for some of its words, is not shown again. */
async function missedSearches(strapi: Core.Strapi): Promise<z.infer<typeof missedSearchesAnswerSchema>> {
  const last = await lastMissedSearches(strapi);
  if (!last) return {};
  const known: { everyday: string | null }[] = await strapi.db
    .query(uidOf('synonym'))
    .findMany({ select: ['everyday'], where: { updatedAt: { $gt: last.at } } });
  const written = known.flatMap(({ everyday }) => everyday ?? []).map(asWords);
  const isMissed = (query: string) => !written.some((said) => asWords(query).includes(said));
  return { last: { ...last, missed: last.missed.filter(({ query }) => isMissed(unmasked(query))) } };
}

/** Residents type without marks; blanks around it, so that a word is found whole. */
const asWords = (text: string) => ` ${nameKey(text)} `;
