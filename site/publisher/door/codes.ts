import type { IssuedCodes } from '@pho-luat/shared/door';
import type { Publisher } from '../publisher.ts';
import { BadAsk, type Routes } from './server.ts';

/** Which codes were ever issued, for the command that counts their openings. */
export function codeRoutes({ store }: Publisher): Routes {
  return {
    async 'GET /codes'() {
      if (!store.lines.isWhole) throw new BadAsk('The publication log has not been read to its end yet: try again in a minute.');
      return { json: { codes: store.lines.codes() } satisfies IssuedCodes };
    },
  };
}
