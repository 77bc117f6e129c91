import { createElement, isValidElement } from 'react';
import { toast } from 'sonner';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { wayOutOf } from '../../src/admin/guide/sections.ts';
import { leadFromNotices } from '../../src/admin/notices.ts';
import { translations } from '../../src/admin/translations/index.ts';
import { strapiErrorWords } from '../../src/words/strapi-errors.ts';

/** Shows a notice as Strapi does, of which the journey `publishing` is the proof; what it was then given, and for how long it stays. */
function shown(props: { type: string; message: string }, timeout?: number) {
  toast.custom(() => createElement('div', null, createElement('p', props)), { duration: timeout });
  const newest = toast.getToasts().at(-1);
  if (!newest || !('jsx' in newest) || !isValidElement<{ children: unknown }>(newest.jsx)) throw new Error('no notice');
  const notice = newest.jsx.props.children;
  return { ...(isValidElement<object>(notice) ? notice.props : {}), duration: newest.duration };
}

beforeAll(leadFromNotices);
beforeEach(() => void vi.stubGlobal('location', new URL('https://bien-tap.vn/admin/me')));
afterEach(() => {
  toast.dismiss();
  vi.unstubAllGlobals();
});

describe('a notice', () => {
  it.each(['danger', 'warning'])('of what went wrong (%s) leads to the guide, and stays long enough to be read', (type) => {
    const message = 'Chưa lưu. Tiêu đề: Còn trống.';
    // Strapi's are gone after four seconds.
    expect(shown({ type, message })).toEqual({ type, message, link: wayOutOf(message), duration: 30_000 });
  });

  it.each(['success', 'info'])('of what was done (%s) does not, and goes as it does', (type) => {
    expect(shown({ type, message: 'Đã lưu' })).toEqual({ type, message: 'Đã lưu', duration: undefined });
  });

  it.each([
    'notification.permission.not-allowed-read',
    'upload.permissions.not-allowed.update',
    'content-manager.components.notification.info.maximum-requirement',
    'Roles.ListPage.notification.delete-not-allowed',
  ] as const)('that refuses, though it is an «info» to Strapi, leads there as well (%s)', (id) => {
    const message = translations[id];
    expect(shown({ type: 'info', message })).toMatchObject({ link: wayOutOf(message) });
  });

  it('before the log-in has no link to a guide that asks for an account', () => {
    vi.stubGlobal('location', new URL('https://bien-tap.vn/admin/auth/register'));
    expect(shown({ type: 'danger', message: 'Lời mời này không dùng được.' })).toMatchObject({ link: undefined });
  });

  it('stays as long as it was meant to', () => {
    expect(shown({ type: 'warning', message: 'Máy chủ chưa trả lời.' }, 15_000).duration).toBe(15_000);
  });

  it('of a request that no server answered is in Vietnamese', () => {
    const message = strapiErrorWords['Failed to fetch'] ?? '';
    expect(shown({ type: 'danger', message: 'Failed to fetch' })).toMatchObject({ message, link: wayOutOf(message) });
    const ofProxy = `Unexpected token '<', "<html>..." is not valid JSON`;
    expect(shown({ type: 'danger', message: ofProxy })).toMatchObject({
      message: expect.stringMatching(/^Máy chủ chưa trả lời/),
    });
  });
});
