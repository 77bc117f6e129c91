import { setTimeout as wait } from 'node:timers/promises';
import { installationAt } from '../../../site/publisher/installation.ts';
import { StoreLocked } from '../../../site/publisher/store/database.ts';
import { ScanStore } from '../../../site/scans/store.ts';
import { Problem } from '../problem.mjs';

const longestMs = 10 * 60_000;
const everyMs = 200;

/** Waits while somebody else counts: the publisher, for a moment each minute, or this command in another terminal. */
export async function openScans(varDir: string, signal: AbortSignal): Promise<ScanStore> {
  const path = installationAt(varDir).scans;
  for (const end = Date.now() + longestMs; ; await wait(everyMs, undefined, { signal })) {
    try {
      return new ScanStore(path);
    } catch (cause) {
      if (!(cause instanceof StoreLocked)) throw cause;
      if (Date.now() > end)
        throw new Problem(`${path} has been in use for ten minutes: end what counts there, and run this again.`);
    }
  }
}
