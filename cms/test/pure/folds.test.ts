import { JSDOM } from 'jsdom';
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import { contentTypes, fieldsOfForm } from '@pho-luat/shared/content-types/index';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import { drawnPanel, foldedTypeOf, isFilled, partsOf } from '../../src/admin/folds/parts.ts';

const rowsOf = (type: ContentTypeName) =>
  contentTypes[type].form.map((row) => row.split(' ').map((cell) => ({ name: cell.split(':')[0] ?? '' })));
const firstOf = (type: ContentTypeName) =>
  partsOf(type, rowsOf(type))
    .first.flat()
    .map(({ name }) => name);

describe('the form of a type', () => {
  it.each<[ContentTypeName, string[]]>([
    ['article', ['title', 'category', 'lead', 'body', 'cover', 'coverAlt', 'attachments']],
    ['plan', ['title', 'year', 'document', 'tasks']],
  ])('%s begins with what every entry has', (type, names) => {
    expect(firstOf(type)).toEqual(names);
  });

  it('of an official document begins with its file and all that a portal must show', () => {
    expect(firstOf('attachment')).toEqual(expect.arrayContaining(['title', 'file', 'docType', 'number', 'issuer', 'signer']));
  });

  it('has its other fields under headings, each once', () => {
    for (const type of ['article', 'plan', 'attachment'] as const) {
      const { first, parts } = partsOf(type, rowsOf(type));
      expect(parts.length).toBeGreaterThan(2);
      expect(parts.every(({ title, names }) => title !== '' && names.length > 0)).toBe(true);
      expect([...first, ...parts.flatMap(({ rows }) => rows)]).toEqual(rowsOf(type));
    }
  });

  it('is drawn part by part, and gives its rows to what only reads them', () => {
    const rows = rowsOf('article');
    const panel = drawnPanel(rows, (drawn) => `${drawn.length} rows`);
    expect(panel.map((row) => row.map(({ name }) => name))).toEqual(rows.map((row) => row.map(({ name }) => name)));
    expect(panel.map((_row, index) => createElement('p', { key: index }))).toBe(`${rows.length} rows`);
  });

  it('is known by its fields, and one without folds stays as it is', () => {
    for (const { name } of Object.values(contentTypes)) {
      const isFolded = ['article', 'plan', 'attachment'].includes(name);
      expect(foldedTypeOf({ ...fieldsOfForm(name), id: 1, createdAt: 1 }), name).toBe(isFolded ? name : undefined);
    }
    expect(partsOf('page', rowsOf('page'))).toEqual({ first: rowsOf('page'), parts: [] });
  });

  it('keeps a field in view that an operator has moved up, and what he took out is missed by no part', () => {
    const { first, parts } = partsOf('plan', [[{ name: 'signer' }], [{ name: 'title' }], [{ name: 'slug' }, { name: 'body' }]]);
    expect(first).toEqual([[{ name: 'signer' }], [{ name: 'title' }]]);
    expect(parts.map(({ names }) => names)).toEqual([['slug', 'body']]);
  });
});

describe('a part is open where somebody has filled it in', () => {
  it.each<[string, ContentTypeName, string, unknown, boolean]>([
    ['a text', 'plan', 'number', '31/KH-HĐPHPBGDPL', true],
    ['an emptied text', 'plan', 'number', '', false],
    ['the address that the system makes', 'plan', 'slug', 'ke-hoach-2026', false],
    ['the day that the system sets', 'article', 'publishedOn', '2026-01-02T00:00:00.000Z', false],
    ['the choice that a new entry has', 'attachment', 'extent', 'full', false],
    ['another choice', 'attachment', 'extent', 'summary', true],
    ['items', 'article', 'changeNotes', [{ id: 1 }], true],
    ['what a form has of other documents', 'plan', 'replaces', { connect: [], disconnect: [] }, false],
  ])('%s', (_what, type, name, value, isSo) => {
    expect(isFilled(type, name, value)).toBe(isSo);
  });
});

it('the fields of a part that is closed again are those that were there: a text can still undo what was typed in it', async () => {
  const { window } = new JSDOM('<main></main>');
  const { document } = window;
  for (const name of ['window', 'document'] as const) vi.stubGlobal(name, window[name]);
  const Words = ({ children }: { children?: ReactNode }) => children;
  vi.doMock('@strapi/icons', () => ({ ChevronDown: Words, ChevronRight: Words }));
  vi.doMock('@strapi/design-system', () => ({
    Box: ({ children, style }: { children?: ReactNode; style?: object }) => createElement('div', { style }, children),
    TextButton: ({ onClick }: { onClick: () => void }) => createElement('button', { onClick }),
    Typography: Words,
  }));
  vi.doMock('@strapi/strapi/admin', () => ({
    useAuth: (_: string, read: (state: object) => unknown) => read({ permissions: [] }),
    useForm: (_: string, read: (form: object) => unknown) => read({ getValues: () => ({}), errors: {} }),
  }));
  try {
    const { Fold } = await import('../../src/admin/folds/Fold.tsx');
    const part = { title: 'Nội dung', names: ['body'], rows: [] };
    const text = createElement('textarea');
    const root = createRoot(document.querySelector('main') ?? document.body);
    flushSync(() => root.render(createElement(Fold, { of: 'plan', part }, text)));
    const press = () => flushSync(() => document.querySelector('button')?.click());
    const field = () => document.querySelector('textarea');
    expect(field()).toBeNull();
    press();
    const opened = field();
    expect(opened?.closest('[style*="none"]')).toBeNull();
    press();
    expect(opened?.closest('[style*="none"]')).not.toBeNull();
    press();
    expect(opened?.closest('[style*="none"]')).toBeNull();
    expect(opened).not.toBeNull();
    expect(field()).toBe(opened);
  } finally {
    for (const name of ['@strapi/icons', '@strapi/design-system', '@strapi/strapi/admin']) vi.doUnmock(name);
    vi.unstubAllGlobals();
    vi.resetModules();
  }
});
