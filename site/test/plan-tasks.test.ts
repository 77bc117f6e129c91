import { describe, expect, test } from 'vitest';
import type { PlanView } from '../src/views.ts';
import { article, ids } from './lib/fixture-log.ts';
import { routeAt } from './lib/pages-of-log.ts';
import { page, pagesAfter, planId, planOf, task, type Event } from './lib/task-log.ts';

/** What the page of a plan says of its tasks, and other pages of them. */

async function viewOf(tasks: unknown[], { day = '2022-03-02', more = [] as Event[] } = {}): Promise<PlanView> {
  return routeAt(await pagesAfter([planOf(tasks), ...more], day), page, 'plan').view;
}

test('partners that are in no list are named as they are written, behind those of the list', async () => {
  const tasks = [task({ partnerAgencies: [ids.ministry], otherPartners: 'Hội Luật gia thành phố; Báo Hải Phòng' })];
  const [named] = (await viewOf(tasks)).groups.flatMap((group) => group.tasks);
  expect(named?.partnerAgencies).toEqual(['Bộ Tư pháp', 'Hội Luật gia thành phố', 'Báo Hải Phòng']);
  expect(named?.agencies).toHaveLength(2);
});

test('a day of completion is shown of what is done alone: an earlier version let it stand in another task', async () => {
  const completedOn = '2022-06-28';
  const tasks = [task({ key: 'task-0001', state: 'done', completedOn }), task({ key: 'task-0002', completedOn })];
  const site = await pagesAfter([planOf(tasks)], '2022-07-01');
  const shown = routeAt(site, page, 'plan').view.groups.flatMap((group) => group.tasks);
  expect(shown.map(({ completed }) => completed)).toEqual([expect.stringContaining('28/06/2022'), undefined]);
  expect(site.texts.get(`${page}nhiem-vu.csv`)?.match(/28\/06\/2022|2022-06-28/g)).toHaveLength(1);
});

describe('the totals', () => {
  const tasks = [
    task({ key: 'task-0001', state: 'done', completedOn: '2022-06-30' }),
    task({ key: 'task-0002', state: 'done', completedOn: '2022-07-01' }),
    task({ key: 'task-0003' }),
    task({ key: 'task-0004', dueOn: '2022-09-30' }),
    task({ key: 'task-0005', state: 'not-started' }),
    task({ key: 'task-0006', state: 'not-started', dueOn: undefined, duePrecision: undefined }),
  ];
  const partsOn = async (day: string) => {
    const { totals } = await viewOf(tasks, { day });
    return totals?.[0].parts.map(({ label, count, note }) => [count, label, ...(note ? [note] : [])].join(' '));
  };

  test('count each status in the official words, and say what has not begun is overdue or was never reported', async () => {
    expect(await partsOn('2022-06-30')).toEqual([
      '1 Hoàn thành đúng hạn',
      '1 Hoàn thành quá hạn',
      '2 Đang thực hiện trong hạn',
      '2 Chưa bắt đầu 2 chưa có báo cáo',
    ]);
    expect(await partsOn('2022-07-01')).toEqual([
      '1 Hoàn thành đúng hạn',
      '1 Hoàn thành quá hạn',
      '1 Đang thực hiện trong hạn',
      '1 Đang thực hiện quá hạn',
      '2 Chưa bắt đầu 1 đã quá hạn, 2 chưa có báo cáo',
    ]);
  });

  test('say in advance what they are on each day on which a status changes', async () => {
    const [, ...later] = (await viewOf(tasks, { day: '2022-06-30' })).totals ?? [];
    expect(later.map(({ from }) => from)).toEqual(['2022-07-01', '2022-10-01']);
    for (const { from, ...totals } of later) expect(totals).toEqual((await viewOf(tasks, { day: from })).totals?.[0]);
  });

  test('are on the list of plans as a sentence, for later days too', async () => {
    const { view } = routeAt(await pagesAfter([planOf([task()])], '2022-06-30'), '/ke-hoach/', 'plan-list');
    expect(view.plans.find(({ href }) => href === page)?.summary).toEqual([
      { text: '1 nhiệm vụ: 1 đang thực hiện trong hạn' },
      { from: '2022-07-01', text: '1 nhiệm vụ: 1 đang thực hiện quá hạn' },
    ]);
  });

  test('are absent from a plan that another one replaces: its page, the lists and the open data say by what, and no year is compared with it', async () => {
    const [, , fields] = planOf(tasks);
    const earlier = ['plan', 'plantasks2021001', { ...fields, slug: 'nam-2021', number: '12/KH', year: 2021 }] satisfies Event;
    const later = (more: object): Event => ['plan', 'plantasks2022002', { ...fields, slug: 'thay', number: '45/KH', ...more }];
    const site = await pagesAfter([planOf(tasks), earlier, later({ tasks: [], replaces: [planId] })]);
    const { view, head } = routeAt(site, page, 'plan');
    expect([view.totals, view.years]).toEqual([undefined, []]);
    expect(head.description).toBe('Kế hoạch số 40/KH-HĐPHPBGDPL. Đã được thay thế bởi Kế hoạch số 45/KH');
    const replaced = routeAt(site, '/ke-hoach/', 'plan-list').view.plans.find(({ href }) => href === page);
    expect(replaced?.summary).toEqual([{ text: 'Đã được thay thế bởi Kế hoạch số 45/KH' }]);
    const next = routeAt(site, '/ke-hoach/thay/', 'plan').view;
    expect(next.years.map(({ number }) => number)).toEqual(['45/KH', '12/KH']);
    const rows = site.texts.get('/du-lieu/nhiem-vu.csv')?.split('\r\n') ?? [];
    expect(rows.filter((row) => row.includes(page)).map((row) => row.split(';').at(-1))).toEqual(
      tasks.map(() => 'Kế hoạch số 45/KH'),
    );
  });

  test('are absent from a plan without tasks', async () => {
    const { totals, files, timeline, groups } = await viewOf([]);
    expect({ totals, files, timeline, groups }).toEqual({ totals: undefined, files: undefined, timeline: undefined, groups: [] });
  });
});

describe('the timeline', () => {
  test('groups tasks by the month in which they are due, in order, those without a day last', async () => {
    const { timeline } = await viewOf([
      task({ key: 'task-0001', code: 'I.1', duePrecision: 'quarter', dueOn: '2022-07-01' }),
      task({ key: 'task-0002', code: 'I.2', duePrecision: 'ongoing' }),
      task({ key: 'task-0003', code: 'I.3', startOn: '2022-04-16', dueOn: '2022-05-31' }),
      task({ key: 'task-0004', code: 'I.4', duePrecision: 'month', dueOn: '2022-05-01' }),
    ]);
    expect(timeline?.groups.map(({ title, tasks }) => [title, ...tasks.map((each) => [each.task.href, each.dates])])).toEqual([
      ['Tháng 5/2022', ['#nv-task-0003', 'Từ 16/04/2022. Thời hạn: Đến hết 31/05/2022'], ['#nv-task-0004', undefined]],
      ['Tháng 9/2022', ['#nv-task-0001', 'Quý III/2022']],
      ['Thường xuyên', ['#nv-task-0002', undefined]],
    ]);
  });

  test('has the months from the first day to the last as columns, a deadline as wide as what it names', async () => {
    const { timeline } = await viewOf([
      task({ key: 'task-0001', startOn: '2022-04-16', dueOn: '2022-05-31' }),
      task({ key: 'task-0002', duePrecision: 'quarter', dueOn: '2022-12-31' }),
    ]);
    expect(timeline?.months).toBe(9);
    expect(timeline?.ticks.map(({ label }) => label)).toEqual(['4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(timeline?.groups.flatMap(({ tasks }) => tasks.map(({ due, run }) => ({ due, run })))).toEqual([
      { due: { from: 1.97, to: 2 }, run: { from: 0.48, to: 1.97 } },
      { due: { from: 6, to: 9 }, run: undefined },
    ]);
  });

  test('of many years names the years', async () => {
    const { timeline } = await viewOf([task({ startOn: '2021-11-01', dueOn: '2025-12-31' })]);
    expect(timeline?.ticks).toEqual([
      { at: 2, label: '2022' },
      { at: 14, label: '2023' },
      { at: 26, label: '2024' },
      { at: 38, label: '2025' },
    ]);
  });
});

test('a plan is shown beside the earlier ones of its issuer, and no others', async () => {
  const [, , fields] = planOf([task()]);
  const more: Event[] = [
    [
      'plan',
      'plantasks2021001',
      { ...fields, slug: 'nam-2021', number: '12/KH', year: 2021, tasks: [task({ dueOn: '2021-06-30' })] },
    ],
    ['plan', 'plantasksother01', { ...fields, slug: 'cua-bo', number: '13/KH', year: 2021, issuer: ids.ministry }],
    ['plan', 'plantasks2023001', { ...fields, slug: 'nam-2023', number: '14/KH', year: 2023 }],
  ];
  const { years } = await viewOf([task()], { more });
  expect(years).toEqual([
    expect.objectContaining({ year: 2022, number: '40/KH-HĐPHPBGDPL' }),
    {
      year: 2021,
      number: '12/KH',
      href: '/ke-hoach/nam-2021/',
      counts: [{ tasks: 1, done: 0, onTime: 0, late: 0, overdue: 1 }],
    },
  ]);
  expect(years[0]).not.toHaveProperty('href');
  expect(years[0]?.counts.slice(1)).toEqual([{ from: '2022-07-01', tasks: 1, done: 0, onTime: 0, late: 0, overdue: 1 }]);
});

describe('evidence', () => {
  const named = (evidence: unknown, key = 'task-0001') =>
    task({ key, updates: [{ on: '2022-05-01', text: 'Đã làm.', evidence }] });
  const toArticle = { kind: 'article', article: ids.second };
  const mention = {
    plan: { label: 'Kế hoạch hòa giải ở cơ sở năm 2022', href: page },
    tasks: [{ label: 'I.1 Tập huấn hòa giải viên', href: `${page}#nv-task-0001` }],
  };

  test('goes both ways: the task names an article, and the article the task', async () => {
    const site = await pagesAfter([planOf([named(toArticle)])]);
    expect(routeAt(site, page, 'plan').view.groups[0]?.tasks[0]?.updates[0]?.evidence?.href).toBe('/bai-viet/luat-dat-dai/');
    expect(routeAt(site, '/bai-viet/luat-dat-dai/', 'article').view.plans).toEqual([mention]);
  });

  test('of a document is on its page', async () => {
    const site = await pagesAfter([planOf([named({ kind: 'attachment', attachment: ids.circular })])]);
    const { view } = routeAt(site, '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/', 'document');
    expect(view.evidenceFor).toEqual([mention]);
  });

  test('names a plan once that the article names itself, and a task once that names it twice', async () => {
    const twice = task({
      updates: ['2022-05-01', '2022-05-02'].map((on) => ({ on, text: 'Đã làm.', evidence: toArticle })),
    });
    const fields = article({ title: 'Luật Đất đai có gì mới', slug: 'luat-dat-dai', plans: ['plantasks0000001'] });
    const site = await pagesAfter([planOf([twice]), ['article', ids.second, fields]]);
    expect(routeAt(site, '/bai-viet/luat-dat-dai/', 'article').view.plans).toEqual([mention]);
  });

  test('leads to no place of a plan that is held back because another has its address', async () => {
    const [, , fields] = planOf([named(toArticle, 'task-0009')]);
    const site = await pagesAfter([planOf([task()]), ['plan', 'plantasksother01', fields]]);
    expect(site.held.map(({ id }) => id)).toEqual(['plantasksother01']);
    expect(routeAt(site, '/bai-viet/luat-dat-dai/', 'article').view.plans).toEqual([]);
  });
});

test('a place of a task is an address whatever its key holds', async () => {
  const { groups } = await viewOf([task({ key: 'a b"#/?ữ' })]);
  expect(groups[0]?.tasks[0]?.id).toBe('nv-a_b_____');
});
