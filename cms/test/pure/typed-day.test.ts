import { expect, test } from 'vitest';
import { readDay, readMoment, shownDay, shownMoment } from '../../src/rules/typed-day.ts';

test.each([
  ['5/3/2026', '2026-03-05'],
  ['05/03/2026', '2026-03-05'],
  [' 5 - 3 - 2026 ', '2026-03-05'],
  ['05.03.2026', '2026-03-05'],
  ['05032026', '2026-03-05'],
  ['29/2/2024', '2024-02-29'],
])('«%s» is a day', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each(['29/2/2026', '31/4/2026', '5/13/2026', '5/3/26', '5/3', '2026', 'hôm nay', '', '5/3/2026 8h'])(
  '«%s» is no day, and stays as it was typed',
  (typed) => {
    expect(readDay(typed)).toBeUndefined();
    expect(shownDay(typed)).toBe(typed);
  },
);

test.each([
  ['5/3/2026 14:30', '2026-03-05T07:30:00.000Z'],
  ['5/3/2026, 14h30', '2026-03-05T07:30:00.000Z'],
  ['05/03/2026 0g05', '2026-03-04T17:05:00.000Z'],
  ['05/03/2026 8h', '2026-03-05T01:00:00.000Z'],
])('«%s» is a time in Vietnam', (typed, instant) => {
  expect(readMoment(typed)).toBe(instant);
  expect(readMoment(shownMoment(instant))).toBe(instant);
});

test.each(['5/3/2026', '5/3/2026 24:00', '5/3/2026 8:60', '31/2/2026 8:00', '8:00'])('«%s» is no time', (typed) => {
  expect(readMoment(typed)).toBeUndefined();
});

test('a day is shown as it is typed', () => {
  expect(shownDay('2026-03-05')).toBe('05/03/2026');
});
