import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../publisher/durable.ts';
import type { IndexEntry } from '../entry.ts';
import { asDistances, shardFile, shardsOf, type Words } from '../thesaurus.ts';
import { pack } from './pack.ts';

/**
 * Writes the entries of the thesaurus into a folder of its own, named by what they hold, unless they are there; gives its place in the
 * index, and each file of it on the disk.
 */
export async function writeThesaurus(
  folder: string,
  words: Words,
): Promise<{ thesaurus: NonNullable<IndexEntry['thesaurus']>; files: Map<string, string> } | undefined> {
  const shards = shardsOf(words);
  if (shards.size === 0) return undefined;
  const digest = createHash('sha256')
    .update(JSON.stringify([...shards]))
    .digest('hex')
    .slice(0, 10);
  const name = `words-${digest}`;
  const whole = join(folder, name);
  if (!existsSync(whole)) await writeWhole(folder, name, shards);
  const files = [...shards.keys()].map((shard): [string, string] => [
    `${name}/${shardFile(shard)}`,
    join(whole, shardFile(shard)),
  ]);
  const numbers = [...shards.keys()].sort((a, b) => a - b);
  return { thesaurus: { folder: `${name}/`, shards: asDistances(numbers) }, files: new Map(files) };
}

/** The folder is there when all its files are; those of before are not laid any more. */
async function writeWhole(folder: string, name: string, shards: ReturnType<typeof shardsOf>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const partial = join(folder, `${name}.partial`);
  await mkdir(partial, { recursive: true });
  for (const [shard, entries] of shards) {
    await writeDurably(join(partial, shardFile(shard)), pack(Buffer.from(JSON.stringify(entries))));
  }
  await rename(partial, join(folder, name));
}
