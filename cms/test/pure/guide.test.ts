import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGuide } from '../../src/admin/guide/guide.ts';
import { sections } from '../../src/admin/guide/sections.ts';

const guide = readGuide(readFileSync(join(import.meta.dirname, '../../docs/huong-dan-bien-tap.md'), 'utf8'));

it('the guide has its sections in their order, each with its text', () => {
  expect(guide.sections.map(({ number }) => number)).toEqual(guide.sections.map((_, index) => index + 1));
  expect(guide.sections.filter(({ html }) => !html.includes('<p>'))).toEqual([]);
  expect(guide.introduction).toContain('Dành cho cán bộ');
});

it.each(Object.values(sections))('what leads to section $number leads to «$title»', ({ number, title }) => {
  expect(guide.sections.find((section) => section.number === number)?.title).toBe(title);
});

it('a section that a text names can be opened there, and exists', () => {
  const named = guide.sections.flatMap(({ html }) =>
    [...html.matchAll(/<a href="#muc-(\d+)">/g)].map(([, number]) => Number(number)),
  );
  expect(named.length).toBeGreaterThan(0);
  const known = new Set(guide.sections.map(({ number }) => number));
  expect(named.filter((number) => !known.has(number))).toEqual([]);
});

it('a table of the guide is a table on its page', () => {
  expect(readGuide('# Tên\n\nMở đầu\n\n## 1. Một\n\n| Ô | Ý |\n| - | - |\n| a | xem mục 1 |\n').sections).toEqual([
    { number: 1, title: 'Một', html: expect.stringMatching(/<td>xem <a href="#muc-1">mục 1<\/a><\/td>/) },
  ]);
});
