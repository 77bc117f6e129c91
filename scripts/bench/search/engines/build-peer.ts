import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import { listFiles } from '../../../../site/tree/files.ts';
import { lunrIndex } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import type { PeerDocument, PeerName } from './peers.ts';

/**
 * Builds a peer's index, in a process of its own: `build-peer.ts <name> <documents.json> <folder>` leaves it in the folder, and in
 * `built.json` beside what it took.
 */

export interface BuiltPeer {
  ms: number;
  indexBytes: number;
}

const [name, source = '', folder = ''] = process.argv.slice(2);
const documents = JSON.parse(await readFile(source, 'utf8')) as PeerDocument[];
await mkdir(folder, { recursive: true });

const builds: Record<PeerName, () => Promise<void>> = {
  miniSearchFolded: () => writeIndex(miniSearch('miniSearchFolded', documents)),
  miniSearchPairs: () => writeIndex(miniSearch('miniSearchPairs', documents)),
  lunrFolded: () => writeIndex(lunrIndex(documents)),
  pagefindDefault,
};

const start = performance.now();
await builds[name as PeerName]();
const ms = Math.round(performance.now() - start);
let indexBytes = 0;
for (const path of await listFiles(folder)) indexBytes += (await readFile(folder + path)).length;
await writeFile(`${folder}.json`, JSON.stringify({ ms, indexBytes } satisfies BuiltPeer));

async function writeIndex(index: object): Promise<void> {
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
}

/** As its documentation has it: pages with a language, and nothing set. */
async function pagefindDefault(): Promise<void> {
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind made no index');
  for (const { path, title, so, body } of documents) {
    const paragraphs = [...(so ? [so] : []), ...body.split('\n')].map((text) => `<p>${escape(text)}</p>`).join('');
    const content = `<!doctype html><html lang="vi"><head><title>${escape(title)}</title></head><body><main><h1>${escape(title)}</h1>${paragraphs}</main></body></html>`;
    await index.addHTMLFile({ url: path, content });
  }
  await index.writeFiles({ outputPath: folder });
  // It answers before its last file, the entry, is on the disk.
  while (!(await readFile(join(folder, 'pagefind-entry.json'), 'utf8').catch(() => '')).endsWith('}')) await sleep(20);
  await pagefind.close();
  // Its stock pages, of which none is loaded here.
  for (const file of await readdir(folder)) if (/^pagefind-(?!entry|worker)/.test(file)) await rm(join(folder, file));
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
