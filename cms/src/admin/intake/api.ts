import { checkedTableSchema, takenInSchema, type Intake, type SeenIntake } from '../../contracts/desk-intake.ts';
import { asksAbout, deskApi } from '../desk-api.ts';

export const intakeApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    checkTable: build.query({
      ...asksAbout((data: Intake) => ({ url: '/pho-luat/intake/check', method: 'POST', data }), checkedTableSchema),
      keepUnusedDataFor: 0,
    }),
    takeIn: build.mutation({
      ...asksAbout((data: SeenIntake) => ({ url: '/pho-luat/intake/take-in', method: 'POST', data }), takenInSchema),
      // All entries: any of them may have changed.
      invalidatesTags: ['Document', 'Relations'],
    }),
  }),
});
