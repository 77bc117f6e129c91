import { viewsSchema, type View } from '../../contracts/saved-views.ts';
import { asks, deskApi } from '../desk-api.ts';

const url = '/pho-luat/views';

export const viewsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    views: build.query({ ...asks(url, viewsSchema), providesTags: ['Views'] }),
    keepView: build.mutation<unknown, View>({
      query: (data) => ({ url, method: 'POST', data }),
      invalidatesTags: ['Views'],
    }),
    removeView: build.mutation<unknown, View>({
      query: ({ uid, name }) => ({ url, method: 'DELETE', config: { params: { uid, name } } }),
      invalidatesTags: ['Views'],
    }),
  }),
});
