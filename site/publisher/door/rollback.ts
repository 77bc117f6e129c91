import { z } from 'zod';
import type { Publisher } from '../publisher.ts';
import { UnknownRelease } from '../release/held-listing.ts';
import { goBackTo, listReleases, resume } from '../rollback.ts';
import type { Wake } from '../wake.ts';
import { BadAsk, type Routes } from './server.ts';

const holdSchema = z.strictObject({ release: z.string() });

/** An operator goes back to a release, or resumes; the answer comes when the release that shows it is made. */
export function rollbackRoutes(publisher: Publisher, wake: Wake): Routes {
  return {
    async 'GET /releases'() {
      return { json: await listReleases(publisher) };
    },
    async 'POST /hold'({ body }) {
      const asked = holdSchema.safeParse(body);
      if (!asked.success) throw new BadAsk(asked.error.message);
      known(() => goBackTo(publisher, asked.data.release, publisher.now()));
      return { json: { attempt: await wake.call() } };
    },
    async 'POST /resume'() {
      resume(publisher);
      return { json: { attempt: await wake.call() } };
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
