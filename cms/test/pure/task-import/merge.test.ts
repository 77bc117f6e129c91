import { expect, test } from 'vitest';
import { mergeTasks } from '../../../src/rules/annex/merge.ts';

const plan = [
  { key: 'k1', code: 'I.1', content: 'Tham mưu văn bản chỉ đạo' },
  { key: 'k2', code: 'I.2', content: 'Kiện toàn Hội đồng cấp huyện' },
  { key: 'k3', code: 'I.3', content: 'Tập huấn hòa giải viên ở cơ sở về đất đai' },
];
const annex = [
  { code: 'I.1', content: 'Kiện toàn Hội đồng cấp huyện.' },
  { code: 'I.3', content: 'Tập huấn hòa giải viên ở cơ sở về hôn nhân' },
  { code: 'II.1', content: 'Thi tìm hiểu pháp luật' },
];

const shown = ({ tasks, removed }: ReturnType<typeof mergeTasks<(typeof plan)[number], (typeof annex)[number]>>) => ({
  tasks: tasks.map(({ existing, imported }) => [existing?.key, imported?.content]),
  removed: removed.map(({ key }) => key),
});

test('replacing: what is in both stays the task it was, by its words, or by its code and much the same words', () => {
  expect(shown(mergeTasks('replace', plan, annex))).toEqual({
    tasks: [
      ['k2', 'Kiện toàn Hội đồng cấp huyện.'],
      ['k3', 'Tập huấn hòa giải viên ở cơ sở về hôn nhân'],
      [undefined, 'Thi tìm hiểu pháp luật'],
    ],
    removed: ['k1'],
  });
});

test('adding: every task stays as it is, and none is put in twice', () => {
  expect(shown(mergeTasks('add', plan, annex))).toEqual({
    tasks: [
      ['k1', undefined],
      ['k2', undefined],
      ['k3', undefined],
      [undefined, 'Thi tìm hiểu pháp luật'],
    ],
    removed: [],
  });
});

test('the same code with other words is a different task; decomposed words are the same', () => {
  expect(shown(mergeTasks('replace', plan, [{ code: 'I.1', content: 'Phát hành tờ gấp' }])).removed).toEqual(['k1', 'k2', 'k3']);
  const nfd = [{ code: 'V', content: 'Tham mưu văn bản chỉ đạo'.normalize('NFD') }];
  expect(shown(mergeTasks('replace', plan, nfd)).tasks[0]?.[0]).toBe('k1');
});

test('adding: the same words under another number are a task of their own in another group, and the same one in its group', () => {
  const report = { key: 'k1', code: 'I.5', group: 'I. Tuyên truyền', content: 'Báo cáo kết quả thực hiện' };
  const added = (more: { code?: string; group: string }) =>
    mergeTasks('add', [report], [{ content: report.content, ...more }]).tasks.length === 2;
  expect(added({ code: 'II.3', group: 'II. Hòa giải' })).toBe(true);
  expect(added({ code: 'I.6', group: 'I. Tuyên truyền' })).toBe(false);
  expect(added({ group: 'II. Hòa giải' })).toBe(false);
});
