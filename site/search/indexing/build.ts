import { once } from 'node:events';
import { mkdir, rename, rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Erasing } from './erase.worker.ts';
import type { Inspected } from './inspect.ts';
import type { SearchDocument } from './page.ts';

/** Documents that are on their way to Pagefind at one time. */
const batchSize = 100;
/** Pagefind's service may be killed, by want of memory say, and its Node interface would wait for it without end. */
const longestMs = (documents: number) => 60_000 + 50 * documents;

/** Builds a segment of these documents. */
export function buildSegment(
  folder: string,
  documents: readonly (() => SearchDocument)[],
  stop: AbortSignal,
): Promise<Inspected> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(longestMs(documents.length))]);
  return making(folder, documents.length, async (partial) => {
    const worker = new Worker(new URL('./build.worker.ts', import.meta.url), { workerData: partial });
    try {
      for (let from = 0; from < documents.length; from += batchSize) {
        await once(worker, 'message', { signal });
        worker.postMessage(documents.slice(from, from + batchSize).map((document) => document()));
      }
      await once(worker, 'message', { signal });
      worker.postMessage([]);
      const [inspected] = (await once(worker, 'message', { signal })) as [Inspected];
      return inspected;
    } finally {
      await worker.terminate();
    }
  });
}

/** Makes a segment of another, without what is gone. */
export function eraseFromSegment(folder: string, from: Omit<Erasing, 'to'>, signal: AbortSignal): Promise<Inspected> {
  return making(folder, from.segment.documents.length - from.gone.size, async (partial) => {
    const workerData: Erasing = { ...from, to: partial };
    const worker = new Worker(new URL('./erase.worker.ts', import.meta.url), { workerData });
    try {
      const [inspected] = (await once(worker, 'message', { signal })) as [Inspected];
      return inspected;
    } finally {
      await worker.terminate();
    }
  });
}

/** A folder that is there when what is made in it is whole, with as many documents as it should have. */
async function making(folder: string, count: number, make: (partial: string) => Promise<Inspected>): Promise<Inspected> {
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    const made = await make(partial);
    if (made.documents.length !== count) throw new Error(`The index has ${made.documents.length} of ${count} documents`);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
    return made;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
