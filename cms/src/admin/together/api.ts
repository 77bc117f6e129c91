import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { titleFieldOf, type draftedTypes } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../../publication/types.ts';
import { togetherDoneSchema, togetherSchema, type Together, type TogetherDone } from '../../contracts/together.ts';
import type { Entry } from '../entry.ts';

type Seen = (Entry & { savedAt: string })[];
export type Titled = Entry & { title: string };

const change = (what: string) => (data: object) => ({ url: `/pho-luat/together/${what}`, method: 'POST' as const, data });
const changed = ['Together', 'Document', 'Desk', 'MyWork'] as const;
const mostOfAType = 20;

/** The content manager's own list, in which `status` says how a draft differs from what is public. */
const listSchema = z.object({
  results: z.array(z.looseObject({ documentId: z.string(), updatedAt: z.string(), status: z.string().optional() })),
});

const routes = adminApi.enhanceEndpoints({ addTagTypes: [...changed] }).injectEndpoints({
  endpoints: (build) => ({
    together: build.query<Together, Entry[]>({
      query: (entries) => ({ url: '/pho-luat/together/look', method: 'POST', data: { entries } }),
      transformResponse: (answer) => togetherSchema.parse(answer),
      providesTags: ['Together'],
    }),
    publishTogether: build.mutation<TogetherDone, { entries: Seen }>({
      query: change('publish'),
      transformResponse: (answer) => togetherDoneSchema.parse(answer),
      invalidatesTags: [...changed],
    }),
    scheduleTogether: build.mutation<TogetherDone, { entries: Seen; publishAt: string | null }>({
      query: change('schedule'),
      transformResponse: (answer) => togetherDoneSchema.parse(answer),
      invalidatesTags: [...changed],
    }),
    sendTogether: build.mutation<unknown, { entries: Seen; remark: string }>({
      query: change('send'),
      invalidatesTags: [...changed],
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

export const {
  useTogetherQuery,
  usePublishTogetherMutation,
  useScheduleTogetherMutation,
  useSendTogetherMutation,
  useLazyDraftsOfQuery,
} = routes;
