import { once } from 'node:events';
import { mkdir, rename, rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Inspected } from './inspect.ts';
import type { SearchDocument } from './page.ts';

/** Documents that are on their way to Pagefind at one time. */
const batchSize = 100;

/** Builds a segment in a folder of its own, which is there when it is whole. */
export async function buildSegment(
  folder: string,
  documents: readonly (() => SearchDocument)[],
  signal: AbortSignal,
): Promise<Inspected> {
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const worker = new Worker(new URL('./build.worker.ts', import.meta.url), { workerData: partial });
  try {
    for (let from = 0; from < documents.length; from += batchSize) {
      await once(worker, 'message', { signal });
      worker.postMessage(documents.slice(from, from + batchSize).map((document) => document()));
    }
    await once(worker, 'message', { signal });
    worker.postMessage([]);
    const [inspected] = (await once(worker, 'message', { signal })) as [Inspected];
    if (inspected.documents.length !== documents.length) {
      throw new Error(`Pagefind indexed ${inspected.documents.length} of ${documents.length} documents`);
    }
    await rename(partial, folder);
    return inspected;
  } finally {
    await worker.terminate();
    await rm(partial, { recursive: true, force: true });
  }
}
