import { glob, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mostBytes, stylesOf } from '../../../site/test/lib/weight.ts';
import { installation, untilSite } from './support.ts';

it('each page of the demonstration, with its styles, has few bytes as it is sent', async () => {
  // The first release on these ports draws each page anew, and the tree before it is changed next.
  await untilSite('/', (status, html) => status === 200 && html.includes(installation.site));
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
