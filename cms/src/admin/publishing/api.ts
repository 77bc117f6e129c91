import { adminApi } from '@strapi/strapi/admin';
import {
  deskSchema,
  entryStatusSchema,
  historySchema,
  restoredSchema,
  sharesSchema,
  type Desk,
  type EntryStatus,
  type History,
  type Restored,
  type Shares,
} from '../../contracts/desk.ts';
import type { Entry } from '../entry.ts';
import { versionSent } from '../keeping/version.ts';

/** The desk's routes of the CMS, in Strapi's own cache: what changes an entry there is asked for again here. */

const route = (name: string, { uid, documentId }: Entry) => `/pho-luat/${name}/${uid}/${documentId}`;

/** The tags of the content manager's own document, a single type's too. */
const documentTags = ({ uid, documentId }: Entry) => [
  { type: 'Document' as const, id: `${uid}_${documentId}` },
  { type: 'Document' as const, id: uid },
];

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'Desk', 'Shares'] }).injectEndpoints({
  endpoints: (build) => ({
    entryStatus: build.query<EntryStatus, Entry>({
      query: (entry) => route('entry', entry),
      transformResponse: (answer) => entryStatusSchema.parse(answer),
      providesTags: (_result, _error, entry) => [...documentTags(entry), { type: 'Desk', id: entry.documentId }],
    }),
    desk: build.query<Desk, void>({
      query: () => '/pho-luat/desk',
      transformResponse: (answer) => deskSchema.parse(answer),
      providesTags: ['Desk'],
    }),
    publishNow: build.mutation<unknown, void>({
      query: () => ({ url: '/pho-luat/publish-now', method: 'POST' }),
      invalidatesTags: ['Desk'],
    }),
    history: build.query<History, Entry & { before?: number | undefined }>({
      query: ({ before, ...entry }) => `${route('history', entry)}${before === undefined ? '' : `?before=${before}`}`,
      transformResponse: (answer) => historySchema.parse(answer),
      providesTags: (_result, _error, entry) => documentTags(entry),
    }),
    restore: build.mutation<Restored, Entry & { seq: number }>({
      query: ({ seq, ...entry }) => ({
        url: `${route('history', entry)}/restore`,
        method: 'POST',
        data: { seq, ...versionSent({ model: entry.uid, documentId: entry.documentId }) },
      }),
      transformResponse: (answer) => restoredSchema.parse(answer),
      invalidatesTags: (_result, error, entry) => (error ? [] : [...documentTags(entry), 'Relations']),
    }),
    takeDown: build.mutation<unknown, Entry & { reason: string; erases: boolean }>({
      query: ({ reason, erases, ...entry }) => ({ url: route('takedown', entry), method: 'POST', data: { reason, erases } }),
      invalidatesTags: (_result, error, entry) => (error ? [] : [...documentTags(entry), 'Relations']),
    }),
    shares: build.query<Shares, Entry>({
      query: (entry) => route('shares', entry),
      transformResponse: (answer) => sharesSchema.parse(answer),
      providesTags: (_result, _error, entry) => [{ type: 'Shares', id: entry.documentId }],
    }),
    makeShare: build.mutation<Shares[number], Entry>({
      query: (entry) => ({ url: route('shares', entry), method: 'POST' }),
      transformResponse: (answer) => sharesSchema.element.parse(answer),
      invalidatesTags: (_result, _error, entry) => [{ type: 'Shares', id: entry.documentId }],
    }),
    revokeShare: build.mutation<unknown, Entry & { id: string }>({
      query: ({ id, ...entry }) => ({ url: `${route('shares', entry)}/${id}`, method: 'DELETE' }),
      invalidatesTags: (_result, _error, entry) => [{ type: 'Shares', id: entry.documentId }],
    }),
  }),
});

export const {
  useEntryStatusQuery,
  useDeskQuery,
  usePublishNowMutation,
  useHistoryQuery,
  useRestoreMutation,
  useTakeDownMutation,
  useSharesQuery,
  useMakeShareMutation,
  useRevokeShareMutation,
} = routes;

/** What is known already, without asking. */
export const useEntryStatusState = routes.endpoints.entryStatus.useQueryState;
