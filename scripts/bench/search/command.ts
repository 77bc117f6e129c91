import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readFlags } from '../lib/flags.ts';
import { ownCorpus, readCorpus } from './corpus.ts';
import { measureSearch } from './index.ts';
import { missesOf, tableOf } from './table.ts';

const schema = z
  .object({
    docs: z.string().optional(),
    queries: z.string().optional(),
    scale: z.coerce.number().int().min(0).max(100_000).default(0),
    quick: z.boolean().default(false),
    pagefind: z.boolean().default(true),
    misses: z.boolean().default(false),
    json: z.string().optional(),
  })
  .refine(({ docs, queries }) => (docs === undefined) === (queries === undefined), '--docs and --queries go together.');

/** `npm run bench -- search …` */
export async function benchSearch(args: string[]): Promise<void> {
  const [{ docs, queries, misses, json, ...options }] = readFlags(args, schema);
  const corpus = docs && queries ? await readCorpus([docs], [queries]) : await ownCorpus();
  if (corpus.unknown.length > 0) {
    console.log(`Queries name answers that are no documents, so that nobody finds them: ${corpus.unknown.join(', ')}.`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-bench-'));
  try {
    const figures = await measureSearch({ corpus, folder, ...options });
    const titles = new Map(corpus.documents.map(({ id, title }) => [id, title]));
    if (misses) console.log(`\n${missesOf(figures, (id) => titles.get(id) ?? '')}`);
    console.log(`\n${tableOf(figures)}`);
    if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
