import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderSource } from '../search/indexing/folder-source.ts';
import { SearchIndex } from '../search/indexing/index.ts';
import { together } from './lib/search-tree.ts';
import { writeThesaurus } from '../search/indexing/thesaurus-files.ts';
import { syllablesOf } from '../search/syllables.ts';
import { Thesaurus } from '../search/thesaurus.ts';

/** Which of the editors' expressions a query has, and what it is asked for beside them. */

const words = {
  abbreviations: [['TGPL', 'trợ giúp pháp lý']] as const,
  synonyms: [
    ['bỏ mặc con', 'nghĩa vụ nuôi dưỡng; ngược đãi con'],
    ['lấn đất', 'ranh giới giữa các bất động sản'],
    ['bỏ mặc', 'không giúp đỡ'],
    ['con', 'cháu'],
  ] as const,
};

let folder: string;
let thesaurus: Thesaurus;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pho-luat-thesaurus-'));
  const written = await writeThesaurus(join(folder, 'words'), words);
  thesaurus = new Thesaurus(folderSource(join(folder, 'words')), written?.thesaurus);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each as `what was said = what it is asked for`. */
async function expansions(query: string): Promise<string[]> {
  const said = syllablesOf(query);
  return (await thesaurus.expansionsOf(said)).map(({ at, syllables }) =>
    [...at.map((place) => said[place]?.text), '=', ...syllables.map((each) => each.text)].join(' '),
  );
}

test('the longest that stands there, with each of its terms', async () => {
  expect(await expansions('chồng bỏ mặc con')).toEqual(['bỏ mặc con = nghĩa vụ nuôi dưỡng', 'bỏ mặc con = ngược đãi con']);
});

test('one of three words and more with fewer others among them than it has, and not with more', async () => {
  expect(await expansions('bỏ mặc hai đứa con')).toEqual(['bỏ mặc con = nghĩa vụ nuôi dưỡng', 'bỏ mặc con = ngược đãi con']);
  expect(await expansions('bỏ mặc mẹ già để nuôi con')).toEqual(['bỏ mặc = không giúp đỡ', 'con = cháu']);
});

test('one of two words only side by side: between others they say something else', async () => {
  expect(await expansions('lấn đất')).toEqual(['lấn đất = ranh giới giữa các bất động sản']);
  expect(await expansions('lấn sang đất')).toEqual([]);
});

test('without its marks, and not with others', async () => {
  expect(await expansions('lan dat')).toEqual(['lan dat = ranh giới giữa các bất động sản']);
  expect(await expansions('làn đất')).toEqual([]);
});

test('whose files are written when they are others than before, and the old ones go', async () => {
  const own = join(folder, 'own');
  const once = await writeThesaurus(own, words);
  const [file = ''] = once?.files.values() ?? [];
  const { mtimeMs } = await stat(file);
  expect(await writeThesaurus(own, words)).toEqual(once);
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  const other = await writeThesaurus(own, { ...words, synonyms: [] });
  expect(other?.thesaurus.folder).not.toBe(once?.thesaurus.folder);
  expect(await readdir(own)).toEqual([other?.thesaurus.folder.slice(0, -1)]);
});

test('whose files are made anew when somebody has changed one', async () => {
  const index = new SearchIndex(join(folder, 'index'));
  const signal = new AbortController().signal;
  const update = async () => {
    const files = together(await index.update(new Map(), { words }, signal));
    return [...files].find(([path]) => path.endsWith('.pf_words'));
  };
  const [path = '', file = ''] = (await update()) ?? [];
  const whole = await readFile(file);
  await writeFile(file, 'something else');
  await index.dropAt(path);
  await update();
  expect(await readFile(file)).toEqual(whole);
});

test('an abbreviation and what it stands for, both ways', async () => {
  expect(await expansions('tgpl')).toEqual(['tgpl = trợ giúp pháp lý']);
  expect(await expansions('trợ giúp pháp lý')).toEqual(['trợ giúp pháp lý = TGPL']);
  expect(await expansions('trợ giúp khi pháp lý')).toEqual([]);
});
