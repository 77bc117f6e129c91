import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { BlobStore } from '../../publisher/release/blobs.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';

/** The publisher's blobs: bytes by their digest. */

const folder = await temporaryFolder('pho-luat-blobs-');

test('Files with the same bytes, put at the same time, are one blob', async () => {
  const blobs = new BlobStore(join(folder, 'blobs'), []);
  const files = ['một', 'hai', 'ba'].map((name) => join(folder, name));
  for (const file of files) await writeFile(file, 'cùng một nội dung');
  const sha256 = sha256Of('cùng một nội dung');
  await Promise.all(files.map((file) => blobs.putFile(file, sha256)));
  expect(await readFile(blobs.pathOf(sha256), 'utf8')).toBe('cùng một nội dung');
});
