import { setTimeout as sleep } from 'node:timers/promises';
import type { Released } from '@pho-luat/shared/schemas/releases';
import { z } from 'zod';
import type { Publisher } from '../publisher.ts';
import { UnknownRelease } from '../release/held-listing.ts';
import { goBackTo, listReleases, released, resume } from '../rollback.ts';
import type { Wake } from '../wake.ts';
import { BadAsk, type Routes } from './server.ts';

/** The command that asks gives up after five minutes. */
const longestMs = 240_000;

const holdSchema = z.strictObject({ release: z.string() });

/** An operator goes back to a release, or resumes; the answer comes when the release that shows it is made, and sent. */
export function rollbackRoutes(publisher: Publisher, wake: Wake, withinMs = longestMs): Routes {
  const answer = async () => {
    const end = sleep(withinMs, undefined, { ref: false });
    const attempt = await Promise.race([wake.call(), end]);
    if (attempt === undefined) throw new BadAsk('The release is still being made, and is served as soon as it is there.');
    const late: Released = { attempt, release: publisher.store.releases.last()?.id, notThere: 'it is still being sent' };
    return { json: (await Promise.race([released(publisher, attempt), end])) ?? late };
  };
  return {
    async 'GET /releases'() {
      return { json: await listReleases(publisher) };
    },
    async 'POST /hold'({ body }) {
      const asked = holdSchema.safeParse(body);
      if (!asked.success) throw new BadAsk(asked.error.message);
      known(() => goBackTo(publisher, asked.data.release, publisher.now()));
      return answer();
    },
    async 'POST /resume'() {
      resume(publisher);
      return answer();
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
