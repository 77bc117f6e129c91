import { z } from 'zod';
import { titleFieldOf, type draftedTypes } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../../publication/types.ts';
import { togetherDoneSchema, togetherSchema } from '../../contracts/together.ts';
import { asksAbout, deskApi } from '../desk-api.ts';
import type { Entry } from '../entry.ts';

type Seen = (Entry & { savedAt: string })[];
export type Titled = Entry & { title: string };

const change = (what: string, data: object) => ({ url: `/pho-luat/together/${what}`, method: 'POST' as const, data });
const invalidatesTags = ['Together', 'Document', 'Desk', 'MyWork'] as const;
const mostOfAType = 20;

/** The content manager's own list, in which `status` says how a draft differs from what is public. */
const listSchema = z.object({
  results: z.array(z.looseObject({ documentId: z.string(), updatedAt: z.string(), status: z.string().optional() })),
});

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
    /** Drafts that are not as they are on the site, the last saved first. */
    draftsOf: build.query<(Titled & { updatedAt: string })[], { type: (typeof draftedTypes)[number]; words: string }>({
      query: ({ type, words }) => ({
        url: `/content-manager/collection-types/${uidOf(type)}`,
        config: { params: { ...(words ? { _q: words } : {}), page: 1, pageSize: mostOfAType, sort: 'updatedAt:DESC' } },
      }),
      transformResponse: (answer, _meta, { type }) =>
        listSchema.parse(answer).results.flatMap(({ documentId, updatedAt, status, ...row }) => {
          const title = row[titleFieldOf(type)];
          const isWaiting = status !== 'published' && typeof title === 'string';
          return isWaiting ? [{ uid: uidOf(type), documentId, title, updatedAt }] : [];
        }),
      providesTags: ['Together'],
    }),
  }),
});
