import { describe, expect, test } from 'vitest';
import { excerptOf } from '../search/excerpt.ts';
import { compare, type Held } from '../search/indexing/compare.ts';
import { engineScript } from '../search/indexing/engine-script.ts';
import { cut, toClean, toMerge, usualLimits } from '../search/indexing/limits.ts';
import { pageOf } from '../search/indexing/page.ts';
import { encodeLetters } from '../search/letters.ts';
import { readQuery, wordsOf } from '../search/query.ts';
import { rank } from '../search/rank.ts';
import { ownPath } from '../search/searcher.ts';
import type { Occurrence } from '../search/segment.ts';

describe('a query', () => {
  test('is shown in NFC, without the spaces around it, and not endless', () => {
    expect(readQuery('  Luật   đất đai '.normalize('NFD'))).toBe('Luật đất đai');
    expect(readQuery('a'.repeat(1_000))).toHaveLength(200);
  });

  test('asks for đ as the index has it, and without marks for any', () => {
    expect(wordsOf('Đất')).toEqual([{ typed: 'd\u0335ất', folded: 'dat' }]);
    expect(wordsOf('dat')).toEqual([{ typed: 'dat', folded: 'dat' }]);
    expect(wordsOf('Đất'.normalize('NFD'))).toEqual(wordsOf('đất'));
  });

  test('is its words, each once, without punctuation; a number of a document is one word', () => {
    expect(wordsOf('Luật, luật «gia»? – 31/KH-UBND').map(({ folded }) => folded)).toEqual(['luat', 'gia', '31khubnd']);
    expect(wordsOf(' … ')).toEqual([]);
  });

  test('has no more words than an honest question', () => {
    expect(wordsOf(Array.from({ length: 100 }, (_, i) => i).join(' '))).toHaveLength(16);
  });
});

describe('documents are ranked', () => {
  const occurrence = (fields: Partial<Occurrence> = {}): Occurrence => ({
    weight: 1,
    exactWeight: 0,
    length: 100,
    fields: [],
    ...fields,
  });
  const found = (...entries: [string, Partial<Occurrence>?][]) =>
    new Map(entries.map(([id, fields]) => [id, occurrence(fields)]));
  const corpus = { documents: 100, words: 10_000 };
  const order = (...words: ReturnType<typeof found>[]) => rank(words, corpus).ids;

  test('only when they have every word, where any has', () => {
    const words = [found(['a'], ['both']), found(['both'], ['b'])];
    expect(order(...words)).toEqual(['both']);
    expect(rank(words, corpus).isPartial).toBe(false);
  });

  test('else by how many words they have, then by how rare these are', () => {
    const usual = found(...Array.from({ length: 50 }, (_, i): [string] => [`u${i}`]), ['two']);
    const words = [usual, found(['rare']), found(['two'])];
    const { ids, isPartial } = rank(words, corpus);
    expect(isPartial).toBe(true);
    expect(ids.slice(0, 3)).toEqual(['two', 'rare', 'u0']);
  });

  test('higher for a word that is often there, in a short text, with the marks that were typed, or in a field', () => {
    expect(order(found(['a'], ['b', { weight: 3 }]))).toEqual(['b', 'a']);
    expect(order(found(['a'], ['b', { length: 50 }]))).toEqual(['b', 'a']);
    expect(order(found(['a'], ['b', { exactWeight: 1 }]))).toEqual(['b', 'a']);
    expect(order(found(['a', { weight: 9 }], ['b', { fields: ['title'] }]))).toEqual(['b', 'a']);
    expect(order(found(['a', { weight: 9 }], ['b', { fields: ['number'] }]))).toEqual(['b', 'a']);
  });

  test('no higher for the name of their kind, which all of that kind have', () => {
    expect(order(found(['a'], ['b', { fields: ['kind', 'date'] }]))).toEqual(['a', 'b']);
  });

  test('by id when they are equal', () => {
    expect(order(found(['b'], ['a']))).toEqual(['a', 'b']);
  });
});

describe('an excerpt', () => {
  const excerpt = (text: string, query: string) => excerptOf(encodeLetters(text), wordsOf(query));
  const text = (words: number, asked: Record<number, string> = {}) =>
    Array.from({ length: words }, (_, i) => asked[i] ?? `w${i}`).join(' ');

  test('marks what was asked for, as it is written', () => {
    expect(excerpt('Luật Đất đai, nhà & ở', 'dat dai')).toEqual([
      { text: 'Luật', marked: false },
      { text: 'Đất đai,', marked: true },
      { text: 'nhà & ở', marked: false },
    ]);
  });

  test('stands where most of it is together, a little before', () => {
    const [first, second] = excerpt(text(300, { 50: 'cháy', 200: 'phòng', 202: 'cháy', 210: 'phòng' }), 'phòng cháy');
    expect([first?.text.split(' ')[0], second?.text]).toEqual(['w196', 'phòng']);
  });

  test('is the beginning of the text where only the title has it', () => {
    const parts = excerpt(text(300), 'cháy');
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text.split(' ')).toHaveLength(28);
    expect(parts[0]?.text).toMatch(/^w0 w1 /);
  });

  test('marks what begins so where nothing is the whole word', () => {
    expect(excerpt('tài nghiêng ngả', 'nghiên').find(({ marked }) => marked)?.text).toBe('nghiêng');
    expect(excerpt('an toàn của anh', 'an').filter(({ marked }) => marked)).toHaveLength(1);
  });
});

describe('segments', () => {
  const held = (path: string, key = '1', words = 10): Held => ({ path, key, words, fragment: path });

  test('are compared with what is wanted: a changed document is gone and missing, a second copy is gone', () => {
    const [a, b] = [{ documents: [held('/x/'), held('/y/')] }, { documents: [held('/x/'), held('/z/', 'old')] }];
    const wanted = new Map(['/x/', '/z/', '/new/'].map((path) => [path, { key: '1' }]));
    const { gone, missing, words } = compare([a, b], wanted);
    expect([...gone.values()].map((documents) => documents.map(({ path }) => path))).toEqual([['/y/'], ['/x/', '/z/']]);
    expect([missing, words]).toEqual([['/z/', '/new/'], 10]);
  });

  const filled = (documents: number, gone = 0) => ({
    documents: Array.from({ length: documents }, (_, i) => held(`/${i}/`)),
    gone: Array.from({ length: gone }, (_, i) => held(`/${i}/`)),
  });

  test('are merged when there are several small ones or the delta has grown, the large ones left alone', () => {
    const [large, one, other] = [filled(3_000), filled(500), filled(3_500, 1_100)];
    expect(toMerge([large, one], 20, usualLimits)).toBeUndefined();
    expect(toMerge([large, one], 100, usualLimits)).toEqual([one]);
    expect(toMerge([large, one, other], 0, usualLimits)).toEqual([one, other]);
  });

  test('are cleaned when a tenth of one is gone', () => {
    const [little, much] = [filled(1_000, 100), filled(1_000, 101)];
    expect(toClean([little, much], usualLimits)).toEqual([much]);
  });

  test('are as few as the limit allows, of one size', () => {
    expect(cut([...Array(10).keys()], 4).map(({ length }) => length)).toEqual([3, 3, 4]);
    expect(cut([], 4)).toEqual([]);
  });
});

test('a page for Pagefind holds text as text, in the letters of the index', () => {
  const { content } = pageOf({
    path: '/x/',
    kind: 'Văn bản',
    title: 'a < b & Đ',
    number: '1/NĐ-CP',
    html: '<p>ở</p>'.normalize('NFD'),
  });
  expect(content).toContain('<h1 data-pagefind-meta="title">a &lt; b &amp; D\u0335</h1>');
  expect(content).toContain('data-pagefind-meta="number">1/ND\u0335-CP</p>');
  expect(content).toContain('<p>ở</p>');
});

test('a script of Pagefind that this site does not know stops the build', () => {
  expect(() => engineScript('const pagefind_version="9.9.9";export default 1')).toThrow('another shape');
});

test('results lead to this site only', () => {
  expect(ownPath('/bai-viet/x/')).toBe('/bai-viet/x/');
  expect(ownPath('https://evil.example/bai-viet/x/')).toBe('/bai-viet/x/');
  expect(ownPath('javascript:alert(1)')).not.toContain(':');
});
