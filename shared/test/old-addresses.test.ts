import { expect, test } from 'vitest';
import { oldPathsOf, readOldPath } from '../src/old-addresses.ts';

test.each([
  ['/tin-tuc/tu-van-dat-dai-123.html', '/tin-tuc/tu-van-dat-dai-123.html'],
  ['https://cu.haiphong.gov.vn/Tin-tức/Đất-đai'.normalize('NFD'), '/Tin-tức/Đất-đai/'],
  ['/bai-viet/ten-cu/', '/bai-viet/ten-cu/'],
  ['  /2015/03/hoi-dap/  ', '/2015/03/hoi-dap/'],
])('a reader who opens %s is led on from %s', (line, path) => {
  expect(readOldPath(line)).toBe(path);
});

test.each(['/index.php?id=5', '/?p=12', '/tin.aspx', '/', '/bai-viet/', '/bai-viet/2022/', '/q/k7m2/', 'tin-tuc/abc.html', ''])(
  'nothing can be led on from «%s», which a static server cannot tell from another, or which is this site’s own',
  (line) => {
    expect(readOldPath(line)).toBeUndefined();
  },
);

test('of the lines of a document those are kept that can be', () => {
  expect(oldPathsOf({ oldAddresses: '/a.html\n\n/s?id=1\r\n/b/' })).toEqual(['/a.html', '/b/']);
  expect(oldPathsOf({})).toEqual([]);
});
