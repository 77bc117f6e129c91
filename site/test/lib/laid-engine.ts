import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEngine } from '../../search/indexing/make.ts';
import { engineFolder } from '../../search/indexing/segments.ts';

let made: Promise<string> | undefined;

/** Lays Pagefind's engine into the folder of an index, where it would be made otherwise: once is enough for all tests of a process. */
export async function layEngine(index: string): Promise<void> {
  await cp(await (made ??= make()), join(index, engineFolder), { recursive: true });
}

async function make(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-engine-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const engine = join(folder, 'engine');
  await makeEngine(engine, new AbortController().signal);
  return engine;
}
