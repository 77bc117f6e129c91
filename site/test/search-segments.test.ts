import { mkdir, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, askAll } from '../search/ask.ts';
import { fold } from '@pho-luat/shared/text';
import { random, type Random } from '../../scripts/bench/content/random.ts';
import type { IndexEntry } from '../search/entry.ts';
import { folderSource } from '../search/indexing/folder-source.ts';
import { SearchIndex, type SearchDocument } from '../search/indexing/index.ts';
import { Searcher } from '../search/searcher.ts';
import { lawDocument, openIndex, wantedOf } from './lib/search-tree.ts';
import { filesBelow, unpacked } from '../../shared/test/support/files-below.ts';

type Index = Awaited<ReturnType<typeof openIndex>>;
const opened: Index[] = [];

async function open(limits?: Parameters<typeof openIndex>[0]): Promise<Index> {
  const index = await openIndex(limits);
  opened.push(index);
  return index;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((index) => index.close()));
});

/** So small that a few dozen documents have every kind of segment. */
const small = { segment: 40, delta: 6 };

const documents = (count: number, from = 0) => Array.from({ length: count }, (_, i) => lawDocument(`bai-${from + i}`, from + i));

describe('base, delta and what is gone say the same as one index of everything', () => {
  const questions = [
    'đất',
    'dat',
    'ĐẤT',
    'hòa giải',
    'hoa giai',
    'đăng ký kết hôn',
    'dang ky ket hon',
    'Đăng ký biến động'.normalize('NFD'),
    '114',
    '31/KH-HĐPHPBGDPL',
    '31/kh-hdphpbgdpl',
    'nồng độ cồn khai sinh bơi',
    'facebook không xin phép',
    'zzzz',
    'đất zzzz',
  ];

  test.each([1, 2])('through random edits (seed %i)', async (seed) => {
    const chance = random(seed);
    const index = await open(small);
    const now = new Map(documents(50).map((document) => [document.path, document]));
    let next = 50;
    const edits = [
      () => {
        const document = lawDocument(`bai-${next}`, next, next % 3 ? {} : { number: `${next}/KH-HĐPHPBGDPL` });
        now.set(document.path, document);
        next += 1;
      },
      () => {
        const { path } = chance.pick([...now.values()]);
        now.set(path, { ...lawDocument('', chance.int(0, 1e6)), path });
      },
      () => now.delete(chance.pick([...now.keys()])),
    ];
    now.set('/ke-hoach/31/', lawDocument('', 31, { path: '/ke-hoach/31/', kind: 'Kế hoạch', number: '31/KH-HĐPHPBGDPL' }));
    for (let step = 0; step < 4; step += 1) {
      for (let left = chance.int(2, 15); left > 0; left -= 1) chance.pick(edits)();
      if (step % 2 === 1) await index.rebuildIfDue();
      await index.update(now.values(), step === 3);

      const fresh = await open();
      await fresh.update(now.values());
      const asked = [...questions, ...someWords([...now.values()], chance)];
      expect(await askAll(index.tree, asked)).toEqual(await askAll(fresh.tree, asked));
    }
  });

  test('equal scores have one order, in any segments', async () => {
    const text = lawDocument('', 500);
    const twins = Array.from({ length: 6 }, (_, i) => ({ ...text, path: `/bai-viet/sinh-doi-${i}/` }));
    const others = documents(20);
    const index = await open(small);
    await index.update([...others, ...twins.slice(3)]);
    await index.update([...others, ...twins]);
    const fresh = await open();
    await fresh.update([...twins, ...others]);
    const { hits } = await ask(index.tree, text.title);
    expect(hits.slice(0, 6).every(({ path }) => path.includes('sinh-doi'))).toBe(true);
    expect(hits).toEqual((await ask(fresh.tree, text.title)).hits);
  });
});

/** Words of some texts, half of them without their marks. */
function someWords(from: SearchDocument[], chance: Random): string[] {
  return Array.from({ length: 20 }, () => {
    const words = chance
      .pick(from)
      .html.replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
    const some = Array.from({ length: chance.int(1, 3) }, () => chance.pick(words)).join(' ');
    return chance.chance(0.5) ? some : fold(some);
  });
}

describe('what is found', () => {
  test('by a number is first the document with it, then those that mention it', async () => {
    const index = await open();
    const cites = (i: number) => ({
      ...lawDocument(`nhac-${i}`, i),
      html: '<p>Theo Kế hoạch số 31/KH-HĐPHPBGDPL.</p>'.repeat(9),
    });
    const bears = lawDocument('ke-hoach', 9, { number: '31/KH-HĐPHPBGDPL' });
    await index.update([...Array.from({ length: 5 }, (_, i) => cites(i)), bears, ...documents(20)]);
    const { total, hits } = await ask(index.tree, '31/kh-hđphpbgdpl');
    expect([total > 0, hits[0]?.path]).toEqual([true, bears.path]);
  });

  test('is said in plain letters, not in those of the index', async () => {
    const index = await open();
    await index.update([lawDocument('dat', 1, { title: 'Đăng ký đất đai & <nhà ở>' })]);
    expect((await ask(index.tree, 'dang ky')).hits).toEqual([{ path: '/bai-viet/dat/', title: 'Đăng ký đất đai & <nhà ở>' }]);
  });

  test('is a word, not others that begin like it', async () => {
    const index = await open();
    await index.update([lawDocument('an', 1, { title: 'An', html: '' }), lawDocument('anh', 1, { title: 'Anh', html: '' })]);
    expect((await ask(index.tree, 'an')).hits).toEqual([{ path: '/bai-viet/an/', title: 'An' }]);
  });

  test('is first what has the marks that were typed', async () => {
    const index = await open();
    const one = (name: string, word: string) => lawDocument(name, 1, { title: 'Bài', html: `<p>${word} rồi.</p>` });
    await index.update([one('1', 'đạt'), one('2', 'đất'), one('3', 'dát'), one('4', 'dắt')]);
    const first = async (query: string) => (await ask(index.tree, query)).hits.map(({ path }) => path)[0];
    expect(await Promise.all(['đất', 'đạt', 'dắt', 'dát'].map(first))).toEqual(
      ['2', '1', '4', '3'].map((name) => `/bai-viet/${name}/`),
    );
  });

  test('is a word that has only been begun, when no document has it whole', async () => {
    const index = await open(small);
    await index.update([...documents(30), lawDocument('x', 1, { title: 'Quyền nghiêngngả' })]);
    expect((await ask(index.tree, 'nghiêngn')).hits[0]?.path).toBe('/bai-viet/x/');
    expect((await ask(index.tree, 'nghiêngnn')).total).toBe(0);
  });

  test('is such a word though many others that begin so are in other pieces of the index', async () => {
    const index = await open();
    const words = ['chuba', 'chuca', 'chuya', 'chuza'].flatMap((word) => Array.from({ length: 150 }, () => word));
    const texts = words.map((word, at) => ({ path: `/bai-viet/${at}/`, kind: 'Bài viết', title: word, html: '' }));
    await index.update([...texts, { path: '/bai-viet/giua/', kind: 'Bài viết', title: 'chuma', html: '' }]);
    expect((await ask(index.tree, 'chu')).total).toBe(601);
  });

  test('is nothing where there is nothing', async () => {
    const index = await open();
    await index.update([]);
    expect(await ask(index.tree, 'đất đai')).toEqual({ total: 0, fit: 'none', hits: [] });
  });
});

test('the pieces of a question are asked for while the engine is on its way', async () => {
  const index = await open();
  await index.update(documents(3));
  const files = folderSource(join(index.tree, 'pagefind'));
  const asked: string[] = [];
  const read = (path: string) => {
    asked.push(path);
    return files.read(path);
  };
  const opening = Searcher.open({ read, load: () => Promise.reject(new Error('No engine')) });
  const answer = opening.then((searcher) => searcher.ask({ query: 'phường', filters: {}, order: 'relevance' }, '2026-01-01'));
  await expect(answer).rejects.toThrow('No engine');
  expect(asked).toContainEqual(expect.stringMatching(/\.pf_index$/));
});

describe('what is gone', () => {
  const secret = lawDocument('thu-hoi', 1, { html: '<p>Ông Nguyễn Văn Quýtđường trú tại ngõ nhỏ.</p>', title: 'Bài bị thu hồi' });
  const rest = documents(50);

  test('cannot be found, and its fragment is nowhere', async () => {
    const index = await open(small);
    await index.update([...rest, secret]);
    expect((await ask(index.tree, 'quýtđường')).hits[0]?.path).toBe(secret.path);
    await index.update(rest);
    expect(
      (await askAll(index.tree, ['quýtđường', 'bài bị thu hồi'])).map(({ hits }) => hits.map(({ path }) => path)),
    ).not.toContain(secret.path);
    expect((await filesWith(join(index.tree, 'pagefind/'), 'Quýt')).filter((file) => file.includes('fragment'))).toEqual([]);
  });

  test('leaves no word in any file when it is taken down, wherever older states of it stood', async () => {
    const index = await open(small);
    await index.update([...rest, secret]);
    await index.update([...rest, { ...secret, html: `${secret.html}<p>Sửa lần một.</p>` }]);
    expect(await filesWith(index.own, 'quytd')).not.toEqual([]);
    await index.update(rest, true);
    for (const folder of [index.own, index.tree]) {
      expect(await filesWith(folder, 'quytd')).toEqual([]);
      expect(await filesWith(folder, 'Quýt')).toEqual([]);
      expect(await filesWith(folder, secret.path)).toEqual([]);
    }
    expect((await ask(index.tree, 'đất')).total).toBeGreaterThan(0);
  });

  test('leaves no word in the list of chunks, where it told one from the next', async () => {
    const index = await open({ delta: 100 });
    const titled = (name: string, title: string) => ({ path: `/bai-viet/${name}/`, kind: 'Bài viết', title, html: '' });
    // As many as fill a chunk, so that another word begins the next.
    const full = Array.from({ length: 200 }, (_, at) => titled(String(at), 'kiện'));
    const others = [...full, titled('khac', 'nhà')];
    await index.update([...others, titled('mat', 'kiều')]);
    expect(await filesWith(index.own, 'kieu')).toHaveLength(2);
    await index.update(others, true);
    expect(await filesWith(index.own, 'kieu')).toEqual([]);
    expect(await filesWith(index.tree, 'kieu')).toEqual([]);
    expect(await Promise.all(['kiện', 'nhà', 'kiều'].map(async (word) => (await ask(index.tree, word)).total))).toEqual([
      200, 1, 0,
    ]);
  });
});

/** Files of an index that have a text in them, packed or not. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of await filesBelow(folder)) if ((await unpacked(path)).includes(text)) found.push(path);
  return found;
}

describe('the work', () => {
  const unread = (all: SearchDocument[]) =>
    new Map([...wantedOf(all)].map(([path, { key }]) => [path, { key, document: () => expect.unreachable(path) }]));

  test('of a publication is the delta alone, and none when nothing has changed', async () => {
    const index = await open(small);
    const all = documents(50);
    const first = await index.update(all);
    const wanted = [...all, lawDocument('moi', 99)];
    const second = await index.update(wanted);
    const shared = [...first.keys()].filter((path) => second.has(path));
    expect(first.size - shared.length).toBe(0);
    expect([...second.keys()].filter((path) => path.includes('fragment') && !first.has(path))).toHaveLength(1);
    expect([...(await index.update(unread(wanted))).keys()]).toEqual([...second.keys()]);
  });

  test('is not done again after a restart', async () => {
    const index = await open(small);
    const all = documents(50);
    const before = await index.update(all);
    index.restart();
    expect([...(await index.update(unread(all))).keys()]).toEqual([...before.keys()]);
  });

  test('that was cut short leaves nothing, and a segment that is not whole is made again', async () => {
    const index = await open(small);
    const all = documents(50);
    await index.update(all);
    const before = await askAll(index.tree, ['đất', 'hòa giải']);
    const base = (await readdir(index.own)).find((name) => /^[0-9a-f]{16}$/.test(name)) ?? '';
    const [chunk = ''] = await readdir(join(index.own, base, 'index'));
    await truncate(join(index.own, base, 'index', chunk));
    await mkdir(join(index.own, '0123456789abcdef.partial/index'), { recursive: true });
    index.restart();
    await index.update(all);
    expect(await askAll(index.tree, ['đất', 'hòa giải'])).toEqual(before);
    expect((await readdir(index.own)).filter((name) => name.includes('partial'))).toEqual([]);
    await truncate(join(index.own, 'bases.json'), 9);
    index.restart();
    await index.update(all);
    expect(await askAll(index.tree, ['đất', 'hòa giải'])).toEqual(before);
  });

  test('in the background keeps segments few, and rests afterwards', async () => {
    const index = await open({ ...small, restMs: 24 * 3_600_000 });
    for (let count = 14; count <= 56; count += 14) await index.update(documents(count));
    const segments = async () =>
      JSON.parse(await readFile(join(index.tree, 'pagefind/segments.json'), 'utf8')).segments.length as number;
    expect(await segments()).toBe(4);
    expect(await index.rebuildIfDue()).toBe(true);
    await index.update(documents(56));
    expect(await segments()).toBe(2);
    await index.update(documents(63));
    expect(await index.rebuildIfDue()).toBe(false);
  });

  test('in the background leaves the segments of the last update those that were laid', async () => {
    const index = await open(small);
    for (let count = 14; count <= 56; count += 14) await index.update(documents(count));
    expect(await index.rebuildIfDue()).toBe(true);
    const { segments } = JSON.parse(await readFile(join(index.tree, 'pagefind/segments.json'), 'utf8')) as IndexEntry;
    expect(index.segments().map(({ folder }) => folder)).toEqual(segments.map(({ folder }) => folder));
  });

  test('in the background delays no release, and yields to a takedown', async () => {
    const index = await open(small);
    const [secret, ...rest] = documents(56);
    for (let count = 14; count <= 56; count += 14) await index.update(documents(count));
    const first = index.rebuildIfDue();
    await index.update([...rest.slice(5), ...documents(3, 100)]);
    await first;
    const second = index.rebuildIfDue();
    const now = [...rest.slice(9), ...documents(20, 100)];
    await index.update(now, true);
    await second;
    const fresh = await open();
    await fresh.update(now);
    expect(await askAll(index.tree, ['đất', 'hòa giải'])).toEqual(await askAll(fresh.tree, ['đất', 'hòa giải']));
    expect(await filesWith(index.own, `"${secret?.path}"`)).toEqual([]);
  });

  test('is given up when it is told to stop', async () => {
    const { own } = await open();
    const stop = new AbortController();
    const wanted = wantedOf(documents(200));
    const last = [...wanted.values()].at(-1);
    if (last) last.document = () => (stop.abort(), lawDocument('last', 1));
    await expect(new SearchIndex(own).update(wanted, {}, stop.signal)).rejects.toThrow('aborted');
    expect((await readdir(own)).filter((name) => !name.startsWith('engine'))).toEqual([]);
  });
});
