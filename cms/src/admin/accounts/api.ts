import {
  accountEventsSchema,
  confirmedSchema,
  factorSchema,
  mailSetUpSchema,
  newFactorSchema,
  recoveryCodesSchema,
  testMailSchema,
} from '../../contracts/accounts.ts';
import { asks, asksAbout, deskApi } from '../desk-api.ts';

const account = '/pho-luat/account';

export const accountApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    accountEvents: build.query({ ...asks(`${account}/events`, accountEventsSchema), providesTags: ['AccountEvents'] }),
    confirmPassword: build.mutation(
      asksAbout((password: string) => ({ url: `${account}/confirm`, method: 'POST', data: { password } }), confirmedSchema),
    ),
    mailSetUp: build.query(asks(`${account}/mail`, mailSetUpSchema)),
    sendTestMail: build.mutation(asks({ url: `${account}/test-mail`, method: 'POST' }, testMailSchema)),
    factor: build.query({ ...asks(`${account}/factor`, factorSchema), providesTags: ['Factor'] }),
    beginFactor: build.mutation(asks({ url: `${account}/factor`, method: 'POST' }, newFactorSchema)),
    turnFactorOn: build.mutation({
      ...asksAbout((code: string) => ({ url: `${account}/factor/on`, method: 'POST', data: { code } }), recoveryCodesSchema),
      invalidatesTags: ['Factor', 'AccountEvents'],
    }),
    turnFactorOff: build.mutation<unknown, void>({
      query: () => ({ url: `${account}/factor`, method: 'DELETE' }),
      invalidatesTags: ['Factor', 'AccountEvents'],
    }),
  }),
});
