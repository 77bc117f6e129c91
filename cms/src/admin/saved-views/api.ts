import { adminApi } from '@strapi/strapi/admin';
import { viewsSchema, type View } from '../../contracts/saved-views.ts';

const path = '/pho-luat/views';

export const { useViewsQuery, useKeepViewMutation, useRemoveViewMutation } = adminApi
  .enhanceEndpoints({ addTagTypes: ['Views'] })
  .injectEndpoints({
    endpoints: (build) => ({
      views: build.query<View[], void>({
        query: () => path,
        transformResponse: (answer) => viewsSchema.parse(answer),
        providesTags: ['Views'],
      }),
      keepView: build.mutation<unknown, View>({
        query: (data) => ({ url: path, method: 'POST', data }),
        invalidatesTags: ['Views'],
      }),
      removeView: build.mutation<unknown, View>({
        query: ({ uid, name }) => ({ url: path, method: 'DELETE', config: { params: { uid, name } } }),
        invalidatesTags: ['Views'],
      }),
    }),
  });
