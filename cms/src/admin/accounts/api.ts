import { adminApi } from '@strapi/strapi/admin';
import { accountEventsSchema, confirmedSchema, type AccountEvent } from '@pho-luat/shared/schemas/accounts';

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['AccountEvents'] }).injectEndpoints({
  endpoints: (build) => ({
    accountEvents: build.query<AccountEvent[], void>({
      query: () => '/pho-luat/account/events',
      transformResponse: (answer) => accountEventsSchema.parse(answer).events,
      providesTags: ['AccountEvents'],
    }),
    /** Until when changes are taken. */
    confirmPassword: build.mutation<string, string>({
      query: (password) => ({ url: '/pho-luat/account/confirm', method: 'POST', data: { password } }),
      transformResponse: (answer) => confirmedSchema.parse(answer).until,
    }),
  }),
});

export const { useAccountEventsQuery, useConfirmPasswordMutation } = routes;
