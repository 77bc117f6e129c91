import { expect, test } from 'vitest';
import { oldPathsOf, pathOfQuery, readOldPath, tidyOldAddress } from '../src/old-addresses.ts';

test.each([
  ['/tin-tuc/tu-van-dat-dai-123.html', '/tin-tuc/tu-van-dat-dai-123.html'],
  ['https://cu.haiphong.gov.vn/Tin-tức/Đất-đai'.normalize('NFD'), '/Tin-tức/Đất-đai/'],
  ['/bai-viet/ten-cu/', '/bai-viet/ten-cu/'],
  ['/bai-viet/2022-a/', '/bai-viet/2022-a/'],
  ['/bai-viet/-4b-/', '/bai-viet/-4b-/'],
  ['  /2015/03/hoi-dap/  ', '/2015/03/hoi-dap/'],
  ['/tin-tuc?id=123', '/tin-tuc/~id=123/'],
  ['/tin-tuc/?id=123&lang=vi', '/tin-tuc/~id=123&lang=vi/'],
  ['https://cu.haiphong.gov.vn/?p=12', '/~p=12/'],
  ['/Default.aspx', '/Default.aspx/'],
  ['/portal/Detail.aspx?ArticleID=7', '/portal/Detail.aspx/~ArticleID=7/'],
  ['/index.php', '/index.php/'],
  [`/tin-tuc/${'a'.repeat(250)}/`, `/tin-tuc/${'a'.repeat(250)}/`],
])('a reader who opens %s is led on from %s', (line, path) => {
  expect(readOldPath(line)).toBe(path);
});

test.each([
  '/tin?12',
  '/tin?q=%C4%91%E1%BA%A5t',
  '/tin?id=../../etc',
  '/tin?a=1/2',
  '/tin.html?id=1',
  '/bai-viet/?id=1',
  '/q/k7m2?id=1',
  '/tin.pdf',
  '/',
  '/bai-viet/',
  '/bai-viet/2022/',
  '/bai-viet/2022/10/',
  '/bai-viet//',
  '/q/k7m2/',
  'tin-tuc/abc.html',
  `/tin-tuc/${'a'.repeat(251)}/`,
  `/${'đ'.repeat(126)}/`,
  `/${'đ'.repeat(126)}?id=1`,
  '',
])('nothing can be led on from «%s», which no file can be called by, or which is this site’s own', (line) => {
  expect(readOldPath(line)).toBeUndefined();
});

test('a path that anybody makes up is answered however long it is', () => {
  // A look at each letter for each other one would not end.
  for (const letters of ['a', '1', '-', '/', 'a/', '.html/'])
    expect(pathOfQuery(`/a/${letters.repeat(1_000_000)}!`, 'id=1'), letters).toBeUndefined();
});

test('of the lines of a document those are kept that can be', () => {
  expect(oldPathsOf({ oldAddresses: '/a.html\n\n/s?1\r\n/b/' })).toEqual(['/a.html', '/b/']);
  expect(oldPathsOf({})).toEqual([]);
});

test('a document keeps an old address as readers knew it, and it stays the same when it is read again', () => {
  expect(tidyOldAddress('https://cu.haiphong.gov.vn/tin-tuc?id=12&l=vi')).toBe('/tin-tuc/?id=12&l=vi');
  for (const line of ['/tin-tuc?id=12', '/?p=12', '/a.aspx', '/b.html', '/c/'])
    expect(readOldPath(tidyOldAddress(line) ?? '')).toBe(readOldPath(line));
});
