import { expect, test } from 'vitest';
import {
  daysOf,
  deadlineText,
  isOverdueOn,
  lastDayOf,
  taskStatuses,
  taskStatusOn,
  taskStatusText,
  taskTurnsOn,
} from '../src/task-status.ts';

const statusOn = (...parameters: Parameters<typeof taskStatusOn>) => taskStatuses[taskStatusOn(...parameters)];

test.each([
  [{ dueOn: '2022-06-15', duePrecision: 'day' }, '2022-06-15', 'Đến hết 15/06/2022'],
  [{ dueOn: '2022-06-15' }, '2022-06-15', 'Đến hết 15/06/2022'],
  [{ dueOn: '2022-02-01', duePrecision: 'month' }, '2022-02-28', 'Tháng 2/2022'],
  [{ dueOn: '2024-02-01', duePrecision: 'month' }, '2024-02-29', 'Tháng 2/2024'],
  [{ dueOn: '2022-04-01', duePrecision: 'quarter' }, '2022-06-30', 'Quý II/2022'],
  [{ dueOn: '2022-12-31', duePrecision: 'quarter' }, '2022-12-31', 'Quý IV/2022'],
  [{ dueOn: '2022-12-31', duePrecision: 'ongoing' }, undefined, 'Thường xuyên'],
  [{}, undefined, undefined],
] as const)('a deadline of %j ends on %s and reads %s', (deadline, last, text) => {
  expect(lastDayOf(deadline)).toBe(last);
  expect(deadlineText(deadline)).toBe(text);
});

test('a task in progress is late from the day after its deadline', () => {
  const task = { dueOn: '2022-05-15', duePrecision: 'quarter', state: 'in-progress' } as const;
  expect(statusOn('2022-06-30', task)).toBe('Đang thực hiện trong hạn');
  expect(statusOn('2022-07-01', task)).toBe('Đang thực hiện quá hạn');
});

test('a task is done on time, late or without a deadline by the day it was completed', () => {
  const task = { dueOn: '2022-06-30', state: 'done' } as const;
  expect(statusOn('2023-01-01', { ...task, completedOn: '2022-06-30' })).toBe('Hoàn thành đúng hạn');
  expect(statusOn('2023-01-01', { ...task, completedOn: '2022-07-01' })).toBe('Hoàn thành quá hạn');
  expect(statusOn('2023-01-01', { state: 'done', completedOn: '2022-07-01' })).toBe('Hoàn thành (không có hạn)');
});

test('of a task whose day of completion nobody wrote down it is never said that it was late', () => {
  const task = { state: 'done', dueOn: '2022-06-30' } as const;
  expect(statusOn('2022-06-30', task)).toBe('Hoàn thành đúng hạn');
  expect(statusOn('2030-01-01', task)).toBe('Hoàn thành đúng hạn');
  expect(statusOn('2030-01-01', { ...task, completedOn: '2022-07-01' })).toBe('Hoàn thành quá hạn');
});

test('what was not begun or was paused stays so, whatever the day', () => {
  expect(statusOn('2030-01-01', { dueOn: '2022-06-30', state: 'not-started' })).toBe('Chưa bắt đầu');
  expect(statusOn('2030-01-01', { dueOn: '2022-06-30', state: 'paused' })).toBe('Tạm dừng');
});

test('the words say until when a task is in time, and that one nobody has begun is overdue', () => {
  const due = { dueOn: '2022-05-15', duePrecision: 'quarter' } as const;
  const textOn = (day: string, state: 'in-progress' | 'not-started' | 'paused') => taskStatusText(day, { ...due, state });
  expect(textOn('2022-06-30', 'in-progress')).toBe('Đang thực hiện trong hạn đến 30/06/2022');
  expect(textOn('2022-07-01', 'in-progress')).toBe('Đang thực hiện quá hạn');
  expect(textOn('2022-06-30', 'not-started')).toBe('Chưa bắt đầu');
  expect(textOn('2022-07-01', 'not-started')).toBe('Chưa bắt đầu, đã quá hạn');
  expect(textOn('2022-07-01', 'paused')).toBe('Tạm dừng');
  expect(taskStatusText('2022-07-01', { duePrecision: 'ongoing', state: 'in-progress' })).toBe('Đang thực hiện trong hạn');
});

test('only what should be done by now is overdue, from the day on which its status turns', () => {
  const due = { dueOn: '2022-06-30', duePrecision: 'day' } as const;
  expect(taskTurnsOn(due)).toBe('2022-07-01');
  expect(taskTurnsOn({ ...due, duePrecision: 'ongoing' })).toBeUndefined();
  const overdue = (day: string) =>
    (['not-started', 'in-progress', 'paused', 'done'] as const).filter((state) => isOverdueOn(day, { ...due, state }));
  expect(overdue('2022-06-30')).toEqual([]);
  expect(overdue('2022-07-01')).toEqual(['not-started', 'in-progress']);
});

test.each([
  [{ dueOn: '2022-06-15', duePrecision: 'day' }, '2022-06-15'],
  [{ dueOn: '2022-02-28', duePrecision: 'month' }, '2022-02-01'],
  [{ dueOn: '2022-12-31', duePrecision: 'quarter' }, '2022-10-01'],
  [{ dueOn: '2022-12-31', duePrecision: 'ongoing' }, undefined],
  [{}, undefined],
] as const)('what a deadline of %j names begins on %s', (deadline, first) => {
  expect(daysOf(deadline)?.first).toBe(first);
});
