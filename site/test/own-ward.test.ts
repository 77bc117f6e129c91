import { afterEach, expect, test, vi } from 'vitest';
import { keepWard, ownWard } from '../src/client/own-ward.ts';

/** The storage of a device, with room for so many values. */
function storage(room: number): Pick<Storage, 'getItem' | 'removeItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      if (room === 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      kept.set(key, value);
      room -= 1;
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

test('a ward that is chosen where the storage is full is shown on this page, not the one that was chosen before', () => {
  const device = storage(1);
  vi.stubGlobal('localStorage', device);
  keepWard('hong-bang');
  expect(ownWard()).toBe('hong-bang');
  keepWard('do-son');
  expect(ownWard()).toBe('do-son');
  // The next page asks again.
  expect(device.getItem('ward')).toBeNull();
});

test('a ward that could not be kept gives way to one that could, here or on another page', () => {
  vi.stubGlobal('localStorage', storage(0));
  keepWard('do-son');
  const device = storage(9);
  vi.stubGlobal('localStorage', device);
  keepWard('hong-bang');
  device.setItem('ward', 'an-bien');
  expect(ownWard()).toBe('an-bien');
});
