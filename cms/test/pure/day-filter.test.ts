import { JSDOM } from 'jsdom';
import { createElement, type ComponentType, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';

/** Filters of a list, as the desk gives them to Strapi, without Strapi's screens. */

interface Filter {
  name: string;
  type: string;
  input?: ComponentType<{ name: string; children?: ReactNode }>;
}
interface Typing {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  onBlur: () => void;
}

const mocked = ['@strapi/strapi/admin', '@strapi/design-system', '@strapi/icons'];

afterEach(() => {
  for (const name of mocked) vi.doUnmock(name);
  vi.unstubAllGlobals();
  vi.resetModules();
});

it.each([
  ['date', '17/2/2022', '2022-02-17', '17/2'],
  ['datetime', '17/2/2022 8:30', '2022-02-17T01:30:00.000Z', '17/2/2022'],
])('a filter by a %s takes what is typed, and asks for nothing while it is none', async (type, typed, value, half) => {
  const { window } = new JSDOM('<main></main>');
  for (const name of ['window', 'document'] as const) vi.stubGlobal(name, window[name]);
  const asked: { value: string | null } = { value: null };
  const shown: { input?: Typing; error?: string | undefined } = {};
  const Words = ({ children }: { children?: ReactNode }) => children;
  const Root = ({ error, children }: { error?: string; children?: ReactNode }) => {
    shown.error = error;
    return children;
  };
  const Input = (input: Typing) => {
    shown.input = input;
    return null;
  };
  const Field = { Root, Input, Label: Words, Hint: Words, Error: Words, Action: Words };
  vi.doMock('@strapi/design-system', () => ({ Field, Box: Words, Flex: Words, Typography: Words }));
  vi.doMock('@strapi/icons', () => ({ Calendar: Words }));
  vi.doMock('@strapi/strapi/admin', () => ({
    InputRenderer: Words,
    useField: () => ({ value: asked.value, onChange: (_: string, now: string | null) => (asked.value = now) }),
  }));
  const { filtersInWords } = await import('../../src/admin/lists/index.tsx');
  const [filter] = filtersInWords([{ name: 'on', type }], [{ name: 'on', attribute: { type } }]) as Filter[];
  const Asked = filter?.input ?? Words;
  const root = createRoot(window.document.querySelector('main') ?? window.document.body);
  const draw = () => flushSync(() => root.render(createElement(Asked, { name: 'value' })));
  const write = (text: string) => {
    draw();
    flushSync(() => shown.input?.onChange({ target: { value: text } }));
    flushSync(() => shown.input?.onBlur());
    draw();
  };
  write(typed);
  expect([asked.value, shown.error]).toEqual([value, undefined]);
  write(half);
  expect([asked.value, shown.input?.value]).toEqual([null, half]);
  expect(shown.error).toContain(`«${half}»`);
  write('');
  expect([asked.value, shown.error]).toEqual([null, undefined]);
});
