import { on } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { strokeMark } from '../letters.ts';
import { engineScript } from './engine-script.ts';
import { engineFiles, inspectDocuments, inspectWords } from './inspect.ts';
import type { Built } from './make.ts';
import { pageOf, type SearchDocument } from './page.ts';

/**
 * Builds one segment. In a thread, because Pagefind's Node interface has one service for all that use it, so that a second build
 * would find it closed by the first; and because making pages is work.
 */
const port = parentPort as MessagePort;
const folder = workerData as string;

const { index } = must(await pagefind.createIndex({ forceLanguage: 'vi', includeCharacters: strokeMark }));
if (!index) throw new Error('Pagefind made no index');
port.postMessage('next');
for await (const [documents] of on(port, 'message') as AsyncIterable<[SearchDocument[]]>) {
  if (documents.length === 0) break;
  const answers = await Promise.all(documents.map((document) => index.addHTMLFile(pageOf(document))));
  answers.forEach(must);
  port.postMessage('next');
}
must(await index.writeFiles({ outputPath: folder }));
await written();
// Kills the service, which would stay otherwise.
await pagefind.close();
await writeFile(join(folder, engineFiles.script), engineScript(await readFile(join(folder, 'pagefind-worker.js'), 'utf8')));
await dropTheRest();
const built: Built = { ...(await inspectWords(folder)), indexed: await inspectDocuments(folder) };
port.postMessage(built);
port.close();

/** Pagefind answers before its last file, the entry, is on the disk; killed then, it leaves that empty. */
async function written(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const entry = await readFile(join(folder, 'pagefind-entry.json'), 'utf8').catch(() => '');
    if (entry.endsWith('}')) return;
    await sleep(50);
  }
  throw new Error('Pagefind did not finish its files');
}

/** The site has its own search page and its own way into the engine: what Pagefind brings for these is not shipped. */
async function dropTheRest(): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^pagefind.*\.(js|css|json)$/.test(name)) await rm(join(folder, name));
  }
}

function must<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
