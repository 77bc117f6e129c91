import { scansSchema } from '@pho-luat/shared/schemas/scans';
import { asksAbout, deskApi } from '../desk-api.ts';
import type { Question } from './period.ts';

export const scansApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    scans: build.query(asksAbout((params: Question) => ({ url: '/pho-luat/scans', config: { params } }), scansSchema)),
  }),
});
