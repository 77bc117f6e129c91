import { expect, test } from 'vitest';
import { areOfAdmin } from '../lib/cms-build.ts';

test.each([
  'cms/src/admin/app.tsx',
  'cms/src/contracts/desk.ts',
  'cms/src/words/desk.ts',
  'cms/docs/huong-dan-bien-tap.md',
  'shared/src/content-types/article.ts',
])('the admin is built again where %s has changed', async (path) => {
  expect(await areOfAdmin(['cms/src/start.ts', path])).toBe(true);
});

test('and not for what is the server’s alone', async () => {
  expect(await areOfAdmin(['cms/src/start.ts', 'cms/src/publication/log.ts', 'cms/demo/index.ts'])).toBe(false);
});
