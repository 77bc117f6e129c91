import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fieldsOfForm } from '@pho-luat/shared/content-types/index';
import { ownCopy, isOwn, newForm } from '../../src/admin/keeping/own-copies.ts';
import { copiesOf, drop, dropAllOf, dropOld, entryKey, formKey, isSaved, keep, typedAt } from '../../src/admin/keeping/typed.ts';

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

const entry = entryKey('lan@pho-luat.test', 'api::article.article', undefined);
const key = formKey(entry, 'thẻ 1');
const article = fieldsOfForm('article');
const typed = { at: '2026-03-05T01:00:00.000Z', values: { title: 'Đăng ký tạm trú', body: 'Đoạn văn.' } };

test('is given back as it was typed, to the person who typed it', () => {
  keep(key, typed);
  expect(copiesOf(entry)).toEqual([{ key, typed }]);
  expect(copiesOf(entryKey('minh@pho-luat.test', 'api::article.article', undefined))).toEqual([]);
  expect(copiesOf(entryKey('lan@pho-luat.test', 'api::article.article', 'moi'))).toEqual([]);
});

test('is not written over by a second tab, nor gone when that one is saved', () => {
  const [here, there] = [formKey(entry, newForm()), formKey(entry, newForm())];
  keep(here, typed);
  keep(there, { at: '2026-03-05T02:00:00.000Z', values: { title: 'Đăng ký thường trú' } });
  expect(copiesOf(entry).map((copy) => copy.typed.values.title)).toEqual(['Đăng ký thường trú', 'Đăng ký tạm trú']);
  drop(there);
  expect(typedAt(here)).toEqual(typed);
});

test('is offered once the form that writes it is gone, and what was typed before it stays', () => {
  keep(key, typed);
  const next = formKey(entry, newForm());
  const end = ownCopy(next);
  keep(next, { at: '2026-03-05T02:00:00.000Z', values: { title: 'Bài khác' } });
  const offered = () => copiesOf(entry).find((copy) => !isOwn(copy.key))?.key;
  expect(offered()).toBe(key);
  end();
  expect(offered()).toBe(next);
});

test('is not an earlier text where the device has no room for the last one', () => {
  expect(keep(key, typed)).toBe(true);
  full = true;
  expect(keep(key, { ...typed, values: { title: 'Đăng ký tạm trú cho người thuê trọ' } })).toBe(false);
  expect(typedAt(key)).toBeUndefined();
});

test('is nothing where what is stored is no such text', () => {
  for (const text of ['', '{', '[]', '{"at":"hôm qua","values":{}}']) {
    localStorage.setItem(key, text);
    expect(typedAt(key)).toBeUndefined();
  }
});

const opened = {
  title: 'Đăng ký tạm trú',
  body: 'Đoạn văn.',
  answer: {
    id: 7,
    steps: 'Nộp tờ khai.',
    forms: { connect: [], disconnect: [] },
    call: [{ id: 9, __temp_key__: 'a0', number: '113' }],
  },
  topics: { connect: [], disconnect: [] },
  cover: { id: 3, name: 'tam-tru.jpg' },
  featured: false,
};

test('is saved once the entry has all of it, whatever the system has filled in and numbered anew', () => {
  const again = { ...opened.answer, id: 8, call: [{ id: 11, __temp_key__: 'a1', number: '113' }] };
  const form = { ...opened, lead: '', attachments: undefined, changeNotes: [] };
  const saved = {
    ...opened,
    answer: again,
    slug: 'dang-ky-tam-tru',
    publishedOn: typed.at,
    cover: { id: 3, name: 'tam-tru.jpg', width: 9 },
  };
  expect(isSaved(article, { ...typed, values: form }, saved)).toBe(true);
});

test.each([
  ['a text', { body: 'Đoạn' }],
  ['a text emptied', { body: '' }],
  ['a step of the answer', { answer: { ...opened.answer, steps: 'Nộp tờ khai.\nNhận kết quả.' } }],
  ['a phone more', { answer: { ...opened.answer, call: [...opened.answer.call, { __temp_key__: 'a1', number: '114' }] } }],
  ['a phone less', { answer: { ...opened.answer, call: [] } }],
  ['a part taken out', { answer: null }],
  ['a topic chosen', { topics: { connect: [{ id: 4, name: 'Cư trú' }], disconnect: [] } }],
  ['a form taken out of the answer', { answer: { ...opened.answer, forms: { connect: [], disconnect: [{ id: 5 }] } } }],
  ['another picture', { cover: { id: 6, name: 'khac.jpg' } }],
  ['yes in place of no', { featured: true }],
  ['an address of its own', { slug: 'tam-tru' }],
])('is not saved while the entry lacks %s', (_, change) => {
  expect(isSaved(article, { ...typed, values: { ...opened, ...change } }, opened)).toBe(false);
});

test('goes when nobody came back for it in two weeks', () => {
  keep(key, typed);
  dropOld(new Date('2026-03-19T00:59:00.000Z'));
  expect(typedAt(key)).toEqual(typed);
  dropOld(new Date('2026-03-19T01:01:00.000Z'));
  expect(typedAt(key)).toBeUndefined();
});

test('goes with its entry, whoever typed it and in however many tabs; what was typed into others stays', () => {
  const uid = 'api::article.article';
  const of = (user: string, documentId: string | undefined) => formKey(entryKey(user, uid, documentId), newForm());
  const gone = [of('lan@pho-luat.test', 'm2x'), of('lan@pho-luat.test', 'm2x'), of('minh@pho-luat.test', 'm2x')];
  const left = [of('lan@pho-luat.test', 'm2x7'), of('lan@pho-luat.test', undefined)];
  for (const each of [...gone, ...left]) keep(each, typed);
  dropAllOf(uid, 'm2x');
  expect(gone.map(typedAt)).toEqual(gone.map(() => undefined));
  expect(left.map(typedAt)).toEqual(left.map(() => typed));
});
