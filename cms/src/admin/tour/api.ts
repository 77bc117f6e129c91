import { adminApi } from '@strapi/strapi/admin';
import { tourSchema, type TourState } from '../../contracts/tour.ts';

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    tour: build.query<TourState, void>({
      query: () => '/pho-luat/tour',
      transformResponse: (answer) => tourSchema.parse(answer),
    }),
    endTour: build.mutation<unknown, void>({ query: () => ({ url: '/pho-luat/tour/end', method: 'POST' }) }),
  }),
});

export const { useTourQuery, useEndTourMutation } = routes;
