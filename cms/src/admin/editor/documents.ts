import { z } from 'zod';
import { labelIn } from '@pho-luat/shared/choices';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { dayOf } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { linkToDocument } from '@pho-luat/shared/text-addresses';
import { documentValiditySchema } from '../../contracts/validity.ts';
import { editorWords } from '../../words/desk-editor.ts';
import { asksAbout, deskApi } from '../desk-api.ts';

/** Documents of the site that a text may link to, found by words of theirs. A law that a text names is linked by the site. */

export interface FoundDocument {
  title: string;
  /** Empty where it has none. */
  number: string;
  /** With its id, by which the site finds it wherever it moves. */
  path: string;
  kind: Kind;
  documentId: string;
  /** Its kind and year, and that it is not on the site. */
  said: string;
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
      docType: z.string().nullish(),
      issuedOn: z.string().nullish(),
      publishedOn: z.string().nullish(),
      status: z.string().nullish(),
    }),
  ),
});

type Found = z.infer<typeof answerSchema>['results'][number];

const mostOfAKind = 5;

export const documentsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    linkable: build.query<FoundDocument[], { kind: Kind; words: string }>({
      query: ({ kind, words }) => ({
        url: `/content-manager/collection-types/api::${kind}.${kind}`,
        config: { params: { _q: words, page: 1, pageSize: mostOfAKind } },
      }),
      transformResponse: (answer, _meta, { kind }) =>
        answerSchema.parse(answer).results.flatMap((found) => {
          const { documentId, title, slug, number } = found;
          // What an official document's address is made of is not all here.
          const path = kind === 'attachment' ? paths.documents() : slug && kinds[kind](slug);
          if (!title || !path) return [];
          const told = { kind, documentId, said: saidOf(kind, found) };
          return [{ title, number: number ?? '', path: linkToDocument(path, documentId), ...told }];
        }),
    }),
    validity: build.query(asksAbout((documentId: string) => `/pho-luat/validity/${documentId}`, documentValiditySchema)),
  }),
});

function saidOf(kind: Kind, { docType, issuedOn, publishedOn, status }: Found): string {
  const name = docType ? labelIn('docTypes', docType) : typeLabel(kind);
  const year = (issuedOn ?? (publishedOn && dayOf(publishedOn)))?.slice(0, 'YYYY'.length);
  return [name, year, status === 'draft' && editorWords.notPublic].filter(Boolean).join(' · ');
}

export const kindsOfDocuments = ['article', 'plan', 'attachment', 'page'] as const satisfies Kind[];
