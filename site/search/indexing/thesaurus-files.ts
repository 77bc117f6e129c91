import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { remembered } from '../../lib/remembered.ts';
import { nameDurably } from '../../lib/durable.ts';
import type { IndexEntry } from '../entry.ts';
import { asDistances, shardFile, shardsOf, type Words } from '../thesaurus.ts';
import { pack } from './pack.ts';

type Shards = ReturnType<typeof shardsOf>;

/**
 * Writes the entries of the thesaurus into a folder of its own, named by what they hold, unless they are there; gives its place in the
 * index, and each file of it on the disk.
 */
export async function writeThesaurus(
  folder: string,
  words: Words,
): Promise<{ entry: NonNullable<IndexEntry['terms']>; files: Map<string, string> } | undefined> {
  const { name, shards } = namedShardsOf(words);
  if (shards.size === 0) return undefined;
  const whole = join(folder, name);
  if (!existsSync(whole)) await writeWhole(folder, name, shards);
  const numbers = [...shards.keys()].sort((a, b) => a - b);
  const files = numbers.map((shard): [string, string] => [`${name}/${shardFile(shard)}`, join(whole, shardFile(shard))]);
  return { entry: { folder: `${name}/`, distances: asDistances(numbers) }, files: new Map(files) };
}

/** Takes a tenth of a second for fifteen thousand entries, which are the same in most releases. */
const namedShardsOf = remembered((words: Words): { name: string; shards: Shards } => {
  const shards = shardsOf(words);
  const digest = createHash('sha256').update(JSON.stringify([...shards]));
  return { name: `words-${digest.digest('hex').slice(0, 10)}`, shards };
});

/** The folder appears once all its files are written; earlier ones are no longer used. */
async function writeWhole(folder: string, name: string, shards: Shards): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const partial = join(folder, `${name}.partial`);
  await mkdir(partial, { recursive: true });
  for (const [shard, entries] of shards)
    await writeFile(join(partial, shardFile(shard)), pack(Buffer.from(JSON.stringify(entries))));
  await nameDurably(partial, join(folder, name));
}
