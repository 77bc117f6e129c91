import { expect, test } from 'vitest';
import { telephone } from '../src/phone.ts';

test.each([
  ['0225 000 0000', '02250000000'],
  ['+84.225.000.0000', '+842250000000'],
  ['(0225) 3821-234', '02253821234'],
  ['+84 (225) 3821 234', '+842253821234'],
  ['113', '113'],
  // What settings of an earlier version may still have.
  ['0225 3821 234 - 0225 3821 235', '02253821234'],
  ['1900 1234 (nhánh 2)', '19001234'],
  ['1900 1234 (2)', '19001234'],
  ['Gọi 24/7: 1900 1234', '19001234'],
  ['Trực 24/7', ''],
])('«%s» calls %s', (written, called) => {
  expect(telephone(written)).toBe(`tel:${called}`);
});
