import { once } from 'node:events';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from './renderer.ts';

/** Without the second, Node may end the whole process instead of the worker (see `renderer/thread.ts`). */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/** One worker, started when there is work for it, and anew when a text was its end. */
export class MarkdownThread {
  readonly #longestMs: number;
  #worker: Worker | undefined;

  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  async render(job: Job): Promise<Outcome> {
    this.#worker ??= await startWorker();
    const worker = this.#worker;
    const over = new AbortController();
    const answer = Promise.race([
      once(worker, 'message', { signal: over.signal }).then(([outcome]) => outcome as Outcome),
      // When this thread was busy all the time, the answer may lie here already: it is read before the turn comes.
      sleep(this.#longestMs, undefined, { signal: over.signal }).then(() => turn()),
    ]);
    worker.postMessage(job);
    try {
      const outcome = await answer;
      if (outcome) return outcome;
    } catch {
      // Out of memory: the worker has ended itself.
    } finally {
      over.abort();
    }
    await this.close();
    return { fault: 'too-slow' };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** Ready to work, so that the time of its start is not taken from a text's. */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: limits });
  await once(worker, 'online');
  // A worker that waits for work does not keep the process alive.
  worker.unref();
  return worker;
}
