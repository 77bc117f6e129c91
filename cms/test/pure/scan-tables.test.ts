import { JSDOM } from 'jsdom';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { describe, expect, it, vi } from 'vitest';
import { cellOf, hideFew } from '../../src/rules/disclosure.ts';
import { barsOf, chartText, scaleOf } from '../../src/admin/scans/scan-chart.ts';
import { questionOn } from '../../src/admin/scans/period.ts';
import { homeOpeningsWords } from '../../src/words/scans.ts';
import { dayTable, periodOf, placeTable, publicTable, scanCsv } from '../../src/admin/scans/scan-tables.ts';
import type { Scans, ScanSums } from '@pho-luat/shared/schemas/scans';

const sums = (phone: number, more: Partial<ScanSums> = {}): ScanSums => ({
  phone,
  tablet: 0,
  computer: 0,
  other: 0,
  bots: 0,
  previews: 0,
  ...more,
});
const days = (...all: ScanSums[]): Scans['days'] =>
  all.map((each, index) => ({ day: new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10), sums: each }));
const rowsOf = (csv: string) =>
  csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'));

describe('a table of openings', () => {
  it('adds up people, and not bots and previews', () => {
    const csv = scanCsv(dayTable({ days: days(sums(20, { tablet: 3, bots: 7, previews: 9 }), sums(11)) }));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(rowsOf(csv)).toEqual([
      ['Ngày', 'Lượt mở', 'Điện thoại', 'Máy tính bảng', 'Máy tính', 'Thiết bị khác', 'Máy tự động', 'Xem trước liên kết'],
      ['02/11/2026', '11', '11', '0', '0', '0', '0', '0'],
      ['01/11/2026', '23', '20', '3', '0', '0', '7', '9'],
      ['Cộng', '34', '31', '3', '0', '0', '7', '9'],
    ]);
  });

  it('says which days its figures are of, whatever is asked for by then', () => {
    expect(periodOf({ days: days(sums(1), sums(2), sums(0)) })).toEqual({ from: '2026-11-01', to: '2026-11-03' });
  });

  it('has each campaign with its places below it, and what begins like a formula as a text', () => {
    const csv = scanCsv(
      placeTable({
        campaigns: [{ id: 'a', title: '=Quét mã' }],
        places: [
          { code: 'k7m2', place: 'Bến xe; cửa 2', campaign: 'a', sums: sums(8) },
          { code: 'ab23', campaign: 'b', sums: sums(0) },
          { code: 'xy45', place: 'Chợ', campaign: 'a', sums: sums(5) },
        ],
      }),
    );
    expect(csv).toContain(`'=Quét mã;Cả chiến dịch;;13;13;`);
    expect(csv).toContain(`'=Quét mã;"Bến xe; cửa 2";K7M2;8;8;`);
    expect(csv).toContain('Chiến dịch chưa xuất bản;Nơi đặt chưa xuất bản;AB23;0;0;');
    expect(csv).toContain('Cộng;;;13;13;');
  });

  it('tells the rows of two campaigns of one title apart', () => {
    const { rows } = placeTable({
      campaigns: ['a', 'b'].map((id) => ({ id, title: 'Ngày Pháp luật' })),
      places: ['k7m2', 'ab23'].map((code, index) => ({ code, place: 'Chợ', campaign: index ? 'b' : 'a', sums: sums(8) })),
    });
    expect(rows.map(({ key }) => key)).toEqual(['a', 'k7m2', 'b', 'ab23', 'total']);
  });
});

describe('a table to be made public', () => {
  it('shows no count under five', () => {
    const csv = scanCsv(publicTable(dayTable({ days: days(sums(40), sums(4), sums(30), sums(3), sums(2)) })));
    const cells = rowsOf(csv)
      .slice(1)
      .flatMap((row) => row.slice(1));
    expect(cells.filter((cell) => /^[0-4]$/.test(cell))).toEqual([]);
    expect(cells).toContain('<5');
  });

  it('has no kinds of device in it', () => {
    const csv = scanCsv(publicTable(dayTable({ days: days(sums(40, { tablet: 20, bots: 6 }), sums(30)) })));
    expect(rowsOf(csv)).toEqual([
      ['Ngày', 'Lượt mở', 'Máy tự động', 'Xem trước liên kết'],
      ['02/11/2026', '30', '<5', '<5'],
      ['01/11/2026', '60', 'ẩn', '<5'],
      ['Cộng', '90', '6', '<5'],
    ]);
  });

  it('leaves the table on the screen as it is', () => {
    const table = dayTable({ days: days(sums(4)) });
    publicTable(table);
    expect(scanCsv(table)).toContain('01/11/2026;4;4;');
  });

  it.each([
    ['one hidden cell, with the smallest of the others', [20, 9, 3], 32, ['20', 'ẩn', '<5'], '32'],
    ['two whose sum is few, with the smallest of the others', [20, 9, 1, 2], 32, ['20', 'ẩn', '<5', '<5'], '32'],
    ['two that must both be four', [20, 9, 4, 4], 37, ['20', 'ẩn', '<5', '<5'], '37'],
    ['three whose sum says nothing', [20, 3, 4, 2], 29, ['20', '<5', '<5', '<5'], '29'],
    ['all, and so their sum', [1, 1], 2, ['<5', '<5'], '<5'],
    ['one alone, and so its sum', [3], 3, ['<5'], '<5'],
    ['none', [20, 9], 29, ['20', '9'], '29'],
  ])('hides %s', (_what, counts, sum, shown, total) => {
    const parts = counts.map(cellOf);
    const all = cellOf(sum);
    hideFew([...parts, all], [{ parts, total: all }]);
    const said = ({ state, count }: ReturnType<typeof cellOf>) => ({ shown: String(count), few: '<5', covered: 'ẩn' })[state];
    expect(parts.map(said)).toEqual(shown);
    expect(said(all)).toBe(total);
  });

  it('lets nobody work out a hidden count from the sums, in random tables', () => {
    let seed = 7;
    const chance = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let times = 0; times < 200; times++) {
      const scans = {
        campaigns: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
        places: Array.from({ length: 1 + chance(6) }, (_, index) => ({
          code: `k7m${index + 2}`,
          campaign: chance(2) ? 'a' : 'b',
          sums: sums(chance(30), {
            tablet: chance(8),
            computer: chance(12),
            other: chance(3),
            bots: chance(9),
            previews: chance(6),
          }),
        })),
      };
      const { rows, sums: added } = publicTable(placeTable(scans));
      expect(added.flatMap(({ parts, total }) => [...parts, total])).toEqual(
        expect.arrayContaining(rows.map(({ cells }) => cells.openings)),
      );
      for (const { parts, total } of added) {
        const hidden = parts.filter(({ state }) => state !== 'shown');
        const isTotalHidden = total.state !== 'shown';
        // One equation with one unknown, or with the sum of the unknown under five.
        expect(hidden.length + (isTotalHidden ? 1 : 0)).not.toBe(1);
        const rest = hidden.reduce((sum, { count }) => sum + count, 0);
        expect(isTotalHidden || hidden.length === 0 || rest >= 5).toBe(true);
      }
    }
  });
});

describe('a page that stays open over midnight', () => {
  it('asks for the days that end with today, and for those of one’s own as they were typed', () => {
    const typed = { from: '2026-01-05', to: '2026-02-03', campaign: 'a' };
    const asked = (today: string) => [7, undefined].map((length) => questionOn(today, { ...typed, length }));
    expect(asked('2026-11-30')).toEqual([{ from: '2026-11-24', to: '2026-11-30', campaign: 'a' }, typed]);
    expect(asked('2026-12-01')).toEqual([{ from: '2026-11-25', to: '2026-12-01', campaign: 'a' }, typed]);
  });

  it('shows at home the week that ends with today', async () => {
    const { window } = new JSDOM('<div></div>');
    for (const name of ['window', 'document'] as const) vi.stubGlobal(name, window[name]);
    const asked = vi.fn<(week: object) => object>(() => ({}));
    const replaced = {
      '@strapi/design-system': {},
      'react-router-dom': {},
      '../../src/admin/HomeWidget.tsx': { HomeWidget: () => null },
      '../../src/admin/scans/Chart.tsx': {},
      '../../src/admin/scans/api.ts': { scansApi: { useScansQuery: asked } },
    };
    for (const [name, given] of Object.entries(replaced)) vi.doMock(name, () => given);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { default: WeekOfOpenings } = await import('../../src/admin/scans/home/WeekOfOpenings.tsx');
      const root = createRoot(window.document.querySelector('div') ?? window.document.body);
      for (const now of ['2026-11-30T16:59:00Z', '2026-11-30T17:01:00Z']) {
        vi.setSystemTime(now);
        flushSync(() => root.render(createElement(WeekOfOpenings)));
      }
      flushSync(() => root.render(null));
      const weeks = asked.mock.calls.map(([week]) => week);
      expect([weeks[0], weeks.at(-1)]).toEqual([
        { from: '2026-11-24', to: '2026-11-30' },
        { from: '2026-11-25', to: '2026-12-01' },
      ]);
    } finally {
      vi.useRealTimers();
      for (const name of Object.keys(replaced)) vi.doUnmock(name);
      vi.unstubAllGlobals();
      vi.resetModules();
    }
  });
});

describe('the chart of openings', () => {
  it('has a column a day, and a column a week over a long time', () => {
    expect(barsOf(days(sums(3), sums(4, { bots: 9 }))).bars).toEqual([
      { when: '01/11/2026', count: 3 },
      { when: '02/11/2026', count: 4 },
    ]);
    const long = barsOf(days(...Array.from({ length: 100 }, () => sums(2))));
    expect(long.unit).toBe('week');
    expect(long.bars[0]).toEqual({ when: '01/11/2026 – 02/11/2026', count: 4 });
    expect(long.bars.at(-1)).toEqual({ when: '02/02/2027 – 08/02/2027', count: 14 });
    expect(long.bars.reduce((sum, { count }) => sum + count, 0)).toBe(200);
  });

  it('says in words what it shows', () => {
    const all = days(sums(3), sums(1_400));
    expect(chartText(all, barsOf(all))).toBe(
      'Từ 01/11/2026 đến 02/11/2026: 1.403 lượt mở. Mỗi cột là một ngày. Nhiều nhất: 02/11/2026, 1.400 lượt.',
    );
  });

  it('does not say that nobody opened what nobody may have counted', () => {
    const none = days(sums(0));
    expect(chartText(none, barsOf(none))).toMatch(
      /^Từ 01\/11\/2026 đến 01\/11\/2026: chưa đếm được .*báo người quản trị kỹ thuật.* Mỗi cột/,
    );
    expect(homeOpeningsWords.none).toMatch(/^Chưa đếm được .*báo người quản trị kỹ thuật/);
    const begun = days(sums(3), sums(2), sums(0));
    expect(chartText(begun, barsOf(begun))).toMatch(/ Lượt mở gần nhất đếm được: ngày 02\/11\/2026\.$/);
  });

  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [4, 4, 1],
    [7, 8, 2],
    [23, 25, 5],
    [1_234, 1_500, 500],
  ])('has a scale for up to %i that ends at %i in steps of %i', (most, top, step) => {
    expect(scaleOf(most)).toEqual({ top, step });
  });
});
