import { adminApi } from '@strapi/strapi/admin';
import { scansSchema, type Scans } from '@pho-luat/shared/schemas/scans';
import type { Period } from './period.ts';

export interface Question extends Period {
  campaign?: string | undefined;
}

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    scans: build.query<Scans, Question>({
      query: (params) => ({ url: '/pho-luat/scans', method: 'GET', config: { params } }),
      transformResponse: (answer) => scansSchema.parse(answer),
    }),
  }),
});

export const { useScansQuery } = routes;
