import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface Asked {
  total: number;
  /** The first of them. */
  hits: { path: string; title: string }[];
}

/** Asks the index of a finished tree as a reader's browser would, reading its files. */
export async function ask(tree: string, query: string): Promise<Asked> {
  const [answer] = await askAll(tree, [query]);
  return answer as Asked;
}

/** In a thread of its own: a question over thousands of documents is work, and the engine keeps the memory that it once asked for. */
export async function askAll(tree: string, queries: readonly string[]): Promise<Asked[]> {
  const worker = new Worker(new URL('./ask.worker.ts', import.meta.url), {
    workerData: { folder: join(tree, 'pagefind'), queries },
  });
  try {
    const [answers] = (await once(worker, 'message')) as [Asked[]];
    return answers;
  } finally {
    await worker.terminate();
  }
}
