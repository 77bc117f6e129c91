import ICAL from 'ical.js';
import { csvOf } from '@pho-luat/shared/csv';
import { describe, expect, test } from 'vitest';
import type { SitePages } from '../pages/index.ts';
import { article, fieldsOf, ids } from './lib/fixture-log.ts';
import { routeAt } from './lib/pages-of-log.ts';
import { page, pagesAfter, planId, planOf, task, type Event } from './lib/task-log.ts';

/** The files of a plan's tasks: calendars, and tables. */

const ministry = { key: 'task-0002', code: 'I.2', content: 'Báo cáo; tổng kết, "chấm điểm"', leadAgency: ids.ministry };
const calendar = `${page}lich.ics`;

function textAt({ texts }: Pick<SitePages, 'texts'>, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`There is no ${path}, but ${[...texts.keys()].join(', ')}`);
  return text;
}

/** As another program reads it. */
function eventsIn(text: string): Record<string, unknown>[] {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return component.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDay: event.startDate.isDate,
      stamp: String(each.getFirstPropertyValue('dtstamp')),
      modified: String(each.getFirstPropertyValue('last-modified')),
      url: String(each.getFirstPropertyValue('url')),
    };
  });
}

const componentsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents().map(({ name }) => name);

const eventsAfter = async (events: readonly Event[], path = calendar, day?: string) =>
  eventsIn(textAt(await pagesAfter(events, day), path));

/** Those of its tasks: a feed follows its articles. */
const filesOf = (texts: ReadonlyMap<string, string>) =>
  [...texts.keys()].filter((path) => path.startsWith(page) && !/(rss\.xml|feed\.json)$/.test(path));

describe('the calendar of a plan', () => {
  test('has a whole day for each deadline, and for each start that is given', async () => {
    expect(
      await eventsAfter([planOf([task({ startOn: '2022-04-01', otherPartners: 'Hội Luật gia;', deliverable: 'Danh sách' })])]),
    ).toEqual([
      expect.objectContaining({
        uid: `bat-dau-task-0001.${planId}@pho-luat.example`,
        summary: 'Bắt đầu: I.1 Tập huấn hòa giải viên',
        start: '2022-04-01',
        isDay: true,
      }),
      {
        uid: `han-task-0001.${planId}@pho-luat.example`,
        summary: 'Đến hạn: I.1 Tập huấn hòa giải viên',
        description:
          'Chủ trì: Hội đồng phối hợp PBGDPL thành phố\nPhối hợp: Hội Luật gia\nThời hạn: Đến hết 30/06/2022\nSản phẩm: Danh sách\n' +
          'Tình trạng: Đang thực hiện\nKế hoạch: Kế hoạch số 40/KH-HĐPHPBGDPL',
        start: '2022-06-30',
        end: '2022-07-01',
        isDay: true,
        stamp: '2022-03-02T00:00:00Z',
        modified: '2022-03-02T00:00:00Z',
        url: `https://pho-luat.example${page}#nv-task-0001`,
      },
    ]);
  });

  test('puts a month and a quarter on their last day, and what is always to be done on none', async () => {
    const tasks = [
      task({ duePrecision: 'month', dueOn: '2024-02-05' }),
      task({ key: 'task-0002', duePrecision: 'quarter', dueOn: '2022-07-01' }),
      task({ key: 'task-0003', duePrecision: 'ongoing' }),
    ];
    expect((await eventsAfter([planOf(tasks)])).map(({ start }) => start)).toEqual(['2024-02-29', '2022-09-30']);
    const { texts } = await pagesAfter([planOf([task({ duePrecision: 'ongoing' })])]);
    expect(filesOf(texts).sort()).toEqual([`${page}nhiem-vu.csv`, `${page}nhiem-vu.json`]);
  });

  test('is one for each agency that leads a task, and the page offers no other', async () => {
    const site = await pagesAfter([planOf([task(), task(ministry), task({ key: 'task-0003', duePrecision: 'ongoing' })])]);
    const route = site.pages.find(({ path }) => path === page)?.route();
    const files = route?.kind === 'plan' ? route.view.files : undefined;
    expect(files?.agencyCalendars).toEqual([
      { label: 'Hội đồng phối hợp PBGDPL thành phố', href: `${page}lich-hoi-dong.ics` },
      { label: 'Bộ Tư pháp', href: `${page}lich-bo-tu-phap.ics` },
    ]);
    const offered = [files?.calendar, files?.csv, files?.json, ...(files?.agencyCalendars ?? []).map(({ href }) => href)];
    expect(filesOf(site.texts).sort()).toEqual(offered.sort());
    expect(eventsIn(textAt(site, `${page}lich-bo-tu-phap.ics`)).map(({ summary }) => summary)).toEqual([
      'Đến hạn: I.2 Báo cáo; tổng kết, "chấm điểm"',
    ]);
  });

  test('stays as an empty file where the last day has left it, and is offered no more', async () => {
    const before = planOf([task(), task(ministry)]);
    const given = await pagesAfter([before, planOf([task(), task({ ...ministry, leadAgency: ids.owner })])]);
    expect(eventsIn(textAt(given, `${page}lich-bo-tu-phap.ics`))).toEqual([]);
    expect(eventsIn(textAt(given, `${page}lich-hoi-dong.ics`))).toHaveLength(2);
    const offered = (site: SitePages) => routeAt(site, page, 'plan').view.files;
    expect(offered(given)?.agencyCalendars.map(({ label }) => label)).toEqual(['Hội đồng phối hợp PBGDPL thành phố']);
    // A calendar without any component is none (RFC 5545, 3.6).
    expect(componentsIn(textAt(given, `${page}lich-bo-tu-phap.ics`))).toEqual(['vtimezone']);
    expect(new Set(componentsIn(textAt(given, calendar)))).toEqual(new Set(['vevent']));
    for (const tasks of [[], [task({ duePrecision: 'ongoing' })]]) {
      const left = await pagesAfter([before, planOf(tasks)]);
      for (const path of [calendar, `${page}lich-hoi-dong.ics`, `${page}lich-bo-tu-phap.ics`])
        expect(eventsIn(textAt(left, path)), path).toEqual([]);
      expect(offered(left)?.calendar).toBeUndefined();
    }
    const again = await pagesAfter([before, 'taken down', planOf([task()])]);
    expect(again.texts.has(`${page}lich-bo-tu-phap.ics`)).toBe(false);
  });

  test('is there wherever the page offers it, be no agency that leads public', async () => {
    const site = await pagesAfter([planOf([task({ leadAgency: 'agencygone00001' })])]);
    expect(routeAt(site, page, 'plan').view.files?.calendar).toBe(calendar);
    expect(eventsIn(textAt(site, calendar)).map(({ start }) => start)).toEqual(['2022-06-30']);
  });

  test('keeps Vietnamese whole over folded lines, composed however it was typed', async () => {
    const content =
      'Tổ chức hội nghị trực tuyến, tuyên truyền Luật Hòa giải ở cơ sở; ' + 'đường phố Cầu Đất \\ Lạch Tray, '.repeat(6);
    const text = textAt(await pagesAfter([planOf([task({ content: content.normalize('NFD') })])]), calendar);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventsIn(text)[0]?.summary).toBe(`Đến hạn: I.1 ${content.trim()}`);
  });

  test('says of each event when the plan was last published', async () => {
    const plans = [planOf([task(), task(ministry)]), planOf([task({ state: 'done' }), task(ministry)])];
    const at = { stamp: '2022-03-02T01:00:00Z', modified: '2022-03-02T01:00:00Z' };
    expect(await eventsAfter(plans)).toEqual([expect.objectContaining(at), expect.objectContaining(at)]);
  });

  test('loses a task that has left the plan', async () => {
    const [both, one] = [planOf([task(), task(ministry)]), planOf([task()])];
    expect((await eventsAfter([both, one])).map(({ uid }) => uid)).toEqual([`han-task-0001.${planId}@pho-luat.example`]);
  });

  test('depends on the log alone: the same bytes on any day', async () => {
    const at = async (day: string) => textAt(await pagesAfter([planOf([task()])], day), calendar);
    expect(await at('2023-01-01')).toBe(await at('2022-03-02'));
  });

  test('goes with the plan to a new address, and is nowhere when the plan is removed', async () => {
    const moved = await pagesAfter([planOf([task()]), planOf([task()], { slug: 'ke-hoach-moi' })]);
    expect(moved.texts.has('/ke-hoach/ke-hoach-moi/lich.ics')).toBe(true);
    expect(moved.texts.has(calendar)).toBe(false);
    for (const name of ['', 'rss.xml', 'feed.json', 'lich.ics', 'lich-hoi-dong.ics', 'nhiem-vu.csv', 'nhiem-vu.json'])
      expect(moved.redirects.get(page + name)).toBe(`/ke-hoach/ke-hoach-moi/${name}`);
    const removed = await pagesAfter([planOf([task()]), 'removed']);
    expect(removed.texts.has(calendar)).toBe(false);
    expect(removed.redirects.get(page)).toBe('/ke-hoach/nam/2022/#khong-con');
    expect(removed.redirects.has(calendar)).toBe(false);
  });

  test('of an agency goes with it to a new address, of a plan that has moved too, until the agency is taken down', async () => {
    const led = [task(ministry)];
    const renamed: Event = ['agency', ids.ministry, { ...fieldsOf(ids.ministry), slug: 'bo-moi' }];
    const site = await pagesAfter([planOf(led), renamed, planOf(led, { slug: 'ke-hoach-moi' })]);
    for (const path of [`${page}lich-bo-tu-phap.ics`, '/ke-hoach/ke-hoach-moi/lich-bo-tu-phap.ics'])
      expect(site.redirects.get(path), path).toBe('/ke-hoach/ke-hoach-moi/lich-bo-moi.ics');
    const other: Event = ['agency', 'agencyother00001', { name: 'Sở Tư pháp', slug: 'bo-tu-phap' }];
    const both = await pagesAfter([renamed, other, planOf([...led, task({ leadAgency: 'agencyother00001' })])]);
    expect(both.redirects.has(`${page}lich-bo-tu-phap.ics`)).toBe(false);
    const again = await pagesAfter([planOf(led), ['agency', ids.ministry, 'taken down'], renamed]);
    expect(again.redirects.has(`${page}lich-bo-tu-phap.ics`)).toBe(false);
  });
});

test('the name of a calendar is a text like all others (RFC 7986, 5.1), so commas and semicolons in it are escaped', async () => {
  const text = textAt(await pagesAfter([planOf([task()], { title: 'Thi viết; thi vẽ, thi kể chuyện' })]), calendar);
  expect(text.replaceAll('\r\n ', '')).toContain('\r\nNAME:Thi viết\\; thi vẽ\\, thi kể chuyện');
});

describe('the tables of a plan', () => {
  const withEvidence = task({
    partnerAgencies: [ids.ministry],
    otherPartners: 'Hội Luật gia thành phố; Báo Hải Phòng',
    updates: [
      { on: '2022-05-01', text: 'Đã mở hai lớp.', evidence: { kind: 'article', article: ids.second } },
      { on: '2022-05-09', text: 'Đã mở lớp thứ ba.' },
    ],
  });

  test('are right in Excel: UTF-8 that says so, semicolons, a row a task, its status of the day', async () => {
    const csv = (day: string) =>
      pagesAfter([planOf([withEvidence, task(ministry)])], day).then((site) => textAt(site, `${page}nhiem-vu.csv`));
    const text = await csv('2022-06-30');
    expect(text.startsWith('\uFEFFKý hiệu mục;Nhóm nhiệm vụ;Nội dung nhiệm vụ;Cơ quan chủ trì;')).toBe(true);
    expect(text).toContain(
      'I.1;;Tập huấn hòa giải viên;Hội đồng phối hợp PBGDPL thành phố;"Bộ Tư pháp; Hội Luật gia thành phố; Báo Hải Phòng";;Đến hết 30/06/2022;30/06/2022;;' +
        'Đang thực hiện trong hạn đến 30/06/2022;;"01/05/2022: Đã mở hai lớp.\n09/05/2022: Đã mở lớp thứ ba.";' +
        `https://pho-luat.example${page}#nv-task-0001\r\n`,
    );
    expect(text).toContain('I.2;;"Báo cáo; tổng kết, ""chấm điểm""";Bộ Tư pháp;');
    expect(await csv('2022-07-01')).toContain(';Đang thực hiện quá hạn;');
  });

  test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', ' =1'])('keep %j a text where the table is opened', (cell) => {
    expect(csvOf(['A'], [[cell]])).toBe(`\uFEFFA\r\n'${cell}\r\n`);
  });

  test('say the same to other programs, days as programs read them, and what each column is', async () => {
    const site = await pagesAfter([planOf([withEvidence])], '2022-07-01');
    const source = `https://pho-luat.example${page}`;
    expect(JSON.parse(textAt(site, `${page}nhiem-vu.json`))).toMatchObject({
      source,
      columns: { code: 'Ký hiệu mục', status: 'Tình trạng' },
      rows: [{ code: 'I.1', lastDay: '2022-06-30', status: 'Đang thực hiện quá hạn', url: `${source}#nv-task-0001` }],
    });
  });

  test('and a link to them in a text holds', async () => {
    const body = `Xem [lịch](${calendar}) và [bảng](${page}nhiem-vu.csv).`;
    const site = await pagesAfter([
      planOf([task()]),
      ['article', 'articlethird001', article({ slug: 'bai-ba', title: 'Bài ba', body })],
    ]);
    expect(site.notes.filter(({ id }) => id === 'articlethird001')).toEqual([]);
  });
});
