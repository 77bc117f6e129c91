import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockDatabase, type DatabaseLock } from './database-lock.ts';
import { lockFile } from './file-lock.ts';

export interface PublisherLock extends AsyncDisposable {
  /** Aborted when another publisher may be at work now: stop publishing, let go, and wait for the lock again. */
  lost: AbortSignal;
}

interface Wish {
  varDir: string;
  databaseUrl: string | undefined;
  signal: AbortSignal;
  /** Told what is in the way, once for each thing. */
  onWaiting: (what: string) => void;
}

const lookEveryMs = 500;

/**
 * One publisher at a time on one `VAR_DIR`, and on one database: the others wait here, and one of them goes on when the first ends,
 * however it ends. Rejects when `signal` is aborted before it is held.
 */
export async function holdPublisherLock({ varDir, databaseUrl, signal, onWaiting }: Wish): Promise<PublisherLock> {
  const folder = join(varDir, 'publisher');
  await mkdir(folder, { recursive: true });
  await using held = new AsyncDisposableStack();
  held.use(await inTurn(async () => lockFile(join(folder, 'lock')) ?? `another publisher at work on ${varDir}`));
  const lost = databaseUrl && held.use(await inTurn(() => tryDatabase(databaseUrl))).lost;
  const whole = held.move();
  return { lost: lost || new AbortController().signal, [Symbol.asyncDispose]: () => whole.disposeAsync() };

  /** Looks again until it has what can be held, and not the words for what is in the way. */
  async function inTurn<T extends object>(take: () => Promise<T | string>): Promise<T> {
    for (let told = ''; ;) {
      signal.throwIfAborted();
      const taken = await take();
      if (typeof taken === 'object') return taken;
      if (told !== taken) onWaiting(taken);
      told = taken;
      await sleep(lookEveryMs, undefined, { signal });
    }
  }
}

/** A database that is away comes back; until then nobody can publish anyway. */
async function tryDatabase(url: string): Promise<DatabaseLock | string> {
  try {
    return (await lockDatabase(url)) ?? 'another publisher at work on the same database';
  } catch (cause) {
    const { message, code } = cause as NodeJS.ErrnoException;
    return `the database: ${message || code}`;
  }
}
