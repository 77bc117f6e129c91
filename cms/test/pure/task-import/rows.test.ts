import { JSDOM } from 'jsdom';
import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { agenciesOf, importedRows, withImported, type FormTask } from '../../../src/admin/tasks/form-tasks.ts';
import { agencyReader } from '../../../src/rules/annex/agencies.ts';
import type { Columns } from '../../../src/rules/annex/columns.ts';
import { mergeTasks, type ImportMode } from '../../../src/rules/annex/merge.ts';
import { readTasks, type Correction } from '../../../src/rules/annex/read-tasks.ts';

/** The rows of an annex beside the tasks that the plan has, as «Nhập từ phụ lục» shows them. */

const agencies = [
  { id: 1, documentId: 'so-tu-phap', name: 'Sở Tư pháp' },
  { id: 2, documentId: 'cong-an', name: 'Công an thành phố' },
];
const plan = { agencies, abbreviations: [], tasks: [{ id: 11, leadAgency: 'so-tu-phap', partnerAgencies: [] }] };
const usual = ['code', 'content', 'leadAgency', 'due'] as const;
const saved: FormTask = {
  id: 11,
  __temp_key__: 'a0',
  code: 'I.1',
  content: 'Tập huấn hòa giải viên',
  // As an earlier import, or an editor, has written the same quarter.
  dueOn: '2022-04-01',
  duePrecision: 'quarter',
  deliverable: 'Lớp tập huấn',
};

interface Choices {
  columns?: Columns;
  correction?: Correction;
}

function rowsOf(mode: ImportMode, table: string[][], { columns = usual, correction }: Choices = {}) {
  const { tasks } = readTasks(table, {
    rowsAbove: 0,
    firstRow: 0,
    columns,
    agencies: agencyReader(agencies, []),
    planYear: 2022,
    corrections: new Map(correction ? [[0, correction]] : []),
  });
  const merged = mergeTasks(mode, [saved], tasks);
  return importedRows(merged, withImported(merged, [saved], columns, plan), columns, plan);
}

const shown = (mode: ImportMode, ...table: string[][]) =>
  rowsOf(mode, table).map(({ task, fate, isSaidOtherwise }) => [
    task.content,
    task.dueOn,
    agenciesOf(task, 'leadAgency', plan)[0]?.name,
    fate,
    isSaidOtherwise,
  ]);
const fresh = ['I.2', 'Thi tìm hiểu pháp luật', 'Công an thành phố', '30/9/2022'];

test('a task that is left as it is shows what the plan says of it, and whether the annex says something else', () => {
  const added = ['Thi tìm hiểu pháp luật', '2022-09-30', 'Công an thành phố', 'isNew', false];
  const left = ['Tập huấn hòa giải viên', '2022-04-01', 'Sở Tư pháp', 'alreadyThere'];
  const annex = (lead: string, due: string) => ['I.1', 'Tập huấn hòa giải viên.', lead, due];
  expect(shown('add', annex('Sở Tư pháp', 'Quý II'), fresh)).toEqual([[...left, false], added]);
  expect(shown('add', annex('Sở Tư pháp', 'Quý III'), fresh)).toEqual([[...left, true], added]);
  expect(shown('add', annex('Công an thành phố', 'Quý II'))).toEqual([[...left, true]]);
});

test('a task that is replaced shows what the annex says', () => {
  expect(shown('replace', fresh, ['I.1', 'Tập huấn hòa giải viên', 'Công an thành phố', 'Quý III'])).toEqual([
    ['Thi tìm hiểu pháp luật', '2022-09-30', 'Công an thành phố', 'isNew', false],
    ['Tập huấn hòa giải viên', '2022-09-30', 'Công an thành phố', 'stays', false],
  ]);
});

const Box = ({ children }: { children?: ReactNode }) => children;
const replaced = {
  '@strapi/design-system': { Box, Flex: Box, SingleSelect: Box, SingleSelectOption: () => null, Typography: Box },
  'styled-components': { styled: { li: () => 'li' } },
  '../../../src/admin/parts/signs.tsx': { Told: Box },
  '../../../src/admin/parts/Note.tsx': { Note: Box },
  '../../../src/admin/fields/TextField.tsx': {
    TextField: ({ value }: { value: string }) => createElement('input', { value, readOnly: true }),
  },
  '../../../src/admin/tasks/import/AgencySelect.tsx': { AgencySelect: () => createElement('select') },
};
afterEach(() => {
  for (const name of Object.keys(replaced)) vi.doUnmock(name);
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('a row asks for what is not understood in it as the columns are now, and goes on asking for what was corrected', async () => {
  const { window } = new JSDOM('<ul></ul>');
  for (const name of ['window', 'document'] as const) vi.stubGlobal(name, window[name]);
  for (const [name, given] of Object.entries(replaced)) vi.doMock(name, () => given);
  const { Row } = await import('../../../src/admin/tasks/import/Row.tsx');
  const list = window.document.querySelector('ul') ?? window.document.body;
  const root = createRoot(list);
  const asked = (choices: Choices) => {
    const [row] = rowsOf('add', [['I.2', 'Thi tìm hiểu pháp luật', 'Công an thành phố', 'cuối mùa mưa']], choices);
    if (!row) throw new Error('no row');
    flushSync(() =>
      root.render(createElement(Row, { row, correction: choices.correction, plan, onCorrect: vi.fn<() => void>() })),
    );
    return [list.querySelectorAll('select').length, ...[...list.querySelectorAll('input')].map(({ value }) => value)];
  };
  expect(asked({ columns: ['code', 'content'] })).toEqual([1]);
  expect(asked({})).toEqual([0, 'cuối mùa mưa']);
  expect(asked({ correction: { due: 'Quý III ' } })).toEqual([0, 'Quý III ']);
  flushSync(() => root.render(null));
});
