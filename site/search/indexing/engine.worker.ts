import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { engineScript } from './engine-script.ts';
import { engineFiles } from './inspect.ts';

/** Gets the engine from Pagefind, which only writes it with an index. In a thread, because Pagefind has one service per process. */
const folder = workerData as string;
const whole = join(folder, 'index');

const { index } = must(await pagefind.createIndex({ forceLanguage: 'unknown' }));
if (!index) throw new Error('Pagefind made no index');
must(await index.addHTMLFile({ url: '/', content: '<html><body>.</body></html>' }));
must(await index.writeFiles({ outputPath: whole }));
await written();
// Kills the service, which would stay otherwise.
await pagefind.close();
await mkdir(folder, { recursive: true });
await writeFile(join(folder, engineFiles.script), engineScript(await readFile(join(whole, 'pagefind-worker.js'), 'utf8')));
await writeFile(join(folder, engineFiles.wasm), await readFile(join(whole, engineFiles.wasm)));
await rm(whole, { recursive: true });
parentPort?.postMessage('made');
parentPort?.close();

/** Pagefind answers before its last file, the entry, is on the disk; killed then, it leaves the file empty. */
async function written(): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const entry = await readFile(join(whole, 'pagefind-entry.json'), 'utf8').catch(() => '');
    if (entry.endsWith('}')) return;
    await sleep(50);
  }
  throw new Error('Pagefind did not finish its files');
}

function must<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
