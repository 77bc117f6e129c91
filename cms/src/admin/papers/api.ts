import { z } from 'zod';
import { uidOf } from '../../publication/types.ts';
import { sameDocumentSchema, type DocumentQuestion } from '../../contracts/file-reading.ts';
import { asksAbout, deskApi } from '../desk-api.ts';

/** An entry as a relation of a form names it. */
const chosenSchema = z.object({ id: z.int(), documentId: z.string() });
const agencySchema = chosenSchema.extend({ name: z.string() });
const agenciesSchema = z.object({ results: z.array(agencySchema) }).transform(({ results }) => results);
const madeSchema = z.object({ data: chosenSchema.extend({ title: z.string() }) }).transform(({ data }) => data);

export type Agency = z.infer<typeof agencySchema>;
export type Paper = z.infer<typeof madeSchema>;

const attachment = uidOf('attachment');

export const papersApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    agenciesLike: build.query(
      asksAbout(
        (words: string) => ({
          url: `/content-manager/relations/${attachment}/issuer`,
          config: { params: { _q: words, pageSize: 20 } },
        }),
        agenciesSchema,
      ),
    ),
    sameDocument: build.query(
      asksAbout((data: DocumentQuestion) => ({ url: '/pho-luat/same-document', method: 'POST', data }), sameDocumentSchema),
    ),
    /** A draft, by Strapi's own route, with the right of the logged-in person. */
    makePaper: build.mutation(
      asksAbout(
        (data: Record<string, unknown>) => ({ url: `/content-manager/collection-types/${attachment}`, method: 'POST', data }),
        madeSchema,
      ),
    ),
  }),
});
