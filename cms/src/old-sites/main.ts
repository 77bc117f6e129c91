import { appendFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { listOf } from '../transfer/record.ts';
import { endBy } from '../transfer/unusable.ts';
import { crawlToLists } from './crawl.ts';
import type { Lists } from './papers.ts';
import { wordpressToLists } from './wordpress.ts';

/**
 * What an old site has left, as lists for an import: `node cms/src/old-sites/main.ts JSON`. A process of its own, because it gives itself a
 * browser's names. Says how far it is, a line each, and what came of it as JSON in the last line; or what it cannot use, and ends with 3.
 */
const askedSchema = z.strictObject({
  sources: z.array(z.string()),
  into: z.string(),
  /** The words for pictures that have none. */
  alt: z.string(),
});

async function main({ sources, into, alt }: z.infer<typeof askedSchema>): Promise<string> {
  const lists: { folder: string; files: string; source: string }[] = [];
  const told: string[] = [];
  for (const [at, source] of sources.entries()) {
    const folder = join(into, `${at}`);
    await mkdir(folder, { recursive: true });
    const writer: Lists = {
      add: (type, record) => appendFile(join(folder, listOf(type)), `${JSON.stringify(record)}\n`),
    };
    const toLists = /\.xml$/i.test(source) ? wordpressToLists : crawlToLists;
    told.push(...(await toLists(source, writer, alt, (text) => console.log(`${basename(source)}: ${text}`))));
    lists.push({ folder, files: dirname(source), source });
  }
  return JSON.stringify({ lists, told });
}

endBy(main(askedSchema.parse(JSON.parse(process.argv[2] ?? ''))));
