import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { deepestNesting } from './depth.ts';
import type { Placement } from './finish.ts';

export interface Job {
  markdown: string;
  placement: Placement;
}

export type Outcome = { html: string } | { fault: 'too-deep'; depth: number } | { fault: 'too-slow' };

/** Far beyond what a person writes, far below what breaks. */
const deepest = 40;
const limits = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 };

/**
 * Renders editors' text in a worker, under limits of depth, time and memory, so that no text can stop a release. One at a time; the
 * outcome of a text is kept, a bad one too.
 */
export class MarkdownRenderer {
  #worker: Worker | undefined;
  readonly #longestMs: number;
  readonly #outcomes = new Map<string, Outcome>();

  constructor({ longestMs = 5_000 } = {}) {
    this.#longestMs = longestMs;
  }

  async render(job: Job): Promise<Outcome> {
    const key = createHash('sha256').update(JSON.stringify(job)).digest('hex');
    const known = this.#outcomes.get(key);
    if (known) return known;
    const outcome = await this.#renderAnew(job);
    this.#outcomes.set(key, outcome);
    return outcome;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #renderAnew(job: Job): Promise<Outcome> {
    const depth = deepestNesting(job.markdown);
    if (depth > deepest) return { fault: 'too-deep', depth };

    this.#worker ??= await startWorker();
    const worker = this.#worker;
    const over = new AbortController();
    const answer = Promise.race([
      once(worker, 'message', { signal: over.signal }).then(([outcome]) => outcome as Outcome),
      sleep(this.#longestMs, undefined, { signal: over.signal }),
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
}

/** Ready to work, so that the time of its start is not taken from a text's. */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: limits });
  await once(worker, 'online');
  // A worker that waits for work does not keep the process alive.
  worker.unref();
  return worker;
}
