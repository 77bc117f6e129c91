import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { uidOf } from '../../publication/types.ts';
import { sameDocumentSchema, type DocumentQuestion, type SameDocumentAnswer } from '../../contracts/file-reading.ts';

/** An entry as a relation of a form names it. */
const chosenSchema = z.object({ id: z.int(), documentId: z.string() });
const agenciesSchema = z.object({ results: z.array(chosenSchema.extend({ name: z.string() })) });
const madeSchema = z.object({ data: chosenSchema.extend({ title: z.string() }) });

export type Agency = z.infer<typeof agenciesSchema>['results'][number];
export type Paper = z.infer<typeof madeSchema>['data'];

const attachment = uidOf('attachment');

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    agenciesLike: build.query<Agency[], string>({
      query: (words) => ({
        url: `/content-manager/relations/${attachment}/issuer`,
        config: { params: { _q: words, pageSize: 20 } },
      }),
      transformResponse: (answer) => agenciesSchema.parse(answer).results,
    }),
    sameDocument: build.query<SameDocumentAnswer, DocumentQuestion>({
      query: (data) => ({ url: '/pho-luat/same-document', method: 'POST', data }),
      transformResponse: (answer) => sameDocumentSchema.parse(answer),
    }),
    /** A draft, by Strapi's own route, with the right of whoever is logged in. */
    makePaper: build.mutation<Paper, Record<string, unknown>>({
      query: (data) => ({ url: `/content-manager/collection-types/${attachment}`, method: 'POST', data }),
      transformResponse: (answer) => madeSchema.parse(answer).data,
    }),
  }),
});

export const { useAgenciesLikeQuery, useSameDocumentQuery, useMakePaperMutation } = routes;
