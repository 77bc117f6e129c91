import { scansSchema } from '@pho-luat/shared/schemas/scans';
import { asksAbout, deskApi } from '../desk-api.ts';
import type { Period } from './period.ts';

export interface Question extends Period {
  campaign?: string | undefined;
}

export const scansApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    scans: build.query(asksAbout((params: Question) => ({ url: '/pho-luat/scans', config: { params } }), scansSchema)),
  }),
});
