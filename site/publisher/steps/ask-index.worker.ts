import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Pagefind } from '../../search/pagefind.ts';

export interface Question {
  query: string;
  /** Of the page that it should find. */
  path: string;
}

/** As far as anybody would look; a question with more answers than that says at least that the index speaks. */
const most = 50;

/** Asks a finished index through Pagefind's own browser code, in a thread of its own because that code wants a browser's `fetch`. */
const { folder, questions } = workerData as { folder: string; questions: Question[] };

globalThis.fetch = async (address) => new Response(await readFile(new URL(String(address))));

const code = await readFile(join(folder, 'pagefind.js'), 'base64');
const pagefind = (await import(`data:text/javascript;base64,${code}`)) as Pagefind & {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
};
await pagefind.options({ basePath: `${pathToFileURL(folder).href}/`, baseUrl: '/' });

async function isHeard({ query, path }: Question): Promise<boolean> {
  const { results } = await pagefind.search(query);
  if (results.length > most) return true;
  const found = await Promise.all(results.map((result) => result.data()));
  return found.some(({ url }) => url === path);
}

let heard = false;
for (const question of questions) heard ||= await isHeard(question);
parentPort?.postMessage(heard);
