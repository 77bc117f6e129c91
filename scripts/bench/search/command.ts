import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Problem } from '../../lib/problem.mjs';
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
  const { docs, queries, misses, json, ...options } = flags(args);
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

function flags(args: string[]): z.infer<typeof schema> {
  const string = { type: 'string' } as const;
  const boolean = { type: 'boolean' } as const;
  const options = {
    docs: string,
    queries: string,
    scale: string,
    quick: boolean,
    pagefind: boolean,
    misses: boolean,
    json: string,
  };
  try {
    return schema.parse(parseArgs({ args, options, allowNegative: true }).values);
  } catch (cause) {
    const said = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Problem(`${said}\nThe flags are described in scripts/bench/README.md.`);
  }
}
