import { readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import type { BlobStore } from '../../../site/publisher/release/blobs.ts';
import { listFiles } from '../../../site/tree/files.ts';
import { measured } from '../lib/measured.ts';
import type { BuiltPagefind } from './engines/build-pagefind.ts';
import { pagefindName } from './engines/pagefind.ts';

export interface PagefindBuild extends BuiltPagefind {
  peakRssMb: number;
  /** Path in the site → blob. */
  files: Map<string, string>;
}

/** Sent smaller when compressed; what Pagefind makes of its index is so already. */
const texts = new Set(['.js', '.json', '.html']);

const engines = join(import.meta.dirname, 'engines');

/** Pagefind's index of the documents that ours was built of (`documents.json` in the folder), and a page that asks it. */
export async function buildPagefind({ blobs, folder }: { blobs: BlobStore; folder: string }): Promise<PagefindBuild> {
  const output = join(folder, pagefindName);
  const args = [join(engines, 'build-pagefind.ts'), join(folder, 'documents.json'), output];
  const { peakRssMb } = await measured(process.execPath, args, folder);
  const built = JSON.parse(await readFile(`${output}.json`, 'utf8')) as BuiltPagefind;

  await writeFile(join(output, 'page.js'), stripTypeScriptTypes(await readFile(join(engines, 'pagefind-page.ts'), 'utf8')));
  await writeFile(join(output, 'index.html'), page);
  const files = new Map<string, string>();
  for (const path of await listFiles(output)) {
    const bytes = await readFile(output + path);
    files.set(`/${pagefindName}${path}`, texts.has(extname(path)) ? blobs.putText(bytes.toString()) : blobs.putBytes(bytes));
  }
  return { ...built, peakRssMb, files };
}

const page = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Tìm kiếm</title><script type="module" src="page.js"></script></head><body></body></html>
`;
