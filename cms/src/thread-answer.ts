import type { Worker } from 'node:worker_threads';
import { watchWork } from '@pho-luat/shared/watch-work';

/**
 * The one answer of a thread, which ends with it: `failed` when it throws, has no memory left or has spent `mostMs` of processor time,
 * `ended` when it ends without a word, as one does that waits for what never comes.
 */
export async function answerOf<T>(worker: Worker, mostMs: number, { failed, ended }: Record<'failed' | 'ended', T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  worker.once('message', resolve);
  worker.once('error', () => resolve(failed));
  worker.once('exit', () => resolve(ended));
  const stopWatching = watchWork(worker, mostMs, () => resolve(failed));
  try {
    return await promise;
  } finally {
    stopWatching();
    await worker.terminate();
  }
}
