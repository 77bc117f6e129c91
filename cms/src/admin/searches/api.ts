import { adminApi } from '@strapi/strapi/admin';
import { uidOf } from '../../publication/types.ts';
import { foundWordsSchema, type FoundWord, type FoundWords } from '../../contracts/search-words.ts';
import { missedSearchesAnswerSchema, type MissedSearches } from '@pho-luat/shared/schemas/searches';

const synonymUid = uidOf('synonym');

const entries = (type: FoundWord['type']) => `/content-manager/collection-types/${uidOf(type)}`;
const changed = (type: FoundWord['type']) => ['SearchWords' as const, { type: 'Document' as const, id: `${uidOf(type)}_LIST` }];

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'MissedSearches', 'SearchWords'] }).injectEndpoints({
  endpoints: (build) => ({
    missedSearches: build.query<MissedSearches | null, void>({
      query: () => '/pho-luat/missed-searches',
      transformResponse: (answer) => missedSearchesAnswerSchema.parse(answer).last ?? null,
      providesTags: ['MissedSearches'],
    }),
    /** As the content manager's own form does it: with its rights, its guards and its line of the log. */
    addSynonym: build.mutation<unknown, { everyday: string; statute: string }>({
      query: (data) => ({ url: `/content-manager/collection-types/${synonymUid}`, method: 'POST', data }),
      invalidatesTags: (_result, error) => (error ? [] : ['MissedSearches', ...changed('synonym')]),
    }),
    searchWords: build.query<FoundWords, string>({
      query: (asked) => `/pho-luat/search-words?q=${encodeURIComponent(asked)}`,
      transformResponse: (answer) => foundWordsSchema.parse(answer),
      providesTags: ['SearchWords'],
    }),
    /** By an entry without a meaning. */
    switchOff: build.mutation<unknown, FoundWord>({
      query: ({ type, said }) => ({
        url: entries(type),
        method: 'POST',
        data: type === 'synonym' ? { everyday: said } : { short: said },
      }),
      invalidatesTags: (_result, error, { type }) => (error ? [] : changed(type)),
    }),
    switchOn: build.mutation<unknown, Pick<FoundWord, 'type'> & { id: string }>({
      query: ({ type, id }) => ({ url: `${entries(type)}/${id}`, method: 'DELETE' }),
      invalidatesTags: (_result, error, { type }) => (error ? [] : changed(type)),
    }),
  }),
});

export const { useMissedSearchesQuery, useAddSynonymMutation, useSearchWordsQuery, useSwitchOffMutation, useSwitchOnMutation } =
  routes;
