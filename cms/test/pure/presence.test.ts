import { expect, test } from 'vitest';
import { doneSince, goOnFrom, noteOpened, noteRefused, versionSent } from '../../src/admin/keeping/version.ts';
import { othersAt } from '../../src/status/presence.ts';

const [lan, minh] = [1, 2].map((id) => ({ id, firstname: id === 1 ? 'Lan' : 'Minh', lastname: null, email: null }));
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 5, 1, 0, seconds));

test('a person who asks for an entry is there until two questions have not come', () => {
  if (!lan || !minh) throw new Error('two people');
  expect(othersAt('bài 1', lan, at(0))).toEqual([]);
  expect(othersAt('bài 2', minh, at(10))).toEqual([]);
  expect(othersAt('bài 1', minh, at(15))).toEqual(['Lan']);
  expect(othersAt('bài 1', lan, at(20))).toEqual(['Minh']);
  expect(othersAt('bài 1', minh, at(61))).toEqual([]);
});

test('two of one name are told apart by their e-mail, and nobody else is shown with one', () => {
  const [first, second, third] = [11, 12, 13].map((id) => ({
    id,
    firstname: id === 13 ? 'Trần' : 'Nguyễn',
    lastname: 'An',
    email: `an${id}@haiphong.example`,
  }));
  if (!first || !second || !third) throw new Error('three people');
  othersAt('bài 3', first, at(0));
  expect(othersAt('bài 3', third, at(1))).toEqual(['Nguyễn An']);
  // One's own name too would say nothing.
  expect(othersAt('bài 3', second, at(2))).toEqual(['Nguyễn An (an11@haiphong.example)', 'Trần An']);
  expect(othersAt('bài 3', third, at(3))).toEqual(['Nguyễn An (an11@haiphong.example)', 'Nguyễn An (an12@haiphong.example)']);
});

test('a save says from which version it goes on, of a single type too, whose form does not say which document it is', () => {
  const opened = { documentId: 'caidattrang0000000000000', updatedAt: '2026-03-05T01:00:00.000Z' };
  const settings = { model: 'api::site-setting.site-setting', collectionType: 'single-types' };
  noteOpened(settings, opened);
  expect(versionSent(settings)).toEqual(opened);
  // «Giữ bản của tôi».
  goOnFrom(opened.documentId, '2026-03-05T02:00:00.000Z');
  expect(versionSent(settings)).toEqual({ ...opened, updatedAt: '2026-03-05T02:00:00.000Z' });

  const article = { model: 'api::article.article', collectionType: 'collection-types' };
  noteOpened({ ...article, documentId: 'bai1' }, { ...opened, documentId: 'bai1' });
  expect(versionSent({ ...article, documentId: 'bai1' })).toEqual({ ...opened, documentId: 'bai1' });
  expect(versionSent(article)).toBeUndefined();
});

test('only what was saved later counts as saved since, and not what the CMS last answered before a save of one’s own', () => {
  goOnFrom('bai2', '2026-12-01T03:46:00.000Z');
  expect(doneSince('bai2', '2026-12-01T03:26:00.000Z')).toBeUndefined();
  expect(doneSince('bai2', '2026-12-01T03:46:00.000Z')).toBeUndefined();
  expect(doneSince('bai2', '2026-12-01T03:46:00.001Z')).toBe('saved');
});

test('where the CMS has refused, any other version counts as saved since, though its clock went back, until the form goes on from it', () => {
  const [opened, other] = ['2026-12-01T03:46:00.000Z', '2026-12-01T03:26:00.000Z'];
  goOnFrom('bai3', opened);
  noteRefused({ model: 'api::article.article', documentId: 'bai3' });
  expect([doneSince('bai3', opened), doneSince('bai3', other)]).toEqual([undefined, 'saved']);
  expect(versionSent({ model: 'api::article.article', documentId: 'bai3' })).toMatchObject({ updatedAt: opened });
  goOnFrom('bai3', other);
  expect([doneSince('bai3', other), doneSince('bai3', '2026-12-01T03:16:00.000Z')]).toEqual([undefined, undefined]);
});

test('an entry that was opened and is no longer there was deleted', () => {
  goOnFrom('bai4', '2026-12-01T03:46:00.000Z');
  expect(doneSince('bai4', undefined)).toBe('deleted');
  expect(doneSince('bai5', undefined)).toBeUndefined();
});
