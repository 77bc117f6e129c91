import type { IssuedCodes } from '@pho-luat/shared/door';
import type { Publisher } from '../pipeline.ts';
import type { Routes } from './server.ts';

/** Which codes were ever issued, for the command that counts their openings. */
export function codeRoutes({ store }: Publisher): Routes {
  return {
    async 'GET /codes'() {
      return { json: { codes: store.lines.codes() } satisfies IssuedCodes };
    },
  };
}
