import { expect, test } from 'vitest';
import { isSiteSource } from '../lib/source-digest.ts';

test.each([
  ['site/src/components/Task.astro', true],
  ['site/astro.config.ts', true],
  ['shared/src/words/site.ts', true],
  ['site/README.md', false],
  ['site/pages/README.md', false],
  ['site/test/fixture/plan.ts', false],
  ['site/tsconfig.json', false],
])('a page is a function of %s: %s', (path, isCode) => {
  expect(isSiteSource(path)).toBe(isCode);
});
