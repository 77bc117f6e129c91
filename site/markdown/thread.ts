import { once } from 'node:events';
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
    const outcome = await answerOf(this.#worker, job, this.#longestMs);
    if (outcome) return outcome;
    await this.close();
    return { fault: 'too-slow' };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** Nothing when it takes too long, or ends the worker by want of memory. No signals: thousands of texts take half as long without. */
function answerOf(worker: Worker, job: Job, longestMs: number): Promise<Outcome | undefined> {
  return new Promise((resolve) => {
    const settle = (outcome?: Outcome) => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', end).off('exit', end);
      resolve(outcome);
    };
    const end = () => settle();
    // When this thread was busy all the time, the answer may lie here already: it is read before the turn comes.
    const timer = setTimeout(() => setImmediate(end), longestMs);
    worker.on('message', settle).on('error', end).on('exit', end);
    worker.postMessage(job);
  });
}

/** Ready to work, so that the time of its start is not taken from a text's. */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: limits });
  await once(worker, 'online');
  // A worker that waits for work does not keep the process alive.
  worker.unref();
  return worker;
}
