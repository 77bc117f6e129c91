import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStore } from './index.ts';
import { soundBytes } from './store.ts';

/** A local copy of a file in the store, while it is used. Throws where the store does not have it intact. */
export async function localCopy(sha256: string): Promise<AsyncDisposable & { path: string }> {
  const bytes = await soundBytes(fileStore(), sha256);
  if (!bytes) throw new Error(`${fileStore().place} has no sound ${sha256}`);
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-file-'));
  const copy = { path: join(folder, sha256), [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
  await writeFile(copy.path, bytes);
  return copy;
}
