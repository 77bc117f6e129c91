import { adminApi } from '@strapi/strapi/admin';
import { tableSchema, type ReadTable, type TableQuestion } from '../../contracts/table.ts';

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    readTable: build.mutation<ReadTable, TableQuestion>({
      query: (data) => ({ url: '/pho-luat/table', method: 'POST', data }),
      transformResponse: (answer) => tableSchema.parse(answer),
    }),
  }),
});

export const { useReadTableMutation } = routes;
