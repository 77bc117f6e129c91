import { hash } from 'node:crypto';
import { inTurn } from '@pho-luat/shared/in-turn';
import { deepestNesting, mostNesting } from '@pho-luat/shared/markdown-depth';
import { reachedFrom } from '../lib/imports.ts';
import { projectRoot, sourceDigest } from '../lib/source-digest.ts';
import { mostWorkMs, ThreadEnded } from '../lib/thread-work.ts';
import type { Placement } from './finish.ts';
import { MarkdownThread } from './thread.ts';
import type { RenderedText } from './to-html.ts';

export interface Job {
  markdown: string;
  placement: Placement;
}

export type Fault = { fault: 'too-deep'; depth: number } | { fault: 'too-slow' } | { fault: 'broken'; what: string };

export type Outcome = RenderedText | Fault;

/** What a text's HTML depends on besides the text: what the worker reaches by imports. */
export async function sourcesOfTexts(): Promise<string[]> {
  const { files } = await reachedFrom(projectRoot, ['site/markdown/worker.ts']);
  return [...files, 'pnpm-lock.yaml'];
}

/**
 * Renders editors' text in workers, under limits of depth, processor time and memory, so that no text can stop a release. Each worker has
 * one text at a time, so a fault belongs to that text. What fails is tried again alone, while nothing else is rendered: only what fails
 * again is a fault, and is kept until `forgetFaults`, because finding it took long. Failures of the machine are thrown.
 */
export class MarkdownRenderer {
  readonly #mostMs: number;
  readonly #most: number;
  readonly #threads: MarkdownThread[] = [];
  readonly #idle: MarkdownThread[] = [];
  readonly #waiting: ((thread: MarkdownThread) => void)[] = [];
  readonly #faults = new Map<string, Fault>();
  readonly #oneAtATime = inTurn();
  #isClosed = false;
  #code: Promise<string> | undefined;

  constructor({ mostMs = mostWorkMs, workers = 3 } = {}) {
    this.#mostMs = mostMs;
    this.#most = workers;
  }

  async render(job: Job): Promise<Outcome> {
    const depth = deepestNesting(job.markdown);
    if (depth > mostNesting) return { fault: 'too-deep', depth };
    const known = this.#faults.size > 0 && this.#faults.get(digestOfAll(job));
    if (known) return known;

    const first = await this.#render(job).catch(() => undefined);
    if (first && !('fault' in first)) return first;
    const outcome = await this.#alone(job);
    if ('fault' in outcome) this.#faults.set(digestOfAll(job), outcome);
    return outcome;
  }

  /** Forgets texts that took too much, which may have been bad luck. True when there were any. */
  forgetFaults(): boolean {
    const wereAny = this.#faults.size > 0;
    this.#faults.clear();
    return wereAny;
  }

  /** A digest of the job and the source: the same key means the same outcome. */
  async keyOf(job: Job): Promise<string> {
    this.#code ??= sourcesOfTexts().then(sourceDigest);
    return digestOfAll(job, await this.#code);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async #render(job: Job): Promise<Outcome> {
    const thread = await this.#takeThread();
    try {
      return await thread.render(job);
    } finally {
      this.#giveBack(thread);
    }
  }

  /** One after another, each with all threads taken. */
  #alone(job: Job): Promise<Outcome> {
    return this.#oneAtATime(async () => {
      const threads = await Promise.all(Array.from({ length: this.#most }, () => this.#takeThread()));
      const [thread] = threads as [MarkdownThread];
      try {
        return await thread.render(job);
      } finally {
        for (const each of threads) this.#giveBack(each);
      }
    });
  }

  /** A new thread is made only when all existing ones have work. */
  async #takeThread(): Promise<MarkdownThread> {
    if (this.#isClosed) throw new ThreadEnded('no text is rendered any more');
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#threads.length === this.#most) return new Promise((resolve) => this.#waiting.push(resolve));
    const thread = new MarkdownThread(this.#mostMs);
    this.#threads.push(thread);
    return thread;
  }

  #giveBack(thread: MarkdownThread): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#idle.push(thread);
  }
}

function digestOfAll(...parts: unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}
