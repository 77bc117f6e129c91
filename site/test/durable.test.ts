import { existsSync } from 'node:fs';
import { mkdir, open, readdir, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { nameDurably } from '../lib/durable.ts';
import { syncFileSystem } from '../lib/file-system-sync.ts';
import { makeEngine } from '../search/indexing/make.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

afterEach(() => void vi.restoreAllMocks());

/** Whether a folder was there already, each time that something was brought onto the disk. */
async function syncsBefore(folder: string, work: () => Promise<void>): Promise<boolean[]> {
  await using handle = await open(import.meta.dirname);
  const wasThere: boolean[] = [];
  vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync').mockImplementation(
    async () => void wasThere.push(existsSync(folder)),
  );
  await work();
  return wasThere;
}

test.each([
  [
    'a folder of files',
    async (folder: string) => {
      await mkdir(`${folder}.partial/client`, { recursive: true });
      await writeFile(`${folder}.partial/client/site.css`, 'body{}');
      await nameDurably(`${folder}.partial`, folder);
    },
  ],
  ['the engine of the search', (folder: string) => makeEngine(folder, new AbortController().signal)],
])('%s has its name, by which it is believed to be whole, when all that is in it is on the disk', async (_what, make) => {
  const folder = join(await folderOfTest('pho-luat-durable-'), 'whole');
  const syncs = await syncsBefore(folder, () => make(folder));
  const names = await readdir(folder, { recursive: true });
  expect(syncs).toEqual([folder, ...names].map(() => false));
});

test('a whole file system is synced, however many ask at once; what cannot be synced is answered too', async () => {
  const folder = await folderOfTest('pho-luat-đồng bộ-');
  const asked = [folder, join(folder, 'không có'), folder, `${folder}\n`];
  await expect(Promise.all(asked.map(syncFileSystem))).resolves.toEqual([true, false, true, false]);
  await expect(syncFileSystem(folder)).resolves.toBe(true);
});
