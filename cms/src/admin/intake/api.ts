import { adminApi } from '@strapi/strapi/admin';
import {
  checkedTableSchema,
  takenInSchema,
  type CheckedTable,
  type Intake,
  type SeenIntake,
  type TakenIn,
} from '../../contracts/desk-intake.ts';

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (build) => ({
    checkTable: build.query<CheckedTable, Intake>({
      query: (data) => ({ url: '/pho-luat/intake/check', method: 'POST', data }),
      transformResponse: (answer) => checkedTableSchema.parse(answer),
      keepUnusedDataFor: 0,
    }),
    takeIn: build.mutation<TakenIn, SeenIntake>({
      query: (data) => ({ url: '/pho-luat/intake/take-in', method: 'POST', data }),
      transformResponse: (answer) => takenInSchema.parse(answer),
      // All entries: every one may be another now.
      invalidatesTags: ['Document', 'Relations'],
    }),
  }),
});

export const { useCheckTableQuery, useTakeInMutation } = routes;
