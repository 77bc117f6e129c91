import { z } from 'zod';
import type { Publisher } from '../pipeline.ts';
import { UnknownRelease } from '../release/held-listing.ts';
import { goBackTo, listReleases, resume } from '../rollback.ts';
import type { Wake } from '../wake.ts';
import { BadAsk, type Routes } from './server.ts';

const holdSchema = z.strictObject({ release: z.string() });

/** An operator goes back to a release, and on again; the release that shows it is made at once. */
export function rollbackRoutes(publisher: Publisher, wake: Wake): Routes {
  return {
    async 'GET /releases'() {
      return { json: await listReleases(publisher) };
    },
    async 'POST /hold'({ body }) {
      const asked = holdSchema.safeParse(body);
      if (!asked.success) throw new BadAsk(asked.error.message);
      const hold = known(() => goBackTo(publisher, asked.data.release, publisher.now()));
      wake.call();
      return { json: hold };
    },
    async 'POST /resume'() {
      resume(publisher);
      wake.call();
      return { json: {} };
    },
  };
}

function known<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof UnknownRelease ? new BadAsk(cause.message) : cause;
  }
}
