import { createHash } from 'node:crypto';
import { codeDigest } from '../renderer/code-digest.ts';
import { deepestNesting } from './depth.ts';
import type { Placement } from './finish.ts';
import { MarkdownThread } from './thread.ts';
import type { RenderedText } from './to-html.ts';

export interface Job {
  markdown: string;
  placement: Placement;
}

export type Fault = { fault: 'too-deep'; depth: number } | { fault: 'too-slow' };

export type Outcome = RenderedText | Fault;

/** Far beyond what a person writes, far below what breaks. */
const deepest = 40;

/** What a text's HTML is a function of, beside the text. */
const sources = ['site/markdown', 'shared/src/text.ts', 'shared/src/words/pages.ts', 'pnpm-lock.yaml'];

/**
 * Renders editors' text in workers, under limits of depth, time and memory, so that no text can stop a release. Each worker has one
 * text at a time, so a fault is that text's alone; it is kept, because finding it took long.
 */
export class MarkdownRenderer {
  readonly #longestMs: number;
  readonly #most: number;
  readonly #threads: MarkdownThread[] = [];
  readonly #idle: MarkdownThread[] = [];
  readonly #waiting: ((thread: MarkdownThread) => void)[] = [];
  readonly #faults = new Map<string, Fault>();
  #code: Promise<string> | undefined;

  constructor({ longestMs = 5_000, workers = 3 } = {}) {
    this.#longestMs = longestMs;
    this.#most = workers;
  }

  async render(job: Job): Promise<Outcome> {
    const depth = deepestNesting(job.markdown);
    if (depth > deepest) return { fault: 'too-deep', depth };
    const known = this.#faults.size > 0 && this.#faults.get(digestOf(job));
    if (known) return known;

    const thread = await this.#takeThread();
    try {
      const outcome = await thread.render(job);
      if ('fault' in outcome) this.#faults.set(digestOf(job), outcome);
      return outcome;
    } finally {
      this.#giveBack(thread);
    }
  }

  /** The same key, the same outcome: of the job and of the code. */
  async keyOf(job: Job): Promise<string> {
    this.#code ??= codeDigest(sources);
    return digestOf(job, await this.#code);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  /** Another thread is made only when all that there are have work. */
  async #takeThread(): Promise<MarkdownThread> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#threads.length === this.#most) return new Promise((resolve) => this.#waiting.push(resolve));
    const thread = new MarkdownThread(this.#longestMs);
    this.#threads.push(thread);
    return thread;
  }

  #giveBack(thread: MarkdownThread): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#idle.push(thread);
  }
}

function digestOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
