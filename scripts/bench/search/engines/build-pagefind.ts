import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import { asHtml } from '../../../../site/pages/html.ts';
import type { SearchDocument } from '../../../../site/search/indexing/index.ts';
import { listFiles } from '../../../../site/tree/files.ts';

/**
 * Builds Pagefind's own index as its documentation has it, with nothing set, in a process of its own so that its memory can be told:
 * `build-pagefind.ts <documents.json> <folder>` leaves it in the folder, and in `<folder>.json` what it took.
 */

export interface BuiltPagefind {
  ms: number;
  indexBytes: number;
}

const [source = '', folder = ''] = process.argv.slice(2);
const documents = JSON.parse(await readFile(source, 'utf8')) as SearchDocument[];

const start = performance.now();
const { index } = await pagefind.createIndex();
if (!index) throw new Error('Pagefind made no index');
for (const { path, title: plain, number, html } of documents) {
  const title = asHtml(plain);
  const main = `<h1>${title}</h1>${number ? `<p>${number}</p>` : ''}${html}`;
  const content = `<!doctype html><html lang="vi"><head><title>${title}</title></head><body><main>${main}</main></body></html>`;
  await index.addHTMLFile({ url: path, content });
}
await index.writeFiles({ outputPath: folder });
// It answers before its last file, the entry, is on the disk.
while (!(await readFile(join(folder, 'pagefind-entry.json'), 'utf8').catch(() => '')).endsWith('}')) await sleep(20);
await pagefind.close();
const ms = Math.round(performance.now() - start);

// Its stock pages, which are not loaded here.
for (const file of await readdir(folder)) if (/^pagefind-(?!entry|worker)/.test(file)) await rm(join(folder, file));
let indexBytes = 0;
for (const path of await listFiles(folder)) indexBytes += (await readFile(folder + path)).length;
await writeFile(`${folder}.json`, JSON.stringify({ ms, indexBytes } satisfies BuiltPagefind));
