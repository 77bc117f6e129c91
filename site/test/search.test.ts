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
    places: [],
    ...fields,
  });
  const found = (...entries: [string, Partial<Occurrence>?][]) =>
    new Map(entries.map(([id, fields]) => [id, occurrence(fields)]));
  const corpus = { documents: 100, words: 10_000 };
  const order = (...words: ReturnType<typeof found>[]) => rank(words, corpus).ranked.map(({ id }) => id);

  test('only when they have every word, where any has', () => {
    const words = [found(['a'], ['both']), found(['both'], ['b'])];
    expect(order(...words)).toEqual(['both']);
    expect(rank(words, corpus).isPartial).toBe(false);
  });

  test('else by how many words they have, then by how rare these are', () => {
    const usual = found(...Array.from({ length: 50 }, (_, i): [string] => [`u${i}`]), ['two']);
    const words = [usual, found(['rare']), found(['two'])];
    const { ranked, isPartial } = rank(words, corpus);
    expect(isPartial).toBe(true);
    expect(ranked.slice(0, 3).map(({ id }) => id)).toEqual(['two', 'rare', 'u0']);
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

  test('by id when they are equal, and their places of all words stand together', () => {
    expect(order(found(['b'], ['a']))).toEqual(['a', 'b']);
    expect(rank([found(['a', { places: [7, 9] }]), found(['a', { places: [8] }])], corpus).ranked[0]?.places).toEqual([7, 8, 9]);
  });
});

describe('an excerpt', () => {
  const text = (words: number) => Array.from({ length: words }, (_, i) => `w${i}`).join(' ');

  test('marks what was asked for, as it is written', () => {
    expect(excerptOf(encodeLetters('Đất đai: Luật Đất đai & nhà ở'), [3, 4], 2)).toEqual([
      { text: 'Luật', marked: false },
      { text: 'Đất đai', marked: true },
      { text: '& nhà ở', marked: false },
    ]);
  });

  test('stands where most of it is together, a little before', () => {
    const [first, second] = excerptOf(text(300), [0, 50, 200, 202, 210], 2);
    expect([first?.text.split(' ')[0], second?.text]).toEqual(['w196', 'w200']);
  });

  test('is the beginning of the text where only the title has it', () => {
    const parts = excerptOf(text(300), [0], 2);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text.split(' ')).toHaveLength(28);
    expect(parts[0]?.text).toMatch(/^w2 w3 /);
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
    const [large, one, other] = [filled(3_000), filled(500), filled(2_500, 900)];
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
