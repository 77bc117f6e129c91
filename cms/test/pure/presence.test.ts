import { expect, test } from 'vitest';
import { othersAt } from '../../src/status/presence.ts';

const [lan, minh] = [1, 2].map((id) => ({ id, firstname: id === 1 ? 'Lan' : 'Minh', lastname: null, email: null }));
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 5, 1, 0, seconds));

test('whoever asks for an entry is there until two questions have not come', () => {
  if (!lan || !minh) throw new Error('two people');
  expect(othersAt('bài 1', lan, at(0))).toEqual([]);
  expect(othersAt('bài 2', minh, at(10))).toEqual([]);
  expect(othersAt('bài 1', minh, at(15))).toEqual(['Lan']);
  expect(othersAt('bài 1', lan, at(20))).toEqual(['Minh']);
  expect(othersAt('bài 1', minh, at(61))).toEqual([]);
});
