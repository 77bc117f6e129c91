import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { missedSearchesAnswerSchema } from '@pho-luat/shared/schemas/searches';
import { unmasked } from '@pho-luat/shared/masked-query';
import { registerAdminRoutes } from '../doors/admin-routes.ts';
import { mayCreate } from '../rights.ts';
import { uidOf } from '../publication/types.ts';
import { findWords } from '../search-words/find.ts';
import { lastMissedSearches } from './table.ts';

/** What the search finds nothing for and the words that it knows, shown to those who may write a synonym. */
export function registerSearches(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    {
      method: 'GET',
      path: '/missed-searches',
      answer() {
        if (!mayCreate(strapi, uidOf('synonym'))) throw new errors.ForbiddenError();
        return missedSearches(strapi);
      },
    },
    {
      method: 'GET',
      path: '/search-words',
      answer({ query }) {
        if (!mayCreate(strapi, uidOf('synonym'))) throw new errors.ForbiddenError();
        return findWords(strapi, typeof query.q === 'string' ? query.q : '');
      },
    },
  ]);
}

/** The list is of a while ago: what has got a synonym since is not shown again. */
async function missedSearches(strapi: Core.Strapi): Promise<z.infer<typeof missedSearchesAnswerSchema>> {
  const last = await lastMissedSearches(strapi);
  if (!last) return {};
  const known: { everyday: string | null }[] = await strapi.db
    .query(uidOf('synonym'))
    .findMany({ select: ['everyday'], where: { updatedAt: { $gt: last.at } } });
  const written = new Set(known.map(({ everyday }) => everyday?.normalize('NFC').toLowerCase()));
  return { last: { ...last, missed: last.missed.filter(({ query }) => !written.has(unmasked(query))) } };
}
