import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { paths } from '@pho-luat/shared/paths';
import { linkToDocument } from '@pho-luat/shared/text-addresses';

/** Documents of the site that a text may link to, found by words of theirs. A law that a text names is linked by the site. */

export interface FoundDocument {
  title: string;
  /** Empty where it has none. */
  number: string;
  /** With its id, by which the site finds it wherever it moves. */
  path: string;
}

const kinds = { article: paths.article, plan: paths.plan, page: paths.page };
type Kind = keyof typeof kinds | 'attachment';

const answerSchema = z.object({
  results: z.array(
    z.object({
      documentId: z.string(),
      title: z.string().nullish(),
      slug: z.string().nullish(),
      number: z.string().nullish(),
    }),
  ),
});

const mostOfAKind = 5;

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    linkable: build.query<FoundDocument[], { kind: Kind; words: string }>({
      query: ({ kind, words }) => ({
        url: `/content-manager/collection-types/api::${kind}.${kind}`,
        config: { params: { _q: words, page: 1, pageSize: mostOfAKind } },
      }),
      transformResponse: (answer, _meta, { kind }) =>
        answerSchema.parse(answer).results.flatMap(({ documentId, title, slug, number }) => {
          // What an official document's address is made of is not all here.
          const path = kind === 'attachment' ? paths.documents() : slug && kinds[kind](slug);
          return title && path ? [{ title, number: number ?? '', path: linkToDocument(path, documentId) }] : [];
        }),
    }),
  }),
});

export const { useLazyLinkableQuery } = routes;
export const kindsOfDocuments = ['article', 'plan', 'attachment', 'page'] as const satisfies Kind[];
