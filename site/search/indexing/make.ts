import { mkdir, rename, rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { nameDurably } from '../../lib/durable.ts';
import { nextMessage } from '../../lib/thread-work.ts';
import { SpareThread } from '../spare-thread.ts';
import type { Erasing } from './erase.worker.ts';
import type { Indexed, WordIndex } from './inspect.ts';
import type { SearchDocument } from './page.ts';

export interface Built extends WordIndex {
  indexed: Indexed[];
}

export interface Building {
  /** A folder with Pagefind's engine. */
  engine: string;
  to: string;
}

/** Documents that are sent to the thread at once. */
const batchSize = 100;

/** A folder with the engine that reads the segments. If Pagefind's service is killed, its thread has nothing left to do, and ends. */
export function makeEngine(folder: string, signal: AbortSignal): Promise<void> {
  return making(
    folder,
    async (partial) => new Worker(new URL('./engine.worker.ts', import.meta.url), { workerData: partial }),
    (worker) => nextMessage(worker, signal),
    nameDurably,
  );
}

const builders = new SpareThread<Building>(new URL('./build.worker.ts', import.meta.url));

/** Builds a segment of these documents. */
export async function buildSegment(
  folder: string,
  engine: string,
  documents: readonly (() => SearchDocument)[],
  signal: AbortSignal,
): Promise<Built> {
  return making(
    folder,
    (to) => builders.take({ engine, to }),
    async (worker) => {
      for (let from = 0; from < documents.length; from += batchSize) {
        await nextMessage(worker, signal);
        worker.postMessage(documents.slice(from, from + batchSize).map((document) => document()));
      }
      await nextMessage(worker, signal);
      worker.postMessage([]);
      const built = await nextMessage<Built>(worker, signal);
      if (built.indexed.length !== documents.length) {
        throw new Error(`${built.indexed.length} of ${documents.length} documents were indexed`);
      }
      return built;
    },
  );
}

/** Makes a segment of another, without what is gone. */
export function eraseFromSegment(folder: string, erasing: Omit<Erasing, 'to'>, signal: AbortSignal): Promise<WordIndex> {
  return making(
    folder,
    async (to) => {
      const workerData: Erasing = { ...erasing, to };
      return new Worker(new URL('./erase.worker.ts', import.meta.url), { workerData });
    },
    (worker) => nextMessage<WordIndex>(worker, signal),
  );
}

/** A folder that appears once a thread has finished what it makes in it. A segment is believed by its record, which comes after it. */
async function making<T>(
  folder: string,
  start: (partial: string) => Promise<Worker>,
  ask: (worker: Worker) => Promise<T>,
  name: (partial: string, folder: string) => Promise<void> = rename,
): Promise<T> {
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  let worker: Worker | undefined;
  try {
    worker = await start(partial);
    const made = await ask(worker);
    await rm(folder, { recursive: true, force: true });
    await name(partial, folder);
    return made;
  } finally {
    await worker?.terminate();
    await rm(partial, { recursive: true, force: true });
  }
}
