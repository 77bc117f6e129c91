import { deskSchema, entryStatusSchema, historySchema, restoredSchema, sharesSchema } from '../../contracts/desk.ts';
import { useAskingAgain } from '../asking-again.ts';
import { asks, asksAbout, deskApi } from '../desk-api.ts';
import type { Entry } from '../entry.ts';
import { versionSent } from '../keeping/version.ts';
import { isDeskMoving, isEntryMoving } from './moving.ts';

/** How publishing stands, as the CMS says it: what changes an entry there is asked for again here. */

const route = (name: string, { uid, documentId }: Entry) => `/pho-luat/${name}/${uid}/${documentId}`;

/** The tags of the content manager's own document, a single type's too. */
const documentTags = ({ uid, documentId }: Entry) => [
  { type: 'Document' as const, id: `${uid}_${documentId}` },
  { type: 'Document' as const, id: uid },
];
const sharesTags = (_result: unknown, _error: unknown, { documentId }: Entry) => [{ type: 'Shares' as const, id: documentId }];

export const publishingApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    entryStatus: build.query({
      ...asksAbout((entry: Entry) => route('entry', entry), entryStatusSchema),
      providesTags: (_result, _error, entry) => [...documentTags(entry), { type: 'Desk', id: entry.documentId }],
    }),
    desk: build.query({ ...asks('/pho-luat/desk', deskSchema), providesTags: ['Desk'] }),
    publishNow: build.mutation<unknown, void>({
      query: () => ({ url: '/pho-luat/publish-now', method: 'POST' }),
      invalidatesTags: ['Desk'],
    }),
    history: build.query({
      ...asksAbout(
        ({ before, ...entry }: Entry & { before?: number | undefined }) =>
          `${route('history', entry)}${before === undefined ? '' : `?before=${before}`}`,
        historySchema,
      ),
      providesTags: (_result, _error, entry) => documentTags(entry),
    }),
    restore: build.mutation({
      ...asksAbout(
        ({ seq, ...entry }: Entry & { seq: number }) => ({
          url: `${route('history', entry)}/restore`,
          method: 'POST',
          data: { seq, ...versionSent({ model: entry.uid, documentId: entry.documentId }) },
        }),
        restoredSchema,
      ),
      invalidatesTags: (_result, error, entry) => (error ? [] : [...documentTags(entry), 'Relations']),
    }),
    takeDown: build.mutation<unknown, Entry & { reason: string; erases: boolean }>({
      query: ({ reason, erases, ...entry }) => ({ url: route('takedown', entry), method: 'POST', data: { reason, erases } }),
      invalidatesTags: (_result, error, entry) => (error ? [] : [...documentTags(entry), 'Relations']),
    }),
    shares: build.query({ ...asksAbout((entry: Entry) => route('shares', entry), sharesSchema), providesTags: sharesTags }),
    makeShare: build.mutation({
      ...asksAbout((entry: Entry) => ({ url: route('shares', entry), method: 'POST' }), sharesSchema.element),
      invalidatesTags: sharesTags,
    }),
    revokeShare: build.mutation<unknown, Entry & { id: string }>({
      query: ({ id, ...entry }) => ({ url: `${route('shares', entry)}/${id}`, method: 'DELETE' }),
      invalidatesTags: sharesTags,
    }),
  }),
});

/** What is known already, without asking. */
export const useEntryStatusState = publishingApi.endpoints.entryStatus.useQueryState;

/** Asked for again and again while somebody is there to read it, and at once when they come back. */
export function useEntryStatus(entry: Entry) {
  const query = publishingApi.useEntryStatusQuery(entry, { refetchOnMountOrArgChange: true });
  useAskingAgain(query.refetch, query.currentData !== undefined && isEntryMoving(query.currentData));
  return query;
}

export function useDesk() {
  const query = publishingApi.useDeskQuery(undefined, { refetchOnMountOrArgChange: true });
  useAskingAgain(query.refetch, query.currentData !== undefined && isDeskMoving(query.currentData));
  return query;
}
