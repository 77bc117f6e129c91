import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installationAt } from '@pho-luat/shared/installation';
import { BlobStore } from '../../../site/publisher/release/blobs.ts';
import { searchFiles } from '../../../site/publisher/steps/search-files.ts';
import { SearchIndex, type SearchDocument } from '../../../site/search/indexing/index.ts';
import { usualLimits } from '../../../site/search/indexing/limits.ts';
import { productWords } from '../../../site/search/words.ts';

/**
 * Builds the site's own index by the publisher's own step, in a process of its own so that its memory can be told:
 * `build.ts <folder>` reads `documents.json` there and writes `built.json`.
 */

export interface Built {
  ms: number;
  indexBytes: number;
  /** Path in the site → blob. */
  files: [string, string][];
}

const [folder = ''] = process.argv.slice(2);
const documents = JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8')) as SearchDocument[];
const wanted = new Map(documents.map((document, index) => [document.path, { key: String(index), document: () => document }]));

const installation = installationAt(join(folder, 'var'));
const blobs = new BlobStore(installation.blobs, []);
const index = new SearchIndex(installation.search, usualLimits, await productWords());
let ms = 0;
/** Leaves out the copies that a release keeps. */
const update: SearchIndex['update'] = async (...asked) => {
  const start = performance.now();
  const parts = await index.update(...asked);
  ms = Math.round(performance.now() - start);
  return parts;
};
const { signal } = new AbortController();
const parts = await searchFiles({ search: { update }, blobs, signal }, wanted, {
  urgent: false,
  words: { abbreviations: [], synonyms: [] },
  before: new Map(),
});
const files = parts.flatMap((part) => [...part]);

let indexBytes = 0;
for (const [, sha256] of files) indexBytes += (await stat(blobs.pathOf(sha256))).size;
await writeFile(join(folder, 'built.json'), JSON.stringify({ ms, indexBytes, files } satisfies Built));
