import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installationAt } from '@pho-luat/shared/installation';
import { messageOf } from '@pho-luat/shared/message-of';
import { lockDatabase, type DatabaseLock } from './database-lock.ts';
import { lockFile } from './file-lock.ts';

export interface PublisherLock extends AsyncDisposable {
  /** Aborted when another publisher may be running now: stop publishing, release, and wait for the lock again. */
  lost: AbortSignal;
}

interface Wish {
  varDir: string;
  databaseUrl: string | undefined;
  signal: AbortSignal;
  /** Called with what it waits for, once for each thing. */
  onWaiting: (forWhat: string) => void;
}

/** Held while a publisher works on this `VAR_DIR`. */
export const publisherLockFile = (varDir: string) => installationAt(varDir).lock;

const lookEveryMs = 500;

/**
 * One publisher at a time on one `VAR_DIR`, and on one database: the others wait here, and one of them goes on when the first ends,
 * however it ends. Rejects when `signal` is aborted before it is held.
 */
export async function takePublisherLock({ varDir, databaseUrl, signal, onWaiting }: Wish): Promise<PublisherLock> {
  const path = publisherLockFile(varDir);
  const { reserve } = installationAt(varDir);
  await mkdir(dirname(path), { recursive: true });
  await using held = new AsyncDisposableStack();
  held.use(await whenFree(async () => lockFile(path) ?? `another publisher to end, which works on ${varDir}`));
  // A publisher that ended in reserve has left this file.
  await rm(reserve, { force: true });
  const lost = databaseUrl && held.use(await whenFree(() => tryDatabase(databaseUrl))).lost;
  await rm(reserve, { force: true });
  const whole = held.move();
  return { lost: lost || new AbortController().signal, [Symbol.asyncDispose]: () => whole.disposeAsync() };

  /** Tries until `take` returns a lock, not the name of what it waits for. */
  async function whenFree<T extends object>(take: () => Promise<T | string>): Promise<T> {
    for (let told = ''; ;) {
      signal.throwIfAborted();
      const taken = await take();
      if (typeof taken === 'object') return taken;
      if (told !== taken) {
        await (taken === anotherMachine ? writeFile(reserve, '') : rm(reserve, { force: true }));
        onWaiting(taken);
      }
      told = taken;
      await sleep(lookEveryMs, undefined, { signal });
    }
  }
}

const anotherMachine = 'another publisher to end, which works on the same database';

/** Waits for a database that is away; until then nobody can publish anyway. */
async function tryDatabase(url: string): Promise<DatabaseLock | string> {
  try {
    return (await lockDatabase(url)) ?? anotherMachine;
  } catch (cause) {
    return `the database: ${messageOf(cause)}`;
  }
}
