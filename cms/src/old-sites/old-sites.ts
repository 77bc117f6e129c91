import { appendFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { listOf } from '../transfer/record.ts';
import { crawlToLists } from './crawl.ts';
import type { Lists } from './papers.ts';
import { wordpressToLists } from './wordpress.ts';

export const askedSchema = z.strictObject({
  sources: z.array(z.string()),
  into: z.string(),
  /** The words for pictures that have none. */
  alt: z.string(),
});

export type Asked = z.infer<typeof askedSchema>;

/** Makes lists of each source, in a folder of its own; says how far it is, one line per step. */
export async function oldSitesToLists({ sources, into, alt }: Asked) {
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
  return { lists, told };
}
