import { adminApi } from '@strapi/strapi/admin';
import { missedSearchesAnswerSchema, type MissedSearches } from '@pho-luat/shared/schemas/searches';

export const synonymUid = 'api::synonym.synonym';

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'MissedSearches'] }).injectEndpoints({
  endpoints: (build) => ({
    missedSearches: build.query<MissedSearches | null, void>({
      query: () => '/pho-luat/missed-searches',
      transformResponse: (answer) => missedSearchesAnswerSchema.parse(answer).last ?? null,
      providesTags: ['MissedSearches'],
    }),
    /** As the content manager's own form does it: with its rights, its guards and its line of the log. */
    addSynonym: build.mutation<unknown, { everyday: string; statute: string }>({
      query: (data) => ({ url: `/content-manager/collection-types/${synonymUid}`, method: 'POST', data }),
      invalidatesTags: (_result, error) => (error ? [] : ['MissedSearches', { type: 'Document', id: `${synonymUid}_LIST` }]),
    }),
  }),
});

export const { useMissedSearchesQuery, useAddSynonymMutation } = routes;
