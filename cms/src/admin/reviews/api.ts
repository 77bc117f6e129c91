import {
  draftChangesSchema,
  myWorkSchema,
  previewAddressSchema,
  type PreviewStatus,
  type Remark,
} from '../../contracts/reviews.ts';
import { asks, asksAbout, deskApi } from '../desk-api.ts';
import type { Entry } from '../entry.ts';

const review = ({ uid, documentId }: Entry, what: 'send' | 'return') => `/pho-luat/review/${uid}/${documentId}/${what}`;
/** The list shows what waits for a review; the form does not, and is not read again. */
const changed = (_result: unknown, _error: unknown, { uid, documentId }: Entry) => [
  { type: 'Desk' as const, id: documentId },
  { type: 'Document' as const, id: `${uid}_LIST` },
  'MyWork' as const,
];
const ofDraft = (_result: unknown, _error: unknown, { uid, documentId }: Entry) => [
  { type: 'Document' as const, id: `${uid}_${documentId}` },
  { type: 'Desk' as const, id: documentId },
];

export const reviewsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    sendForReview: build.mutation<unknown, Entry & { remark: string }>({
      query: ({ remark, ...entry }) => ({ url: review(entry, 'send'), method: 'POST', data: { remark } }),
      invalidatesTags: changed,
    }),
    returnToWriter: build.mutation<unknown, Entry & { remarks: Remark[] }>({
      query: ({ remarks, ...entry }) => ({ url: review(entry, 'return'), method: 'POST', data: { remarks } }),
      invalidatesTags: changed,
    }),
    draftChanges: build.query({
      ...asksAbout(({ uid, documentId }: Entry) => `/pho-luat/changes/${uid}/${documentId}`, draftChangesSchema),
      providesTags: ofDraft,
    }),
    previewAddress: build.query({
      ...asksAbout(
        ({ uid, documentId, status }: Entry & { status: PreviewStatus }) =>
          `/content-manager/preview/url/${uid}?${new URLSearchParams({ documentId, status }).toString()}`,
        previewAddressSchema,
      ),
      providesTags: ofDraft,
    }),
    myWork: build.query({ ...asks('/pho-luat/my-work', myWorkSchema), providesTags: ['MyWork'] }),
  }),
});
