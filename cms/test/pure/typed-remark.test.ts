import { JSDOM } from 'jsdom';
import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { tellOfCreated } from '../../src/admin/keeping/created.ts';
import { typedRemark, typeRemark } from '../../src/admin/reviews/typed-remark.ts';

/** «Lời nhắn cho người duyệt», until «Gửi duyệt» takes it along. */

const draft = { id: 7, documentId: 'baivietmoi00000000000000' };
const created = { uid: 'api::article.article', draft, field: '', form: '/admin/content-manager/x/create' };

afterEach(() => {
  for (const id of [undefined, draft.documentId, 'm2x']) typeRemark(id, '');
});

it('beside a new entry is beside the saved one once that is saved, and not with what is made in a window', () => {
  typeRemark(undefined, 'Nhờ xem giúp mức phí');
  tellOfCreated({ ...created, draft: { id: 8, documentId: 'm2x' }, field: 'category' });
  tellOfCreated(created);
  expect([typedRemark(draft.documentId), typedRemark('m2x')]).toEqual(['Nhờ xem giúp mức phí', '']);
});

it('stays where one is begun on another entry', () => {
  typeRemark('m2x', 'Nhờ xem giúp mức phí');
  typeRemark(draft.documentId, 'X');
  expect(typedRemark('m2x')).toBe('Nhờ xem giúp mức phí');
});

it('goes with the new entry, or the group, that somebody leaves, and stays with a saved one', async () => {
  const { window } = new JSDOM('<div></div>');
  for (const name of ['window', 'document'] as const) vi.stubGlobal(name, window[name]);
  const Box = ({ children }: { children?: ReactNode }) => children;
  vi.doMock('@strapi/design-system', () => ({ Field: { Root: Box, Label: Box, Hint: Box }, Textarea: Box }));
  try {
    const { RemarkField } = await import('../../src/admin/reviews/RemarkField.tsx');
    const root = createRoot(window.document.querySelector('div') ?? window.document.body);
    for (const [props, left] of [
      [{}, ''],
      [{ documentId: 'm2x' }, 'Nhờ xem giúp'],
    ] as const) {
      const id = 'documentId' in props ? props.documentId : undefined;
      flushSync(() => root.render(createElement(RemarkField, props)));
      typeRemark(id, 'Nhờ xem giúp');
      flushSync(() => root.render(null));
      expect(typedRemark(id)).toBe(left);
    }
  } finally {
    vi.doUnmock('@strapi/design-system');
    vi.unstubAllGlobals();
    vi.resetModules();
  }
});
