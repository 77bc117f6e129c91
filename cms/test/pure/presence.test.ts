import { expect, test } from 'vitest';
import { doneSince, goOnFrom, noteOpened, versionSent } from '../../src/admin/keeping/version.ts';
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
  const opened = '2026-12-01T03:46:00.000Z';
  expect(doneSince(opened, '2026-12-01T03:26:00.000Z')).toBeUndefined();
  expect(doneSince(opened, opened)).toBeUndefined();
  expect(doneSince(opened, '2026-12-01T03:46:00.001Z')).toBe('saved');
});

test('an entry that was opened and is no longer there was deleted', () => {
  expect(doneSince('2026-12-01T03:46:00.000Z', undefined)).toBe('deleted');
  expect(doneSince(undefined, undefined)).toBeUndefined();
});
