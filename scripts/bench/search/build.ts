import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import { abbreviations, synonyms } from '../../../cms/demo/around/search-words.ts';
import { SearchIndex, type SearchDocument } from '../../../site/search/indexing/index.ts';

/**
 * Builds the site's own index, in a process of its own so that its memory can be told: `build.ts <folder>` reads `documents.json`
 * in the folder, lays the index into `site`, and writes `built.json`.
 */

export interface Built {
  ms: number;
  indexBytes: number;
}

const [folder = ''] = process.argv.slice(2);
const documents = JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8')) as SearchDocument[];
const wanted = new Map(documents.map((document, index) => [document.path, { key: String(index), document: () => document }]));

const index = new SearchIndex(join(folder, 'index'));
const start = performance.now();
const files = await index.update(wanted, {}, new AbortController().signal);
const ms = Math.round(performance.now() - start);

const tree = join(folder, 'site');
let indexBytes = 0;
const lay = async (path: string, bytes: string | Uint8Array) => {
  await mkdir(dirname(tree + path), { recursive: true });
  await writeFile(tree + path, bytes);
  indexBytes += bytes.length;
};
for (const [path, file] of files) await lay(path, await readFile(file));
const words = {
  abbreviations: abbreviations.map(({ short, long }) => [short, long]),
  synonyms: synonyms.map(({ everyday, statute }) => [everyday, statute]),
};
await lay(`${paths.searchIndex()}words.json`, JSON.stringify(words));
await writeFile(join(folder, 'built.json'), JSON.stringify({ ms, indexBytes } satisfies Built));
