import { mostWorkMs } from '../lib/thread-work.ts';
import type { FrameView, Route } from '../src/views.ts';
import type { CompiledSite } from './compile.ts';
import type { Packed } from './pack.ts';
import type { Places } from './places.ts';
import { RenderThread } from './thread.ts';

/** HTML is NFC, and comes with everything derived from it in the same thread. A fault is in technical words. */
export type Rendered = ({ path: string } & Packed & Places) | { path: string; fault: string };

export type Emit = (page: Rendered) => void | Promise<void>;

/** For fewer pages a second worker would only be ready when the first has finished. */
const largeJob = 300;
const batchSize = 32;

/**
 * Renders pages in worker threads that stay warm. A page that throws, or takes too much processor time or memory, is a fault of that page
 * alone. Failures of the machine are thrown.
 */
export class Renderer {
  readonly #threads: readonly RenderThread[];

  constructor(site: CompiledSite, { workers = 2, mostMs = mostWorkMs } = {}) {
    this.#threads = Array.from({ length: workers }, () => new RenderThread(site.entry, mostMs));
  }

  /** Calls back as pages come, in any order, and renders at most one batch ahead. */
  async render(frame: FrameView, routes: Iterable<Route>, emit: Emit, signal: AbortSignal): Promise<void> {
    const source = routes[Symbol.iterator]();
    const first = [...taken(source, largeJob)];
    const threads = first.length < largeJob ? this.#threads.slice(0, 1) : this.#threads;
    const batches = inBatches(first, source);
    await Promise.all(
      threads.map(async (thread) => {
        for (const batch of batches) await thread.render({ frame, routes: batch }, emit, signal);
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

function* inBatches(first: readonly Route[], more: Iterator<Route>): Generator<Route[]> {
  for (let start = 0; start < first.length; start += batchSize) yield first.slice(start, start + batchSize);
  for (;;) {
    const batch = [...taken(more, batchSize)];
    if (batch.length === 0) return;
    yield batch;
  }
}

/** The next items; unlike `take`, it leaves the source open for more. */
function* taken<T>(source: Iterator<T>, count: number): Generator<T> {
  for (let index = 0; index < count; index++) {
    const next = source.next();
    if (next.done) return;
    yield next.value;
  }
}
