import { expect, test } from 'vitest';
import type { FormTask } from '../../src/admin/tasks/form-tasks.ts';
import { problemsOf, statusOf, withEdit, withEditOfMany, type Edits } from '../../src/admin/tasks/progress/edits.ts';
import { progressProblems, type Progress } from '../../src/rules/task-progress.ts';

test('an unbegun task whose deadline has passed is told as the public page tells it', () => {
  const task: FormTask = { __temp_key__: 'a0', state: 'not-started', dueOn: '2022-06-30', duePrecision: 'day' };
  expect(statusOf(task, undefined, '2022-07-01')).toEqual({ text: 'Chưa bắt đầu, đã quá hạn', isLate: true });
  expect(statusOf(task, { state: 'done', completedOn: '2022-06-29' }, '2022-07-01')).toMatchObject({ isLate: false });
  expect(statusOf(task, undefined, '2022-06-30')).toMatchObject({ isLate: false });
});

test('a permanent task may be done without a day, even where its form still has a deadline', () => {
  const task: FormTask = { __temp_key__: 'a0', state: 'in-progress', dueOn: '2022-06-30', duePrecision: 'ongoing' };
  expect(problemsOf(task, { state: 'done' }, '2022-07-01')).toEqual([{ key: 'doneWithoutDay', severity: 'warning' }]);
});

test('a note for many tasks is no note for the one that has its own, and mends the one that many had before', () => {
  const own = withEdit(new Map(), 'a0', { noteText: 'Đã mở 3 lớp tại phường Hồng Bàng' });
  const both = ['a0', 'a1'];
  const notes = (edits: Edits) => both.map((key) => [edits.get(key)?.noteOn, edits.get(key)?.noteText]);
  const first = withEditOfMany(own, both, { state: 'in-progress', noteOn: '2022-06-30', noteText: 'Đang chiển khai' });
  expect(notes(first)).toEqual([
    ['2022-06-30', 'Đã mở 3 lớp tại phường Hồng Bàng'],
    ['2022-06-30', 'Đang chiển khai'],
  ]);
  expect(first.get('a0')?.state).toBe('in-progress');
  const mended = withEditOfMany(first, both, { noteText: 'Đang triển khai' });
  expect(notes(mended)).toEqual([
    ['2022-06-30', 'Đã mở 3 lớp tại phường Hồng Bàng'],
    ['2022-06-30', 'Đang triển khai'],
  ]);
});

test.each<[string, Omit<Progress, 'isDue'> & { isDue?: boolean }, string[]]>([
  ['done on a day', { state: 'done', startOn: '2022-03-01', completedOn: '2022-06-30' }, []],
  ['done without a day', { state: 'done' }, ['doneWithoutDay warning']],
  ['done without a day, of a task with a deadline', { state: 'done', isDue: true }, ['doneWithoutDay error']],
  ['a day, and not done', { state: 'in-progress', completedOn: '2022-06-30' }, ['dayWithoutDone warning']],
  ['done before it began', { state: 'done', startOn: '2022-03-01', completedOn: '2022-02-28' }, ['dayBeforeStart error']],
  ['done on a day that there is not', { state: 'done', startOn: '2022-03-01', completedOn: '31/02/2022' }, ['notADay error']],
  ['a note of a month 13', { state: 'paused', noteOn: '1/13/2022', noteText: 'Chờ kinh phí' }, ['notADay error']],
  ['done tomorrow', { state: 'done', completedOn: '2022-07-02' }, ['dayInFuture error']],
  ['a note without its day', { state: 'paused', noteText: 'Chờ kinh phí' }, ['noteWithoutDay error']],
  ['a day without its note', { state: 'paused', noteOn: '2022-06-30' }, ['noteWithoutText error']],
  ['a note of tomorrow', { state: 'paused', noteOn: '2022-07-02', noteText: 'Chờ kinh phí' }, ['noteInFuture error']],
  ['a note of today', { state: 'in-progress', noteOn: '2022-07-01', noteText: 'Đã tổ chức 3 lớp' }, []],
])('%s', (_what, progress, expected) => {
  expect(progressProblems({ isDue: false, ...progress }, '2022-07-01').map(({ key, severity }) => `${key} ${severity}`)).toEqual(
    expected,
  );
});
