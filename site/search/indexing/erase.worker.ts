import { createHash } from 'node:crypto';
import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { signature, unpack } from '../source.ts';
import { entryOf, eraseFromChunk, eraseFromMeta, numbersOf, type Chunk, type Meta } from './erase.ts';
import { folderSource } from './folder-source.ts';
import { engineFiles, inspectWords } from './inspect.ts';

export interface Erasing {
  from: string;
  /** The file by which the engine opens it. */
  meta: string;
  /** Fragments. */
  kept: string[];
  erased: string[];
  to: string;
}

/** Makes of one segment another, without what is gone: a fraction of the work of indexing the rest again. */
const { from, meta: metaFile, kept, erased, to } = workerData as Erasing;
const source = folderSource(from);
const read = async <T>(path: string) => decode(await unpack(source, path)) as T;

await mkdir(join(to, 'index'));
await mkdir(join(to, 'fragment'));
for (const file of Object.values(engineFiles)) await keep(file);
for (const fragment of kept) await keep(`fragment/${fragment}.pf_fragment`);

const meta = await read<Meta>(metaFile);
const numbers = numbersOf(meta, new Set(erased));
const entries = [];
for (const entry of meta[2]) {
  const path = `index/${entry[2]}.pf_index`;
  const chunk = await read<Chunk>(path);
  const left = eraseFromChunk(chunk, numbers);
  if (left === chunk) {
    await keep(path);
    entries.push(entry);
  } else if (left[0].length > 0) {
    entries.push(entryOf(left, await write(left, 'index/vi_', '.pf_index')));
  }
}
await write(eraseFromMeta(meta, numbers, entries), 'pagefind.vi_', '.pf_meta');
parentPort?.postMessage(await inspectWords(to));

async function keep(path: string): Promise<void> {
  await link(join(from, path), join(to, path));
}

/** Named by what it holds, as Pagefind does; gives the name by which the engine asks for it. */
async function write(data: Chunk | Meta, before: string, ending: string): Promise<string> {
  const bytes = Buffer.concat([Buffer.from(signature), encode(data)]);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  await writeFile(join(to, before + digest + ending), gzipSync(bytes));
  return `vi_${digest}`;
}
