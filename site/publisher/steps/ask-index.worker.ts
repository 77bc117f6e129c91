import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Pagefind } from '../../search/pagefind.ts';

/** Asks a finished index through Pagefind's own browser code, in a thread of its own because that code wants a browser's `fetch`. */
const { folder, query } = workerData as { folder: string; query: string };

globalThis.fetch = async (address) => new Response(await readFile(new URL(String(address))));

const code = await readFile(join(folder, 'pagefind.js'), 'base64');
const pagefind = (await import(`data:text/javascript;base64,${code}`)) as Pagefind & {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
};
await pagefind.options({ basePath: `${pathToFileURL(folder).href}/`, baseUrl: '/' });
const { results } = await pagefind.search(query);
const found = await Promise.all(results.slice(0, 50).map((result) => result.data()));
parentPort?.postMessage(found.map(({ url }) => url));
