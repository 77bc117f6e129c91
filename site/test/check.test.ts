import { expect, test } from 'vitest';
import { deadCodes, pagesAsPlanned, pagesLost } from '../publisher/steps/check.ts';

test('a code without its page is dead', () => {
  expect(deadCodes(new Set(['/q/abcd/index.html']), ['abcd', 'efgh'])).toEqual(['mã QR efgh không mở được trang nào']);
});

test('a page that is missing is named, and so is one that nobody planned', () => {
  expect(pagesAsPlanned(new Set(['/index.html']), ['/', '/a/'])).toEqual(['thiếu trang /a/']);
  expect(pagesAsPlanned(new Set(['/index.html', '/x.html', '/Q/ABCD/index.html']), ['/'])).toEqual([
    'có trang ngoài dự kiến /x.html',
    'có trang ngoài dự kiến /Q/ABCD/index.html',
  ]);
});

test('pages may go by a fifth, and by what removals take with them', () => {
  expect(pagesLost(100, 80, 0)).toEqual([]);
  expect(pagesLost(100, 79, 0)).toHaveLength(1);
  expect(pagesLost(100, 75, 1)).toEqual([]);
  expect(pagesLost(100, 74, 1)).toHaveLength(1);
});
