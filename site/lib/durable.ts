import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { syncFileSystem } from './file-system-sync.ts';

/** More paths than this are synced by one call for the whole file system. */
const fewPaths = 200;

/** Writes a file that is whole or absent, even after a power cut. */
export async function writeDurably(path: string, data: string | Uint8Array, mode = 0o666): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, data, { mode, flush: true });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
  await syncPath(dirname(path));
}

/** Gives a folder its name when all that is in it is on the disk: where the name is there, it is whole, even after a power cut. */
export async function nameDurably(partial: string, folder: string): Promise<void> {
  const names = await readdir(partial, { recursive: true });
  await syncPaths([partial, ...names.map((name) => join(partial, name))], partial);
  await rename(partial, folder);
}

/** Syncs a file, or a folder's list of names. */
export async function syncPath(path: string): Promise<void> {
  await using handle = await open(path, 'r');
  await handle.sync();
}

/** Syncs all of these, one by one where the machine cannot sync thousands at once. They may be gone meanwhile. */
export async function syncPaths(paths: readonly string[], within: string): Promise<void> {
  if (paths.length > fewPaths && (await syncFileSystem(within))) return;
  for (const path of paths) await ifThere(syncPath(path));
}

/** Starts writing what is still in memory, so that `syncPaths` finds little left. Not awaited. */
export function beginSync(within: string): void {
  void syncFileSystem(within);
}
