import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../lib/source-digest.ts';
import { sourceOfSegments } from '../search/indexing/sources.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

const copy = await temporaryFolder('segment-sources-');
beforeAll(async () => {
  for (const folder of ['site/search', 'site/pages', 'site/words', 'site/lib', 'shared/src'])
    await cp(join(projectRoot, folder), join(copy, folder), { recursive: true });
});

test.each([
  ['the thread that builds', 'site/search/indexing/build.worker.ts'],
  ['what it imports', 'site/search/indexing/segment-files.ts'],
  ['what that imports', 'site/search/source.ts'],
  ['what both sides share', 'shared/src/text.ts'],
  ['the thread that erases', 'site/search/indexing/erase.ts'],
  ['how the text of a file is parted', 'site/pages/file-texts.ts'],
  ['what is searched of a page', 'site/pages/searched.ts'],
  ['how its text gets into HTML', 'site/pages/html.ts'],
])('segments are made again when this has changed: %s', async (_what, path) => {
  const before = await sourceOfSegments(copy);
  expect(await sourceOfSegments(copy)).toBe(before);
  await appendFile(join(copy, path), '\n');
  expect(await sourceOfSegments(copy)).not.toBe(before);
});

test('segments stay when only how they are asked has changed', async () => {
  const before = await sourceOfSegments(copy);
  await appendFile(join(copy, 'site/search/rank.ts'), '\n');
  expect(await sourceOfSegments(copy)).toBe(before);
});
