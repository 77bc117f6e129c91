import { describe, expect, test } from 'vitest';
import { tasksDueOn } from '../../src/rules/tasks-due.ts';

const task = { key: 'nhiem-vu', leadAgency: 'a1', partnerAgencies: [], updates: [], state: 'in-progress' as const };
const due = (...tasks: object[]) => {
  const plan = {
    id: 'p1',
    title: 'Kế hoạch năm 2022',
    replaces: [],
    amends: [],
    tasks: tasks.map((more) => ({ ...task, content: 'Tập huấn', ...more })),
  };
  const { late, soon } = tasksDueOn('2022-07-01', [plan], []);
  const shown = (list: typeof late) => list.map(({ content, days }) => `${content}: ${days}`);
  return { late: shown(late), soon: shown(soon) };
};

test('a task is late from the day after its last day, begun or not, and due soon for thirty days before it', () => {
  expect(
    due(
      { content: 'hôm qua', dueOn: '2022-06-30' },
      { content: 'hôm nay', dueOn: '2022-07-01' },
      { content: 'ba mươi ngày nữa', dueOn: '2022-07-31' },
      { content: 'lâu hơn', dueOn: '2022-08-01' },
      { content: 'chưa bắt đầu', dueOn: '2022-06-01', state: 'not-started' },
    ),
  ).toEqual({ late: ['chưa bắt đầu: 30', 'hôm qua: 1'], soon: ['hôm nay: 0', 'ba mươi ngày nữa: 30'] });
});

test('a quarter is late when it is over', () => {
  expect(due({ dueOn: '2022-04-01', duePrecision: 'quarter' }, { dueOn: '2022-07-01', duePrecision: 'quarter' })).toEqual({
    late: ['Tập huấn: 1'],
    soon: [],
  });
});

test('what is done, put off or without an end is neither', () => {
  expect(
    due(
      { dueOn: '2022-06-01', state: 'done', completedOn: '2022-06-15' },
      { dueOn: '2022-06-01', state: 'paused' },
      { dueOn: '2022-06-01', duePrecision: 'ongoing' },
      {},
    ),
  ).toEqual({ late: [], soon: [] });
});

describe('a plan that another one replaces has neither', () => {
  const plan = (id: string, replaces: string[] = []) => ({
    id,
    title: id,
    document: `văn bản ${id}`,
    replaces,
    amends: [],
    tasks: [{ ...task, content: 'Tập huấn', dueOn: '2022-06-30' }],
  });
  const latePlans = (...papers: Parameters<typeof tasksDueOn> extends [string, ...infer Rest] ? Rest : never) =>
    tasksDueOn('2022-07-01', ...papers).late.map(({ planId }) => planId);

  test('where it says so itself', () => {
    expect(latePlans([plan('cũ'), plan('mới', ['cũ'])], [])).toEqual(['mới']);
  });

  test('where its signed document says so of the earlier one', () => {
    const signed = { id: 'văn bản mới', replaces: ['văn bản cũ'], amends: [] };
    expect(latePlans([plan('cũ'), plan('mới')], [signed])).toEqual(['mới']);
  });
});
