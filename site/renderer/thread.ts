import { on, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Emit, Rendered } from './renderer.ts';
import type { Batch } from './worker.ts';

/**
 * Some five times what a site with long pages takes. Without the second limit more new objects can grow old at once than the room that
 * Node keeps for ending the worker, and then the whole process ends (tried: 14 of 24 times; with it none).
 */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** A worker that is there when it is needed, and anew when a page was its end. Renders one batch after another, whoever asks. */
export class RenderThread {
  readonly #entry: string;
  readonly #longestMs: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(entry: string, longestMs: number) {
    this.#entry = entry;
    this.#longestMs = longestMs;
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

  /** Up to the page that ends the worker, if there is one. */
  async #renderSome(batch: Batch, emit: Emit, signal: AbortSignal): Promise<{ answered: number; fault: string }> {
    signal.throwIfAborted();
    const worker = (this.#worker ??= await start(this.#entry, signal));
    const answers = on(worker, 'message', { signal, close: ['exit'] });
    const watch = watchOver(this.#longestMs, () => void worker.terminate());
    let answered = 0;
    let fault = `not rendered within ${this.#longestMs} ms`;
    try {
      worker.postMessage(batch);
      while (answered < batch.routes.length) {
        watch.start();
        const answer = await answers.next().catch((cause: Error) => {
          signal.throwIfAborted();
          fault = cause.message;
          return undefined;
        });
        watch.stop();
        if (!answer || answer.done) break;
        await emit((answer.value as [Rendered])[0]);
        answered++;
      }
      return { answered, fault };
    } finally {
      watch.stop();
      // What it would still answer belongs to nobody.
      if (answered < batch.routes.length) await this.close();
      else await answers.return?.();
    }
  }
}

/** Ready to work, so that the time of its start is not taken from a page's. */
async function start(entry: string, signal: AbortSignal): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: entry, resourceLimits: limits });
  try {
    await once(worker, 'message', { signal });
  } catch (cause) {
    await worker.terminate();
    throw cause;
  }
  // A worker that waits for work does not keep the process alive.
  worker.unref();
  return worker;
}

function watchOver(longestMs: number, end: () => void): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let look: NodeJS.Immediate | undefined;
  return {
    start() {
      // When this thread was busy all the time, the answer may lie here already: it is read before the immediate comes.
      timer = setTimeout(() => (look = setImmediate(end)), longestMs);
    },
    stop() {
      clearTimeout(timer);
      clearImmediate(look);
    },
  };
}
