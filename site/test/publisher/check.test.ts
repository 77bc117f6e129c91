import { expect, test } from 'vitest';
import { deadCodes, pagesLost } from '../../publisher/steps/check.ts';
import { placesOf } from '../../renderer/places.ts';

test('A code is dead without its page, also in capitals alone, or at the path that was printed before it was ours', () => {
  const whole = ['/q/abcd/index.html', '/Q/ABCD/index.html', '/qr/cu.html', '/q/efgh/index.html'];
  const listing = new Map(whole.map((path) => [path, 'sha']));
  expect(deadCodes(listing, [{ code: 'abcd', oldPath: '/qr/cu.html' }])).toEqual([]);
  expect(deadCodes(listing, [{ code: 'abcd', oldPath: `/qr/${'ệ'.repeat(100)}/` }])).toEqual([]);
  const dead = deadCodes(listing, [{ code: 'abcd' }, { code: 'efgh' }, { code: 'abcd', oldPath: '/qr/khac/' }]);
  expect(dead.map(({ words }) => words)).toEqual([
    'mã QR efgh không mở được trang nào ở /Q/EFGH/',
    'mã QR abcd không mở được trang nào ở /qr/khac/',
  ]);
});

test('Pages may go by a fifth, and by what removals take with them', () => {
  expect(pagesLost(100, 80, 0)).toEqual([]);
  expect(pagesLost(100, 79, 0)).toHaveLength(1);
  expect(pagesLost(100, 75, 1)).toEqual([]);
  expect(pagesLost(100, 74, 1)).toHaveLength(1);
});

test('A page leads to the places that its tags name, decoded; what only looks like an address is not one', () => {
  const html =
    '<a href="/bai-viet/x/#muc-1">x</a><a href="#muc-2">x</a><a href="../y/">x</a><img src="/anh/a-480.webp" srcset="/anh/a-480.webp 480w, /anh/a-960.webp 960w">' +
    '<a href="/tep/0123/K%E1%BA%BF-ho%E1%BA%A1ch.pdf">x</a><form action="/tim-kiem/"></form><a href="https://example.vn/">x</a><a href="//example.vn/">x</a>' +
    '<a href="mailto:a@example.vn">x</a><a href="/%">x</a> href="/khong/"';
  expect([...placesOf('/bai-viet/z/', html).links].sort()).toEqual(
    [
      '/bai-viet/x/#muc-1',
      '/bai-viet/z/#muc-2',
      '/bai-viet/y/',
      '/anh/a-480.webp',
      '/anh/a-960.webp',
      '/tep/0123/Kế-hoạch.pdf',
      '/tim-kiem/',
      '/%',
    ].sort(),
  );
});
