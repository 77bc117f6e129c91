import { expect, test } from 'vitest';
import { sourcesOfTexts } from '../markdown/renderer.ts';
import { isSiteSource } from '../lib/source-digest.ts';

test.each([
  ['site/src/components/Task.astro', true],
  ['site/astro.config.ts', true],
  ['shared/src/words/site.ts', true],
  ['site/words/site.ts', true],
  ['site/search/words/synonyms.tsv', true],
  ['site/README.md', false],
  ['site/pages/README.md', false],
  ['site/test/fixture/plan.ts', false],
  ['site/tsconfig.json', false],
])('a page is a function of %s: %s', (path, isCode) => {
  expect(isSiteSource(path)).toBe(isCode);
});

test.each([
  'site/markdown/sanitize.ts',
  'shared/src/text-addresses.ts',
  'shared/src/slug.ts',
  'shared/src/document-number.ts',
  'pnpm-lock.yaml',
])("an editor's text is rendered again when this has changed: %s", async (path) =>
  expect(await sourcesOfTexts()).toContain(path),
);
