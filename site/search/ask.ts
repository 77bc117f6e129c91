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

export async function askAll(tree: string, queries: readonly string[]): Promise<Asked[]> {
  return askInThread(
    tree,
    queries.map((query) => ({ query })),
  );
}

export interface Question {
  query: string;
  /** Of the page that it should find: when it does, no more is asked. */
  path?: string;
}

/** Whether one of these questions finds its page among the first answers: they are asked in turn, until one does. */
export async function isHeard(tree: string, questions: readonly Required<Question>[]): Promise<boolean> {
  const answers = await askInThread(tree, questions);
  return answers.some(({ hits }, at) => hits.some(({ path }) => path === questions[at]?.path));
}

/** In a thread of its own: a question over thousands of documents is work, and the engine keeps the memory that it once asked for. */
async function askInThread(tree: string, questions: readonly Question[]): Promise<Asked[]> {
  const worker = new Worker(new URL('./ask.worker.ts', import.meta.url), {
    workerData: { folder: join(tree, 'pagefind'), questions },
  });
  try {
    const [answers] = (await once(worker, 'message')) as [Asked[]];
    return answers;
  } finally {
    await worker.terminate();
  }
}
