import { expect, it } from 'vitest';
import { paragraphsOf } from '../../src/reading/pdf-paragraphs.ts';

/** Lines of a PDF's pages as paragraphs. */

it('a line goes on in the next, unless that begins with a sign or a number', () => {
  const pages = [
    'Người dân nộp hồ sơ tại bộ phận một cửa của\nphường nơi mình cư trú.\n1.2. Hồ sơ gồm tờ khai và giấy tờ tùy thân của\nngười đi đăng ký',
  ];
  expect(paragraphsOf(pages)).toEqual([
    'Người dân nộp hồ sơ tại bộ phận một cửa của phường nơi mình cư trú.',
    '1.2. Hồ sơ gồm tờ khai và giấy tờ tùy thân của người đi đăng ký',
  ]);
});

it('a number without end is read to its end, and so is a file of very many lines', () => {
  expect(paragraphsOf([`${'a'.repeat(80)}\n1.${'1'.repeat(80)}a`])).toHaveLength(1);
  expect(paragraphsOf([Array.from({ length: 200_000 }, () => 'a.').join('\n')])).toHaveLength(200_000);
});
