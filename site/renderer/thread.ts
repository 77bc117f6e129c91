import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Emit, Rendered } from './renderer.ts';
import { watchWork } from '@pho-luat/shared/watch-work';
import { isOfMachine, startThread, ThreadEnded } from '../lib/thread-work.ts';
import type { Batch } from './worker.ts';

/**
 * Some five times what a site with long pages takes. Without the second limit more new objects can grow old at once than the room that
 * Node keeps for ending the worker, and then the whole process ends (tried: 14 of 24 times; with it none).
 */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** A worker that is there when it is needed, and anew when a page was its end. Renders one batch after another, whoever asks. */
export class RenderThread {
  readonly #entry: string;
  readonly #mostMs: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(entry: string, mostMs: number) {
    this.#entry = entry;
    this.#mostMs = mostMs;
  }

  async render(batch: Batch, emit: Emit, signal: AbortSignal): Promise<void> {
    const turn = this.#last.then(() => this.#renderAll(batch, emit, signal));
    this.#last = turn.catch(() => undefined);
    await turn;
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

  /** Up to the page that ends the worker, if there is one. What ends it and is no page's fault is thrown. */
  async #renderSome(batch: Batch, emit: Emit, signal: AbortSignal): Promise<{ answered: number; fault: string }> {
    signal.throwIfAborted();
    const worker = (this.#worker ??= await this.#start(signal));
    const answers = on(worker, 'message', { signal, close: ['exit'] });
    let answered = 0;
    let fault = '';
    const end = (exitCode: number) => {
      // With nothing left to do, and without a page.
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
      // What it would still answer belongs to nobody.
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
