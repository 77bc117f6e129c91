import { expect, test } from 'vitest';
import { addressWords } from '../src/client/address-words.ts';

test.each([
  ['/bai-viet/khai-sinh-cho-con/', 'khai sinh cho con'],
  ['/tin-tuc/khai-sinh-cho-con-12345.html', 'khai sinh cho con'],
  ['/Van-Ban/Nghi-dinh-168-2024-ND-CP.aspx', 'Nghi dinh 168 2024 ND CP'],
  [`/${encodeURIComponent('kết hôn'.normalize('NFD'))}`, 'kết hôn'],
  ['/ke-hoach/2026', 'ke hoach 2026'],
  ['/lien-he', 'lien he'],
])('the question in %s is «%s»', (path, words) => {
  expect(addressWords(path)).toBe(words);
});

test.each(['/', '/index.php', '/en/', '/tin/12345', '/tep/3f9a8c.pdf', '/%E0%A4%A/', '/2026'])('%s has none', (path) => {
  expect(addressWords(path)).toBe('');
});
