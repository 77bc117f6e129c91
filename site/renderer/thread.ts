import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Emit, Rendered } from './renderer.ts';
import { inTurn } from '@pho-luat/shared/in-turn';
import { watchWork } from '@pho-luat/shared/watch-work';
import { isOfMachine, startThread, ThreadEnded } from '../lib/thread-work.ts';
import type { Batch } from './worker.ts';

/**
 * About five times what a site with long pages takes. Without the second limit more new objects can become old at once than the room that
 * Node keeps for ending the worker, and then the whole process ends (tried: 14 of 24 times; with it none).
 */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** A worker that is started when needed, and again after a page has ended it. Renders one batch after another. */
export class RenderThread {
  readonly #entry: string;
  readonly #mostMs: number;
  #worker: Worker | undefined;
  readonly #inTurn = inTurn();

  constructor(entry: string, mostMs: number) {
    this.#entry = entry;
    this.#mostMs = mostMs;
  }

  async render(batch: Batch, emit: Emit, signal: AbortSignal): Promise<void> {
    await this.#inTurn(() => this.#renderAll(batch, emit, signal));
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #renderAll({ frame, routes }: Batch, emit: Emit, signal: AbortSignal): Promise<void> {
    let rest = routes;
    while (rest.length > 0) {
      const { answered, fault } = await this.#renderSome({ frame, routes: rest }, emit, signal);
      const stuck = rest[answered];
      if (stuck) await emit({ path: stuck.path, fault });
      rest = rest.slice(answered + 1);
    }
  }

  /** Renders up to the page that ends the worker, if there is one. Any other end of it is thrown. */
  async #renderSome(batch: Batch, emit: Emit, signal: AbortSignal): Promise<{ answered: number; fault: string }> {
    signal.throwIfAborted();
    const worker = (this.#worker ??= await this.#start(signal));
    const answers = on(worker, 'message', { signal, close: ['exit'] });
    let answered = 0;
    let fault = '';
    const end = (exitCode: number) => {
      // It ended with nothing left to do, and without a page.
      if (exitCode === 0) fault ||= 'waits for what never comes';
    };
    worker.once('exit', end);
    try {
      worker.postMessage(batch);
      while (answered < batch.routes.length) {
        const stopWatching = watchWork(worker, this.#mostMs, () => {
          fault = `takes more than ${this.#mostMs} ms of processor time`;
          void worker.terminate();
        });
        const answer = await answers.next().catch((cause: Error) => {
          signal.throwIfAborted();
          if (isOfMachine(cause)) throw cause;
          fault = cause.message;
          return undefined;
        });
        stopWatching();
        if (!answer || answer.done) break;
        await emit((answer.value as [Rendered])[0]);
        answered++;
      }
      if (answered < batch.routes.length && fault === '') throw new ThreadEnded('a thread ended while it was drawing a page');
      return { answered, fault };
    } finally {
      worker.off('exit', end);
      // Nobody waits for its remaining answers.
      if (answered < batch.routes.length) await this.close();
      else await answers.return?.();
    }
  }

  async #start(signal: AbortSignal): Promise<Worker> {
    const script = new URL('./worker.ts', import.meta.url);
    const worker = await startThread(script, { workerData: this.#entry, resourceLimits: limits }, signal);
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }
}
