import { expect, test } from 'vitest';
import { isOwnAddress, paths } from '../src/paths.ts';
import { codeAddress, codeOf, fileOfOldPath, readOldAddress } from '../src/printed-address.ts';

const read = (text: string) => readOldAddress(text, 'https://phapluat.haiphong.gov.vn');

test.each([
  ['https://phapluat.haiphong.gov.vn/qr/abc.html', '/qr/abc.html'],
  ['http://www.phapluat.haiphong.gov.vn/QR/ABC', '/QR/ABC/'],
  ['phapluat.haiphong.gov.vn/qr/abc/', '/qr/abc/'],
  ['  /qr/abc  ', '/qr/abc/'],
  ['/v1.2/to-roi.htm', '/v1.2/to-roi.htm'],
  ['/q/ngay-phap-luat-2024', '/q/ngay-phap-luat-2024/'],
  ['/tờ-rơi/đất-đai'.normalize('NFD'), '/tờ-rơi/đất-đai/'],
  ['/t%E1%BB%9D-r%C6%A1i/', '/tờ-rơi/'],
])('%s is the path %s', (text, path) => {
  expect(read(text)).toEqual({ path: path.normalize('NFC') });
});

test.each(['/q/k7m2/', '/Q/K7M2', 'https://phapluat.haiphong.gov.vn/q/K7m2'])('%s has the form of our own codes', (text) => {
  expect(read(text)).toEqual({ code: 'k7m2' });
});

test.each([
  ['áp phích chợ', 'notAnAddress'],
  ['//qr/abc', 'notAnAddress'],
  ['/%', 'notAnAddress'],
  ['https://qr.example.vn/abc', 'elsewhere'],
  ['/s?id=5', 'query'],
  ['/#/qr/abc', 'query'],
  ['/', 'own'],
  ['/q/', 'own'],
  ['/Q/404.html', 'own'],
  ['/q/k7m2/index.html', 'own'],
  ['/Q/ngay-phap-luat-2024/Index.html', 'own'],
  ['/Bai-Viet/dat-dai/', 'own'],
  ['/robots.txt', 'own'],
  ['/qr.php', 'unservable'],
  ['/qr/to-roi.pdf', 'unservable'],
  ['/qr//abc', 'unservable'],
  ['/qr/abc.html/x', 'unservable'],
  ['/qr/.an/', 'unservable'],
  ['/qr/abc.', 'unservable'],
  ['/qr/a b', 'unservable'],
  ['/qr/<b>', 'unservable'],
  [`/${'a'.repeat(200)}`, 'tooLong'],
  [`/${'đ'.repeat(126)}/`, 'tooLong'],
])('%s is refused: %s', (text, refusal) => {
  expect(read(text)).toEqual({ refusal });
});

test.each([
  ['/qr/abc/', '/qr/abc/index.html'],
  ['/qr/abc/', '/QR/ABC/'],
])('%s and %s are one file', (one, other) => {
  expect(fileOfOldPath(one)).toBe(fileOfOldPath(other));
});

test('a folder and a page of its name are two files', () => {
  expect(fileOfOldPath('/qr/abc/')).not.toBe(fileOfOldPath('/qr/abc.html'));
});

test('an address is read by people with its code in capitals, where l is no 1', () => {
  expect(codeAddress('https://phapluat.haiphong.gov.vn', 'kl2m')).toBe('phapluat.haiphong.gov.vn/Q/KL2M');
});

test('a long text that looks like a path is read at once', () => {
  expect(read(`/${'a.'.repeat(90)}<`)).toEqual({ refusal: 'unservable' });
  expect(read(`/${'a-'.repeat(90)}<`)).toEqual({ refusal: 'unservable' });
});

test.each(['/q/k7m20/', '/q/k7mo/', '/q/abc/', '/q/abcdefg/', '/q/', '/qr/k7m2/', '/q/k7m2.x', '/q/k7m2-', '/q/.'])(
  '%s names no code',
  (path) => {
    expect(codeOf(path)).toBeUndefined();
  },
);

test.each(['/q/k7m2.', '/Q/K7M2)', '/q/k7m2).', '/q/k7m2/,', '/q/k7m2»', '/q/k7m2”.', '/q/k7m2…', '/q/k7m2/...'])(
  '%s names the code before the end of its sentence',
  (path) => {
    expect(codeOf(path)).toBe('k7m2');
  },
);

test('no address of the site can be taken in as an old path', () => {
  const { file, document, codes, code, unknownCode, feed, jsonFeed, ...rest } = paths;
  const made = Object.values(rest).map((path) => (path as (slug: string, month: string) => string)('x', '2022-02'));
  // The others are places on a page, or are made of a page’s address.
  const ofSite = made.filter((path) => path.startsWith('/'));
  const others = [
    file({ sha256: 'a'.repeat(64), name: 'x', ext: '.pdf' }),
    document({ slug: 'x' }),
    ...['/', '/chu-de/x/'].flatMap((page) => [feed(page), jsonFeed(page)]),
    '/robots.txt',
    '/favicon.svg',
  ];
  expect([...ofSite, ...others].filter((path) => !isOwnAddress(path))).toEqual([]);
  expect([codes(), code('k7m2'), unknownCode(), '/qr/abc/'].filter(isOwnAddress)).toEqual([]);
});
