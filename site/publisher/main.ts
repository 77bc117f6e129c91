import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EnvironmentError, readEnvironment, type Environment } from '@pho-luat/shared/environment';
import { mendCopy } from './audit.ts';
import { CmsAway } from './cms-client.ts';
import { openDoor } from './door/index.ts';
import { takePublisherLock } from './lock.ts';
import { say } from './say.ts';
import { publishForEver } from './loop.ts';
import { NoSecrets, openPublisher, type OpenPublisher } from './open.ts';
import { publish } from './pipeline.ts';
import type { Publisher } from './publisher.ts';
import { UnknownRelease } from './release/held-listing.ts';
import { goBackTo, listReleases, released, resume } from './rollback.ts';
import { countScansForEver } from './scans.ts';
import { readLog } from './steps/read.ts';
import { StoreLocked } from '../lib/database.ts';

/**
 * `node site/publisher/main.ts` publishes until it is told to stop. `--once` makes one release of what the log has now, `--releases`
 * prints those that are kept, `--hold <release>` goes back to one of them and `--resume` ends that; none of these three needs the
 * CMS. Where a release was made, its last line says which, as JSON. Ends with 0 when all went well, with 1 when not: also when the
 * release is not where it is sent or seen. Waits while another publisher is running.
 */
const { values: asked } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    releases: { type: 'boolean', default: false },
    hold: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
});

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

try {
  process.exitCode = (await run(readEnvironment(process.env))) ? 0 : 1;
} catch (cause) {
  if (!stop.signal.aborted && !isExpected(cause)) throw cause;
  say(cause instanceof Error && !stop.signal.aborted ? cause.message : 'stopped');
  process.exitCode = 1;
}

async function run(environment: Environment): Promise<boolean> {
  for (;;) {
    await using lock = await takePublisherLock({
      varDir: resolve(environment.varDir),
      databaseUrl: environment.databaseUrl,
      signal: stop.signal,
      onWaiting: (forWhat) => say(`waiting for ${forWhat}`),
    });
    await using opened = await openPublisher(environment, AbortSignal.any([stop.signal, lock.lost]));
    try {
      return await work(opened);
    } catch (cause) {
      if (stop.signal.aborted || !lock.lost.aborted) throw cause;
    }
    say('the lock on the database was lost: another publisher may be at work');
  }
}

async function work({ publisher, cms, wake }: OpenPublisher): Promise<boolean> {
  if (asked.releases) {
    console.log(JSON.stringify(await listReleases(publisher)));
    return true;
  }
  if (asked.hold !== undefined || asked.resume) {
    if (asked.hold === undefined) resume(publisher);
    else goBackTo(publisher, asked.hold, publisher.now());
    return publishAndSend(publisher);
  }
  if (asked.once) {
    await mendCopy(publisher);
    await readLog(publisher, cms, 0, publisher.signal);
    return publishAndSend(publisher);
  }
  await using door = await openDoor(publisher, wake);
  say(`the door is open on port ${door.port}`);
  const published = new AbortController();
  const counting = countScansForEver(publisher, cms, AbortSignal.any([publisher.signal, published.signal]));
  try {
    await publishForEver(publisher, cms, wake);
  } finally {
    published.abort();
    await counting;
  }
  // Told to stop, or the lock was lost.
  if (!stop.signal.aborted) publisher.signal.throwIfAborted();
  return true;
}

async function publishAndSend(publisher: Publisher): Promise<boolean> {
  const attempt = await publish(publisher);
  const outcome = await released(publisher, attempt);
  if (attempt === 'failed') return false;
  console.log(JSON.stringify(outcome));
  return outcome.notThere === undefined;
}

function isExpected(cause: unknown): cause is Error {
  return [EnvironmentError, NoSecrets, StoreLocked, CmsAway, UnknownRelease].some((expected) => cause instanceof expected);
}
