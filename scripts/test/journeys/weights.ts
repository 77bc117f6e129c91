import { glob, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBrowser } from '../../../site/test/fixture/browser.ts';
import { firstAnswer, mostRounds, secondsOnSlow3g } from '../../../site/test/lib/waterfall.ts';
import { mostBytes, stylesOf } from '../../../site/test/lib/weight.ts';
import { installation } from './installation.ts';

it('each page of the demonstration, with its styles, has few bytes as it is sent', async () => {
  const tree = await realpath(join(installation.varDir, 'current'));
  const sizeOf = async (file: string) => (await stat(join(tree, `${file}.br`))).size;
  const tooLarge: string[] = [];
  let pages = 0;
  for await (const page of glob('**/*.html', { cwd: tree })) {
    const html = await readFile(join(tree, page), 'utf8');
    const sizes = await Promise.all([page, ...stylesOf(html)].map(sizeOf));
    const size = sizes.reduce((sum, each) => sum + each, 0);
    if (size > mostBytes(html)) tooLarge.push(`${page}: ${size}`);
    pages += 1;
  }
  expect(pages).toBeGreaterThan(100);
  expect(tooLarge).toEqual([]);
});

it('the first answer on all of the demonstration comes within five seconds on slow 3G', async () => {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { bytes } = await firstAnswer(context, `${installation.site}/tim-kiem/?q=${encodeURIComponent('mất sổ đỏ')}`);
  await browser.close();
  // How many wait for one another is counted where answers are held back.
  expect(secondsOnSlow3g({ rounds: mostRounds, bytes })).toBeLessThanOrEqual(5);
});
