import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropOld, isSaved, keep, keyOf, typedAt } from '../../src/admin/keeping/typed.ts';

/** What a form keeps on the device until it is saved. */

let full = false;
beforeEach(() => {
  full = false;
  const held: Record<string, string> = {};
  const own = { enumerable: false };
  Object.defineProperties(held, {
    getItem: { ...own, value: (key: string) => held[key] ?? null },
    removeItem: { ...own, value: (key: string) => void Reflect.deleteProperty(held, key) },
    setItem: {
      ...own,
      value: (key: string, text: string) => {
        if (full) throw new DOMException('QuotaExceededError');
        held[key] = text;
      },
    },
  });
  vi.stubGlobal('localStorage', held);
});
afterEach(() => vi.unstubAllGlobals());

const key = keyOf('lan@pho-luat.test', 'api::article.article', undefined);
const typed = { at: '2026-03-05T01:00:00.000Z', values: { title: 'Đăng ký tạm trú', body: 'Đoạn văn.' } };

test('is given back as it was typed, to the person who typed it', () => {
  keep(key, typed);
  expect(typedAt(key)).toEqual(typed);
  expect(typedAt(keyOf('minh@pho-luat.test', 'api::article.article', undefined))).toBeUndefined();
});

test('is not an earlier text where the device has no room for the last one', () => {
  keep(key, typed);
  full = true;
  keep(key, { ...typed, values: { title: 'Đăng ký tạm trú cho người thuê trọ' } });
  expect(typedAt(key)).toBeUndefined();
});

test('is nothing where what is stored is no such text', () => {
  for (const text of ['', '{', '[]', '{"at":"hôm qua","values":{}}']) {
    localStorage.setItem(key, text);
    expect(typedAt(key)).toBeUndefined();
  }
});

test('is saved once the entry has all of its texts', () => {
  expect(isSaved(typed, { ...typed.values, slug: 'dang-ky-tam-tru' })).toBe(true);
  expect(isSaved(typed, { ...typed.values, body: 'Đoạn' })).toBe(false);
});

test('goes when nobody came back for it in two weeks', () => {
  keep(key, typed);
  dropOld(new Date('2026-03-19T00:59:00.000Z'));
  expect(typedAt(key)).toEqual(typed);
  dropOld(new Date('2026-03-19T01:01:00.000Z'));
  expect(typedAt(key)).toBeUndefined();
});
