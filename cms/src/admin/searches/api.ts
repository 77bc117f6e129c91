import { uidOf } from '../../publication/types.ts';
import { foundWordsSchema, type FoundWord } from '../../contracts/search-words.ts';
import { missedSearchesAnswerSchema } from '@pho-luat/shared/schemas/searches';
import { asks, asksAbout, deskApi } from '../desk-api.ts';

const entries = (type: FoundWord['type']) => `/content-manager/collection-types/${uidOf(type)}`;
const changed = (type: FoundWord['type']) => ['SearchWords' as const, { type: 'Document' as const, id: `${uidOf(type)}_LIST` }];

export const searchesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    missedSearches: build.query({
      ...asks('/pho-luat/missed-searches', missedSearchesAnswerSchema),
      providesTags: ['MissedSearches'],
    }),
    /** As the content manager's own form does it: with its rights, its guards and its line of the log. */
    addSynonym: build.mutation<unknown, { everyday: string; statute: string }>({
      query: (data) => ({ url: entries('synonym'), method: 'POST', data }),
      invalidatesTags: (_result, error) => (error ? [] : ['MissedSearches', ...changed('synonym')]),
    }),
    searchWords: build.query({
      ...asksAbout((asked: string) => `/pho-luat/search-words?q=${encodeURIComponent(asked)}`, foundWordsSchema),
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
