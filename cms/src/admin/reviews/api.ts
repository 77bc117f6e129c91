import { adminApi } from '@strapi/strapi/admin';
import { draftChangesSchema, myWorkSchema, type DraftChanges, type MyWork, type Remark } from '../../contracts/reviews.ts';
import type { Entry } from '../entry.ts';

const review = ({ uid, documentId }: Entry, what: 'send' | 'return') => `/pho-luat/review/${uid}/${documentId}/${what}`;
/** The list shows what waits for a review; the form does not, and is not read again. */
const changed = ({ uid, documentId }: Entry) => [
  { type: 'Desk' as const, id: documentId },
  { type: 'Document' as const, id: `${uid}_LIST` },
  'MyWork' as const,
];

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Desk', 'MyWork'] }).injectEndpoints({
  endpoints: (build) => ({
    sendForReview: build.mutation<unknown, Entry & { remark: string }>({
      query: ({ remark, ...entry }) => ({ url: review(entry, 'send'), method: 'POST', data: { remark } }),
      invalidatesTags: (_result, _error, entry) => changed(entry),
    }),
    returnToWriter: build.mutation<unknown, Entry & { remarks: Remark[] }>({
      query: ({ remarks, ...entry }) => ({ url: review(entry, 'return'), method: 'POST', data: { remarks } }),
      invalidatesTags: (_result, _error, entry) => changed(entry),
    }),
    draftChanges: build.query<DraftChanges, Entry>({
      query: ({ uid, documentId }) => `/pho-luat/changes/${uid}/${documentId}`,
      transformResponse: (answer) => draftChangesSchema.parse(answer),
      providesTags: (_result, _error, { uid, documentId }) => [
        { type: 'Document', id: `${uid}_${documentId}` },
        { type: 'Desk', id: documentId },
      ],
    }),
    myWork: build.query<MyWork, void>({
      query: () => '/pho-luat/my-work',
      transformResponse: (answer) => myWorkSchema.parse(answer),
      providesTags: ['MyWork'],
    }),
  }),
});

export const { useSendForReviewMutation, useReturnToWriterMutation, useDraftChangesQuery, useMyWorkQuery } = routes;
