import type { Worker } from 'node:worker_threads';
import { watchWork } from '@pho-luat/shared/watch-work';
import { isOutOfMemory, startThread, ThreadEnded } from '../lib/thread-work.ts';
import type { Job, Outcome } from './renderer.ts';

/** Without the second, Node may end the whole process instead of the worker (see `renderer/thread.ts`). */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/** One worker, started when there is work for it, and again after it has ended. */
export class MarkdownThread {
  readonly #mostMs: number;
  #worker: Promise<Worker> | undefined;

  constructor(mostMs: number) {
    this.#mostMs = mostMs;
  }

  /** Returns a fault of the text; throws any other failure, such as a worker that cannot be started. */
  async render(job: Job): Promise<Outcome> {
    this.#worker ??= this.#start();
    try {
      const outcome = await answerOf(await this.#worker, job, this.#mostMs);
      if (outcome) return outcome;
    } catch (cause) {
      await this.close();
      throw cause;
    }
    await this.close();
    return { fault: 'too-slow' };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    // A worker that could not be started has told the caller that had work for it.
    const started = await worker?.catch(() => undefined);
    await started?.terminate();
  }

  async #start(): Promise<Worker> {
    const worker = await startThread(new URL('./worker.ts', import.meta.url), { resourceLimits: limits });
    // It may end while it has no work.
    worker.once('exit', () => (this.#worker = undefined));
    return worker;
  }
}

/** Undefined when it takes more processor time or memory than it may. No signals: thousands of texts take half as long without. */
function answerOf(worker: Worker, job: Job, mostMs: number): Promise<Outcome | undefined> {
  return new Promise((resolve, reject) => {
    const end = () => {
      stopWatching();
      worker.off('message', answered).off('error', failed).off('exit', ended);
    };
    const answered = (outcome?: Outcome) => {
      end();
      resolve(outcome);
    };
    const failed = (cause: unknown) => {
      if (isOutOfMemory(cause)) return answered();
      end();
      reject(cause as Error);
    };
    const ended = () => failed(new ThreadEnded('a thread ended while it was rendering a text'));
    const stopWatching = watchWork(worker, mostMs, answered);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(job);
  });
}
