import { expect, test } from 'vitest';
import { Wake } from '../../publisher/wake.ts';

test('A call that wakes the publisher gets the outcome of the release that began after it, not of the running one', async () => {
  const wake = new Wake();
  const told: string[] = [];
  const tell = (who: string) => (attempt: string) => told.push(`${who}: ${attempt}`);
  void wake.call().then(tell('một'));
  void wake.call().then(tell('hai'));
  expect(wake.take()).toBe(true);
  const late = wake.call().then(tell('ba'));
  wake.answer('live');
  await Promise.resolve();
  expect(told).toEqual(['một: live', 'hai: live']);
  expect(wake.take()).toBe(true);
  wake.answer('failed');
  await late;
  expect(told.at(-1)).toBe('ba: failed');
  expect(wake.take()).toBe(false);
});
