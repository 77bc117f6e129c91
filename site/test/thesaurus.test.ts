import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expansionsOf } from '../search/expressions.ts';
import { folderSource } from '../search/indexing/folder-source.ts';
import { SearchIndex } from '../search/indexing/index.ts';
import { lay, together, wantedOf } from './lib/search-tree.ts';
import { writeThesaurus } from '../search/indexing/thesaurus-files.ts';
import { Searcher } from '../search/searcher.ts';
import { syllablesOf } from '../search/syllables.ts';
import { shardsOf, Thesaurus } from '../search/thesaurus.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

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

const folder = await temporaryFolder('pho-luat-thesaurus-');
let thesaurus: Thesaurus;
beforeAll(async () => {
  const written = await writeThesaurus(join(folder, 'words'), words);
  thesaurus = new Thesaurus(folderSource(join(folder, 'words')), written?.entry);
});

/** Each as `what was said = what it is asked for`, with how near it is where that is not all. */
async function expansions(query: string): Promise<string[]> {
  const said = syllablesOf(query);
  return (await thesaurus.expansionsOf(said)).map(({ at, syllables, nearness }) =>
    [
      ...at.map((place) => said[place]?.text),
      nearness === 1 ? '=' : '~',
      ...syllables.map((each) => each.text),
      ...(nearness === 1 ? [] : [nearness.toFixed(2)]),
    ].join(' '),
  );
}

test('the longest that is there, with each of its terms', async () => {
  expect(await expansions('chồng bỏ mặc con')).toEqual(['bỏ mặc con = nghĩa vụ nuôi dưỡng', 'bỏ mặc con = ngược đãi con']);
});

test('one of three words and more with fewer others among them than it has, and not with more', async () => {
  expect(await expansions('bỏ mặc hai đứa con')).toEqual(['bỏ mặc con = nghĩa vụ nuôi dưỡng', 'bỏ mặc con = ngược đãi con']);
  expect(await expansions('bỏ mặc mẹ già để nuôi con')).toEqual([
    'bỏ mặc = không giúp đỡ',
    'con = cháu',
    'bỏ mặc con ~ nghĩa vụ nuôi dưỡng 0.80',
    'bỏ mặc con ~ ngược đãi con 0.80',
  ]);
});

test('one of two words as said only side by side: between others they say it nearly', async () => {
  expect(await expansions('lấn đất')).toEqual(['lấn đất = ranh giới giữa các bất động sản']);
  expect(await expansions('lấn sang đất')).toEqual(['lấn đất ~ ranh giới giữa các bất động sản 0.67']);
});

test('without its marks, and not with others', async () => {
  expect(await expansions('lan dat')).toEqual(['lan dat = ranh giới giữa các bất động sản']);
  expect(await expansions('làn đất')).toEqual([]);
});

test('one of a single syllable without its marks is a guess: it may be a different word', async () => {
  expect(await expansions('con')).toEqual(['con = cháu']);
  const expressions = [{ said: 'má', syllables: syllablesOf('má'), terms: ['cha mẹ'], isSame: false, rarities: [5] }];
  const nearness = (query: string) => expansionsOf(syllablesOf(query), expressions).map((each) => each.nearness);
  expect(nearness('má')).toEqual([1]);
  expect(nearness('ma')).toEqual([0.3]);
  expect(nearness('mà')).toEqual([]);
});

describe('what is nearly said', () => {
  const expressions = [
    ['đăng hình không xin phép', 'quyền của cá nhân đối với hình ảnh'],
    ['đăng bài chửi người khác', 'danh dự, nhân phẩm; quyền của cá nhân đối với hình ảnh'],
    ['xây nhà không xin phép', 'giấy phép xây dựng'],
  ].map(([said = '', terms = '']) => {
    const syllables = syllablesOf(said);
    return { said, syllables, terms: terms.split('; '), isSame: false, rarities: syllables.map(() => 5) };
  });
  const near = (query: string) =>
    expansionsOf(syllablesOf(query), expressions).map(({ syllables, nearness }) => ({
      term: syllables.map(({ text }) => text).join(' '),
      nearness,
    }));

  test('is what has the most of its words and pairs, in whatever order, each term once', () => {
    const found = near('không xin phép mà đăng hình con lên mạng');
    expect(found.map(({ term }) => term)).toEqual(['quyền của cá nhân đối với hình ảnh', 'giấy phép xây dựng']);
    const [first, second] = found;
    expect(first?.nearness).toBeGreaterThan(second?.nearness ?? 1);
  });

  test('is the likelier, the more expressions lend it', () => {
    const query = 'đăng hình người khác';
    const twice = near(query).find(({ term }) => term === 'quyền của cá nhân đối với hình ảnh');
    const once = near(query).find(({ term }) => term === 'danh dự nhân phẩm');
    expect(twice?.nearness).toBeGreaterThan(once?.nearness ?? 1);
  });

  test('is found without marks, and not by other marks or by a single word', () => {
    expect(near('dang hinh chua xin phep')[0]?.term).toBe('quyền của cá nhân đối với hình ảnh');
    expect(near('đặng hỉnh xỉn phẹp')).toEqual([]);
    expect(near('đăng ký kết hôn')).toEqual([]);
  });

  test('counts less in a long question, which says more by itself', () => {
    const [short] = near('đăng hình chưa xin phép');
    const [long] = near('đăng hình chưa xin phép của một người bạn học cùng lớp với cháu từ hồi cấp hai ở quê');
    expect(long?.term).toBe(short?.term);
    expect(long?.nearness).toBeLessThan(short?.nearness ?? 0);
  });

  test('is not also said nearly where it is said', () => {
    expect(near('xây nhà không xin phép').filter(({ term }) => term === 'giấy phép xây dựng')).toEqual([
      { term: 'giấy phép xây dựng', nearness: 1 },
    ]);
  });
});

test('the term of what is only half said is marked in an excerpt that has nothing else to mark', async () => {
  const own = join(folder, 'marked');
  const documents = [
    { path: '/a/', kind: 'Bài viết', title: 'Họp chợ', html: '<p>Họp chợ phải xin phép. Nhà báo có quyền hình ảnh.</p>' },
    { path: '/b/', kind: 'Bài viết', title: 'Riêng tư', html: '<p>Ai cũng có quyền hình ảnh.</p>' },
  ];
  const synonyms = [['đăng hình không xin phép', 'quyền hình ảnh']] as const;
  const index = new SearchIndex(join(own, 'index'));
  const files = await index.update(wantedOf(documents), { words: { abbreviations: [], synonyms } }, new AbortController().signal);
  await lay(together(files), join(own, 'site'));
  const searcher = await Searcher.open(folderSource(join(own, 'site/pagefind')));
  const { hits } = await searcher.ask({ query: 'đăng báo xin phép', filters: {}, order: 'relevance' }, '2026-01-01');
  const marks = (await hits(0, 2)).map(({ path, excerpt }) => [
    path,
    excerpt.filter(({ marked }) => marked).map(({ text }) => text),
  ]);
  expect(marks).toEqual([
    ['/a/', ['xin phép.', 'báo']],
    ['/b/', ['quyền hình ảnh.']],
  ]);
});

test('whose files are written when they are others than before, and the old ones go', async () => {
  const own = join(folder, 'own');
  const once = await writeThesaurus(own, words);
  const [file = ''] = once?.files.values() ?? [];
  const { mtimeMs } = await stat(file);
  expect(await writeThesaurus(own, words)).toEqual(once);
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  const other = await writeThesaurus(own, { ...words, synonyms: [] });
  expect(other?.entry.folder).not.toBe(once?.entry.folder);
  expect(await readdir(own)).toEqual([other?.entry.folder.slice(0, -1)]);
});

test('whose files say once how rare a syllable is, and each expression has it', async () => {
  const synonyms = ['đất lấn ruộng', 'lấn ruộng', 'ruộng lấn ngõ', 'ngõ'].map((said) => [said, 'ranh giới'] as const);
  for (const [rarities, abbreviations, expressions] of shardsOf({ ...words, synonyms }).values()) {
    const said = [...abbreviations, ...expressions].filter((_, at) => at % 2 === 0);
    expect(rarities).toHaveLength(new Set(said.flatMap(syllablesOf).map(({ folded }) => folded)).size);
  }
  const written = await writeThesaurus(join(folder, 'rarities'), { abbreviations: [], synonyms });
  const read = new Thesaurus(folderSource(join(folder, 'rarities')), written?.entry);
  // «đất» is the rarest, and counts twice: with «lấn» it is three of six.
  const near = await read.expansionsOf(syllablesOf('đất xa lấn'));
  expect(near.map(({ nearness }) => nearness.toFixed(2))).toEqual(['0.50']);
});

test('whose files are made again when one was damaged', async () => {
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
