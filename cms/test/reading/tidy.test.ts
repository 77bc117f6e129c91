import { expect, it } from 'vitest';
import { tidy } from '../../src/reading/tidy.ts';

const cases: [string, string, string][] = [
  ['is NFC', 'Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
  ['has the Đ of Vietnamese for that of old keyboards', '\u00D0ất \u00F0ai', 'Đất đai'],
  ['has letters for ligatures', 'o\uFB03ce \uFB01le', 'office file'],
  ['has no soft hyphen, and the word that it parted in one', 'phổ bi\u00ADến develop\u00AD\nment', 'phổ biến development'],
  ['keeps the hyphen that ends a line, and joins what it holds together', 'Số 31/KH-\nHĐPHPBGDPL', 'Số 31/KH-HĐPHPBGDPL'],
  ['does not join a dash', 'Hà Nội -\nHải Phòng', 'Hà Nội -\nHải Phòng'],
  ['keeps lines of syllables apart', 'giáo\ndục', 'giáo\ndục'],
  ['has one kind of space', 'a\u00A0b\u2003c   d', 'a b c d'],
  ['has nothing that cannot be seen', 'a\0b\u200Bc\uFEFFd\u202Ee\uD800f', 'abcdef'],
  ['has a bullet for that of Symbol', '\uF0B7 Một', '• Một'],
];

it.each(cases)('text %s', (_, text, tidied) => {
  expect(tidy(text)).toBe(tidied);
});
