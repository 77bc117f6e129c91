import { expect, test } from 'vitest';
import { mergeTasks } from '../../src/rules/annex/merge.ts';
import { readTasks, type ImportedTask } from '../../src/rules/annex/read-tasks.ts';
import { agencyReader } from '../../src/rules/annex/agencies.ts';
import { agenciesOf, keysAfter, withImported, type FormTask } from '../../src/admin/tasks/form-tasks.ts';
import { isChanged, withEdit, withEditOfMany, withProgress, type Edits } from '../../src/admin/tasks/progress/edits.ts';

/** What the windows beside a plan's form put into it. */

const agencies = [
  { id: 1, documentId: 'so-tu-phap', name: 'Sở Tư pháp' },
  { id: 2, documentId: 'cong-an', name: 'Công an thành phố' },
  { id: 3, documentId: 'so-giao-duc', name: 'Sở Giáo dục và Đào tạo' },
];
const plan = {
  agencies,
  abbreviations: [],
  tasks: [{ id: 11, leadAgency: 'so-tu-phap', partnerAgencies: ['cong-an'] }],
};
const none = { connect: [], disconnect: [] };
const saved: FormTask = {
  id: 11,
  __temp_key__: 'a0',
  code: 'I.1',
  content: 'Tập huấn hòa giải viên',
  deliverable: 'Lớp tập huấn',
  state: 'in-progress',
  updates: [{ __temp_key__: 'a0', on: '2022-03-01', text: 'Đã mở hai lớp' }],
  leadAgency: none,
  partnerAgencies: none,
};

const columns = ['code', 'content', 'leadAgency', 'partnerAgencies', 'due'] as const;

function imported(...rows: string[][]): readonly ImportedTask[] {
  const read = readTasks(rows, {
    rowsAbove: 0,
    firstRow: 0,
    columns,
    agencies: agencyReader(agencies, []),
    planYear: 2022,
    corrections: new Map(),
  });
  return read.tasks;
}
const replaced = (...rows: string[][]) => withImported(mergeTasks('replace', [saved], imported(...rows)), [saved], columns, plan);
const names = (task: FormTask | undefined, field: 'leadAgency' | 'partnerAgencies') =>
  task && agenciesOf(task, field, plan).map(({ name }) => name);

test('a task that stays keeps its row, and so its key, what was reported of it, and what the annex does not say', () => {
  const [task] = replaced(['I.1', 'Tập huấn hòa giải viên', 'Sở Tư pháp', 'Công an thành phố', 'Quý II']);
  expect(task).toEqual({ ...saved, otherPartners: null, startOn: null, dueOn: '2022-06-30', duePrecision: 'quarter' });
});

test.each<[string, FormTask, string[], Partial<FormTask>]>([
  [
    'a start that is no longer given',
    { ...saved, startOn: '2022-01-01', dueOn: '2022-03-31', duePrecision: 'day' },
    ['I.1', 'Tập huấn hòa giải viên', 'Sở Tư pháp', '', 'Quý II'],
    { startOn: null, dueOn: '2022-06-30', duePrecision: 'quarter' },
  ],
  [
    'a deadline that is no longer given',
    { ...saved, startOn: '2022-01-01', dueOn: '2022-03-31', duePrecision: 'day' },
    ['I.1', 'Tập huấn hòa giải viên', 'Sở Tư pháp', '', ''],
    { startOn: null, dueOn: null, duePrecision: null },
  ],
  ['the number', saved, ['', 'Tập huấn hòa giải viên', 'Sở Tư pháp', '', ''], { code: null }],
  ['no field without a column', saved, ['I.1', 'Tập huấn hòa giải viên', '', '', ''], { deliverable: 'Lớp tập huấn' }],
])('an empty cell empties %s', (_what, task, row, expected) => {
  expect(withImported(mergeTasks('replace', [task], imported(row)), [task], columns, plan)[0]).toMatchObject(expected);
});

test('an empty cell takes the agencies away, and a column that is not there leaves them', () => {
  const merged = mergeTasks('replace', [saved], imported(['I.1', 'Tập huấn hòa giải viên', '', '', 'Quý II']));
  const [emptied] = withImported(merged, [saved], columns, plan);
  expect([names(emptied, 'leadAgency'), names(emptied, 'partnerAgencies')]).toEqual([[], []]);
  const [left] = withImported(merged, [saved], ['code', 'content'], plan);
  expect([names(left, 'leadAgency'), names(left, 'partnerAgencies')]).toEqual([['Sở Tư pháp'], ['Công an thành phố']]);
});

test('partners that are in no list are in the form as the annex has them, and go with an empty cell', () => {
  const [task] = replaced(['I.1', 'Tập huấn hòa giải viên', 'Sở Tư pháp', 'Công an thành phố; Hội Luật gia', 'Quý II']);
  expect(names(task, 'partnerAgencies')).toEqual(['Công an thành phố']);
  expect(task?.otherPartners).toBe('Hội Luật gia');
  const before = { ...saved, otherPartners: 'Hội Luật gia' };
  const merged = mergeTasks('replace', [before], imported(['I.1', 'Tập huấn hòa giải viên', 'Sở Tư pháp', '', '']));
  expect(withImported(merged, [before], columns, plan)[0]?.otherPartners).toBeNull();
  expect(withImported(merged, [before], ['code', 'content'], plan)[0]?.otherPartners).toBe('Hội Luật gia');
});

test('only the agencies that changed are put to it and taken from it', () => {
  const [task] = replaced(['I.1', 'Tập huấn hòa giải viên', 'Công an thành phố', 'Sở Tư pháp', 'Thường xuyên']);
  expect(task?.leadAgency).toMatchObject({
    connect: [{ id: 2, apiData: { id: 2, documentId: 'cong-an' } }],
    disconnect: [{ id: 1 }],
  });
  expect(names(task, 'leadAgency')).toEqual(['Công an thành phố']);
  expect(names(task, 'partnerAgencies')).toEqual(['Sở Tư pháp']);
  expect(task).toMatchObject({ duePrecision: 'ongoing', dueOn: null });
});

test('what is in the form and is not saved yet counts', () => {
  const task: FormTask = {
    ...saved,
    partnerAgencies: {
      connect: [{ id: 3, apiData: {}, name: 'Sở Giáo dục và Đào tạo', label: 'Sở Giáo dục và Đào tạo' }],
      disconnect: [{ id: 2, apiData: {} }],
    },
  };
  expect(names(task, 'partnerAgencies')).toEqual(['Sở Giáo dục và Đào tạo']);
});

test('a new task begins as one that nobody has begun, behind the others', () => {
  const tasks = withImported(
    mergeTasks(
      'add',
      [saved],
      imported(['II.1', 'Hội thi', 'Sở Tư pháp', '', 'Tháng 9'], ['II.2', 'Tờ gấp', 'Sở Tư pháp', '', '']),
    ),
    [saved],
    columns,
    plan,
  );
  expect(tasks[0]).toBe(saved);
  expect(tasks[1]).toMatchObject({
    code: 'II.1',
    content: 'Hội thi',
    state: 'not-started',
    dueOn: '2022-09-30',
    duePrecision: 'month',
  });
  expect(tasks[1]).not.toHaveProperty('id');
  const keys = tasks.map(({ __temp_key__: key }) => key);
  expect(keys).toEqual([...new Set(keys)].sort());
});

test('keys follow the last in Strapi’s order, which need not be last', () => {
  const [key = ''] = keysAfter([{ __temp_key__: 'a3' }, { __temp_key__: 'a1' }], 1);
  expect(key > 'a3').toBe(true);
});

test('progress is put into the tasks that changed, a note behind the earlier ones', () => {
  const other: FormTask = { __temp_key__: 'a1', content: 'Hội thi', state: 'not-started' };
  let edits: Edits = withEditOfMany(new Map(), ['a0', 'a1'], { state: 'done', completedOn: '2022-06-30' });
  edits = withEdit(edits, 'a0', { noteOn: '2022-06-30', noteText: ' Đã mở đủ năm lớp ' });
  edits = withEdit(edits, 'a1', { state: 'not-started', completedOn: '' });
  const [done, same] = withProgress([saved, other], edits);
  expect(done).toMatchObject({ id: 11, state: 'done', completedOn: '2022-06-30' });
  expect(done?.updates).toMatchObject([{ text: 'Đã mở hai lớp' }, { on: '2022-06-30', text: 'Đã mở đủ năm lớp' }]);
  expect(same).toBe(other);
  expect(isChanged(other, edits.get('a1'))).toBe(false);
});

test('a day that is taken away is gone from the task', () => {
  const task: FormTask = { ...saved, state: 'done', completedOn: '2022-06-30' };
  const [open] = withProgress([task], withEdit(new Map(), 'a0', { state: 'in-progress', completedOn: '' }));
  expect(open).toMatchObject({ state: 'in-progress', completedOn: null });
});
