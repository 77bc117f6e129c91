import { expect, test } from 'vitest';
import { breakable, withBreaks } from '../src/line-breaks.ts';

const parts = (html: string) => html.split('<wbr>');

test('a number ends its line after the year, a host before a dot, a mail address before its @ too', () => {
  expect(parts(breakable('Luật số 52/2014/QH13'))).toEqual(['Luật số 52/2014/', 'QH13']);
  expect(parts(breakable('31/KH-HĐPHPBGDPL'))).toEqual(['31/', 'KH-HĐPHPBGDPL']);
  expect(parts(breakable('168/2024/NĐ-CP'))).toEqual(['168/2024/', 'NĐ-CP']);
  expect(parts(breakable('dichvucong.gov.vn'))).toEqual(['dichvucong', '.gov', '.vn']);
  expect(parts(breakable('banbientap@pholuat.example'))).toEqual(['banbientap', '@pholuat', '.example']);
});

test('days, amounts, abbreviations and sentences stay as they are', () => {
  for (const text of ['ngày 17/02/2022', '50.000 đồng', 'v.v. và TP.HCM', 'vợ/chồng, km/h', 'Hết câu. Câu sau']) {
    expect(breakable(text)).toBe(text);
  }
});

test('plain text stays text, and only what is read of HTML is touched', () => {
  expect(breakable('A & B <b> 1/2024/QĐ')).toBe('A &amp; B &lt;b> 1/2024/<wbr>QĐ');
  expect(withBreaks('<a href="https://congbao.chinhphu.vn/1/2024/QD">congbao.chinhphu.vn</a>')).toBe(
    '<a href="https://congbao.chinhphu.vn/1/2024/QD">congbao<wbr>.chinhphu<wbr>.vn</a>',
  );
});
