import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { z } from 'zod';
import { strokeMark } from '../letters.ts';
import { encodeTextNodes } from './encode-html.ts';

/** The index over finished pages, until the pipeline asks `SearchIndex`: pages that mark their text with `data-pagefind-body`, no other. */

export interface IndexedPage {
  path: string;
  file: string;
}

export async function indexPages(pages: readonly IndexedPage[], outputPath: string): Promise<void> {
  const index = must(await pagefind.createIndex({ forceLanguage: 'vi', includeCharacters: strokeMark })).index;
  if (!index) throw new Error('Pagefind made no index');
  try {
    for (const { path, file } of pages) {
      must(await index.addHTMLFile({ url: path, content: encodeTextNodes(await readFile(file, 'utf8')) }));
    }
    must(await index.writeFiles({ outputPath }));
    // Closed too early, Pagefind now and then leaves an entry without contents.
    await verifyEntry(outputPath, pages.length);
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
  await dropStockInterface(outputPath);
}

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.int() })) });

async function verifyEntry(outputPath: string, pageCount: number): Promise<void> {
  const text = await readFile(join(outputPath, 'pagefind-entry.json'), 'utf8');
  const { languages } = entrySchema.parse(JSON.parse(text));
  const indexed = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (indexed !== pageCount) throw new Error(`Pagefind indexed ${indexed} of ${pageCount} pages`);
}

function must<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** The site has its own search page: what Pagefind brings for that is not shipped. */
async function dropStockInterface(outputPath: string): Promise<void> {
  for (const name of await readdir(outputPath)) {
    if (/^pagefind-(ui|modular-ui|component-ui|highlight)/.test(name)) await rm(join(outputPath, name));
  }
}
