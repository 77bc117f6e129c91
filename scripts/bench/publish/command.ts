import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readFlags } from '../lib/flags.ts';
import { measurePublishing, type PublishFigures } from './index.ts';
import { tableOf } from './table.ts';

/** Over this Hugo takes long, and is asked for by `--hugo`. */
const mostWithHugo = 10_000;

const count = z.coerce.number().int();
const schema = z.object({
  articles: count.min(40).max(200_000),
  seed: count.default(1),
  times: count.min(10).max(1_000).default(30),
  json: z.string().optional(),
  compare: z.string().optional(),
  hugo: z.boolean().optional(),
  profile: z.string().optional(),
  keep: z.boolean().default(false),
});

/** `npm run bench -- publish …` */
export async function benchPublish(args: string[]): Promise<void> {
  const [flags] = readFlags(args, schema);
  const { articles, seed, times, json, compare, hugo = articles <= mostWithHugo, profile, keep } = flags;
  const earlier = compare ? (JSON.parse(await readFile(compare, 'utf8')) as PublishFigures) : undefined;
  const profiles = profile && resolve(profile);
  if (profiles) await mkdir(profiles, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-bench-'));
  try {
    const figures = await measurePublishing({ articles, seed, times, hugo, folder, profiles });
    console.log(`\n${tableOf(figures, earlier)}`);
    if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    if (keep) console.log(`Logs and the installation are in ${folder}.`);
    else await rm(folder, { recursive: true, force: true });
  }
}
