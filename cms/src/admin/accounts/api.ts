import { adminApi } from '@strapi/strapi/admin';
import type { z } from 'zod';
import {
  accountEventsSchema,
  confirmedSchema,
  factorSchema,
  mailSetUpSchema,
  newFactorSchema,
  recoveryCodesSchema,
  testMailSchema,
  type AccountEvent,
} from '../../contracts/accounts.ts';

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['AccountEvents', 'Factor'] }).injectEndpoints({
  endpoints: (build) => ({
    accountEvents: build.query<AccountEvent[], void>({
      query: () => '/pho-luat/account/events',
      transformResponse: (answer) => accountEventsSchema.parse(answer).events,
      providesTags: ['AccountEvents'],
    }),
    /** Until when changes are accepted. */
    confirmPassword: build.mutation<string, string>({
      query: (password) => ({ url: '/pho-luat/account/confirm', method: 'POST', data: { password } }),
      transformResponse: (answer) => confirmedSchema.parse(answer).until,
    }),
    /** Whom mails come from. */
    mailSetUp: build.query<string | null, void>({
      query: () => '/pho-luat/account/mail',
      transformResponse: (answer) => mailSetUpSchema.parse(answer).from,
    }),
    /** Whose mailbox it was taken for. */
    sendTestMail: build.mutation<string, void>({
      query: () => ({ url: '/pho-luat/account/test-mail', method: 'POST' }),
      transformResponse: (answer) => testMailSchema.parse(answer).to,
    }),
    factor: build.query<z.infer<typeof factorSchema>, void>({
      query: () => '/pho-luat/account/factor',
      transformResponse: (answer) => factorSchema.parse(answer),
      providesTags: ['Factor'],
    }),
    beginFactor: build.mutation<z.infer<typeof newFactorSchema>, void>({
      query: () => ({ url: '/pho-luat/account/factor', method: 'POST' }),
      transformResponse: (answer) => newFactorSchema.parse(answer),
    }),
    turnFactorOn: build.mutation<string[], string>({
      query: (code) => ({ url: '/pho-luat/account/factor/on', method: 'POST', data: { code } }),
      transformResponse: (answer) => recoveryCodesSchema.parse(answer).codes,
      invalidatesTags: ['Factor', 'AccountEvents'],
    }),
    turnFactorOff: build.mutation<unknown, void>({
      query: () => ({ url: '/pho-luat/account/factor', method: 'DELETE' }),
      invalidatesTags: ['Factor', 'AccountEvents'],
    }),
  }),
});

export const {
  useAccountEventsQuery,
  useConfirmPasswordMutation,
  useFactorQuery,
  useMailSetUpQuery,
  useSendTestMailMutation,
  useBeginFactorMutation,
  useTurnFactorOnMutation,
  useTurnFactorOffMutation,
} = routes;
