import { z } from 'zod';
import { titleFieldOf } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../../publication/types.ts';
import { togetherDoneSchema, togetherSchema } from '../../contracts/together.ts';
import { asksAbout, deskApi } from '../desk-api.ts';
import type { Entry } from '../entry.ts';
import { listOf, type Kind } from './drafts.ts';

type Seen = (Entry & { savedAt: string })[];
export type Titled = Entry & { title: string };

const change = (what: string, data: object) => ({ url: `/pho-luat/together/${what}`, method: 'POST' as const, data });
const invalidatesTags = ['Together', 'Document', 'Desk', 'MyWork'] as const;

const listSchema = z.object({ results: z.array(z.looseObject({ documentId: z.string(), updatedAt: z.string() })) });

export const togetherApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    together: build.query({
      ...asksAbout((entries: Entry[]) => change('look', { entries }), togetherSchema),
      providesTags: ['Together'],
    }),
    publishTogether: build.mutation({
      ...asksAbout((data: { entries: Seen }) => change('publish', data), togetherDoneSchema),
      invalidatesTags,
    }),
    scheduleTogether: build.mutation({
      ...asksAbout((data: { entries: Seen; publishAt: string | null }) => change('schedule', data), togetherDoneSchema),
      invalidatesTags,
    }),
    sendTogether: build.mutation<unknown, { entries: Seen; remark: string }>({
      query: (data) => change('send', data),
      invalidatesTags,
    }),
    draftsOf: build.query<(Titled & { updatedAt: string })[], Kind & { words: string }>({
      query(sought) {
        const { url, params } = listOf(sought);
        return { url, config: { params } };
      },
      transformResponse: (answer, _meta, { type }) =>
        listSchema.parse(answer).results.flatMap(({ documentId, updatedAt, ...row }) => {
          const title = row[titleFieldOf(type)];
          return typeof title === 'string' ? [{ uid: uidOf(type), documentId, title, updatedAt }] : [];
        }),
      providesTags: ['Together'],
    }),
  }),
});
