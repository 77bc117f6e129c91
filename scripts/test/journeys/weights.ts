import { glob, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileKinds } from '../../../cms/src/uploads/file-kinds.ts';
import { mostBytes, stylesOf } from '../../../site/test/lib/weight.ts';
import { root } from '../../lib/tools.mjs';
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

it('the desk brings no editor, no colours of programs and no player of films that nobody can reach', async () => {
  const built = join(root, 'cms/dist/build');
  const scripts = (await readdir(built)).filter((name) => name.endsWith('.js'));
  expect(scripts).toContainEqual(expect.stringMatching(/^strapi-/));
  const texts = await Promise.all(scripts.map((name) => readFile(join(built, name), 'utf8')));
  const marks = [
    'CodeMirror-lines',
    'data-slate-editor',
    'footnote_anchor',
    '1C:Enterprise',
    'hlsDestroying',
    'media-controller',
  ];
  expect(marks.filter((mark) => texts.some((text) => text.includes(mark)))).toEqual([]);
  expect(fileKinds.filter(({ mime }) => mime.startsWith('video/'))).toEqual([]);
});
