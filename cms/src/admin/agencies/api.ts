import { adminApi } from '@strapi/strapi/admin';
import {
  checkedAgenciesSchema,
  takenInAgenciesSchema,
  type CheckedAgencies,
  type TakenInAgencies,
} from '../../schemas/desk-agencies.ts';

export const agencyUid = 'api::agency.agency';

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (build) => ({
    checkAgencies: build.query<CheckedAgencies, string[][]>({
      query: (rows) => ({ url: '/pho-luat/agencies/check', method: 'POST', data: { rows } }),
      transformResponse: (answer) => checkedAgenciesSchema.parse(answer),
      keepUnusedDataFor: 0,
    }),
    takeInAgencies: build.mutation<TakenInAgencies, string[][]>({
      query: (rows) => ({ url: '/pho-luat/agencies/take-in', method: 'POST', data: { rows } }),
      transformResponse: (answer) => takenInAgenciesSchema.parse(answer),
      // All entries: every agency may be another now.
      invalidatesTags: ['Document', 'Relations'],
    }),
  }),
});

export const { useCheckAgenciesQuery, useTakeInAgenciesMutation } = routes;
