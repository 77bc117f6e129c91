import { uidOf } from '../../publication/types.ts';
import { campaignCodesSchema, registeredCodesSchema } from '../../contracts/desk-codes.ts';
import { asksAbout, deskApi } from '../desk-api.ts';

/** The routes of a campaign's codes: a saved campaign is asked for again, and its form shows what was taken in. */

export const campaignUid = uidOf('qr-campaign');

/** The tag by which the form is read again once its campaign has changed. */
export const tagOf = (documentId: string) => ({ type: 'Document' as const, id: `${campaignUid}_${documentId}` });

const codesOf = (documentId: string) => `/pho-luat/codes/${campaignUid}/${documentId}`;

export const codesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    campaignCodes: build.query({
      ...asksAbout(codesOf, campaignCodesSchema),
      providesTags: (_result, _error, documentId) => [tagOf(documentId)],
    }),
    takeInCodes: build.mutation({
      ...asksAbout(
        ({ documentId, lines }: { documentId: string; lines: string }) => ({
          url: `${codesOf(documentId)}/printed`,
          method: 'POST',
          data: { lines },
        }),
        registeredCodesSchema,
      ),
      invalidatesTags: (_result, error, { documentId }) => (error ? [] : [tagOf(documentId)]),
    }),
  }),
});
