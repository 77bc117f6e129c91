import { adminApi } from '@strapi/strapi/admin';
import { uidOf } from '../../publication/types.ts';
import { campaignCodesSchema, takenInSchema, type CampaignCodes, type TakenIn } from '../../contracts/desk-codes.ts';

/** The routes of a campaign's codes, in Strapi's own cache: a saved campaign is asked for again, and its form shows what was taken in. */

export const campaignUid = uidOf('qr-campaign');

/** By which the form is read again once its campaign has changed. */
export const tagOf = (documentId: string) => ({ type: 'Document' as const, id: `${campaignUid}_${documentId}` });

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    campaignCodes: build.query<CampaignCodes, string>({
      query: (documentId) => `/pho-luat/codes/${campaignUid}/${documentId}`,
      transformResponse: (answer) => campaignCodesSchema.parse(answer),
      providesTags: (_result, _error, documentId) => [tagOf(documentId)],
    }),
    takeInCodes: build.mutation<TakenIn, { documentId: string; lines: string }>({
      query: ({ documentId, lines }) => ({
        url: `/pho-luat/codes/${campaignUid}/${documentId}/printed`,
        method: 'POST',
        data: { lines },
      }),
      transformResponse: (answer) => takenInSchema.parse(answer),
      invalidatesTags: (_result, error, { documentId }) => (error ? [] : [tagOf(documentId)]),
    }),
  }),
});

export const { useCampaignCodesQuery, useTakeInCodesMutation } = routes;
