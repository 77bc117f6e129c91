import { expect, test } from 'vitest';
import { accentsOf, contrastByDay, isLegible, legible } from '../src/colours.ts';

test('black on the page has the greatest contrast but for the tint of boxes, and white has none', () => {
  expect(contrastByDay('#000000')).toBeCloseTo(19.05, 1);
  expect(contrastByDay('#ffffff')).toBe(1);
});

test.each([
  ['#0a5058', true],
  ['#981b16', true],
  ['#1565c0', true],
  ['#f9a825', false],
  ['#43a047', false],
])('links in %s are legible: %s', (colour, is) => {
  expect(isLegible(colour)).toBe(is);
});

test('a colour that is too pale gets darker until it is legible, and one that is stays as it is', () => {
  expect(legible('#f9a825')).not.toBe('#f9a825');
  expect(isLegible(legible('#f9a825'))).toBe(true);
  expect(legible('#0a5058')).toBe('#0a5058');
});

test('at night it is light, under the pointer it is stronger', () => {
  const { day, night } = accentsOf('#981b16');
  expect(day).toEqual({ accent: '#981b16', strong: '#721411' });
  expect(contrastByDay(night.accent)).toBeLessThan(3);
  expect(contrastByDay(night.strong)).toBeLessThan(contrastByDay(night.accent));
});
