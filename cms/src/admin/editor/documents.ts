import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { paths } from '@pho-luat/shared/paths';

/** Documents of the site that a text may link to, found by words of theirs. A law is linked by the site, wherever it is named. */

export interface FoundDocument {
  title: string;
  path: string;
}

const kinds = { article: paths.article, plan: paths.plan, page: paths.page };

const answerSchema = z.object({ results: z.array(z.object({ title: z.string().nullish(), slug: z.string().nullish() })) });

const mostOfAKind = 5;

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    linkable: build.query<FoundDocument[], { kind: keyof typeof kinds; words: string }>({
      query: ({ kind, words }) => ({
        url: `/content-manager/collection-types/api::${kind}.${kind}`,
        config: { params: { _q: words, page: 1, pageSize: mostOfAKind } },
      }),
      transformResponse: (answer, _meta, { kind }) =>
        answerSchema
          .parse(answer)
          .results.flatMap(({ title, slug }) => (title && slug ? [{ title, path: kinds[kind](slug) }] : [])),
    }),
  }),
});

export const { useLazyLinkableQuery } = routes;
export const kindsOfDocuments = Object.keys(kinds) as (keyof typeof kinds)[];
