import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../publisher/durable.ts';
import type { IndexEntry } from '../entry.ts';
import { shardFile, shardsOf, type Words } from '../thesaurus.ts';
import { pack } from './pack.ts';

/** Writes the entries of the thesaurus, named by what they hold; gives its place in the index, and each file of it on the disk. */
export async function writeThesaurus(
  folder: string,
  words: Words,
): Promise<{ thesaurus: NonNullable<IndexEntry['thesaurus']>; files: Map<string, string> } | undefined> {
  const shards = shardsOf(words);
  await rm(folder, { recursive: true, force: true });
  if (shards.size === 0) return undefined;
  const digest = createHash('sha256')
    .update(JSON.stringify([...shards]))
    .digest('hex')
    .slice(0, 10);
  const name = `words-${digest}/`;
  await mkdir(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const [shard, entries] of shards) {
    const file = join(folder, shardFile(shard));
    await writeDurably(file, pack(Buffer.from(JSON.stringify(entries))));
    files.set(name + shardFile(shard), file);
  }
  return { thesaurus: { folder: name, shards: [...shards.keys()].sort((a, b) => a - b) }, files };
}
