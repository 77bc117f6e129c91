import { setTimeout as wait } from 'node:timers/promises';
import { StoreLocked } from '../../../site/lib/database.ts';
import { Problem } from '../problem.mjs';

const longestMs = 10 * 60_000;
const everyMs = 200;

/** Opens a database of counts; waits while somebody else counts: the publisher, for a moment, or the same command in another terminal. */
export async function openWhenFree<Store>(path: string, open: (path: string) => Store, signal: AbortSignal): Promise<Store> {
  for (const end = Date.now() + longestMs; ; await wait(everyMs, undefined, { signal })) {
    try {
      return open(path);
    } catch (cause) {
      if (!(cause instanceof StoreLocked)) throw cause;
      if (Date.now() > end)
        throw new Problem(`${path} has been in use for ten minutes: end what counts there, and run this again.`);
    }
  }
}
