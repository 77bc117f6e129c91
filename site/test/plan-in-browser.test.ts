import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { browseFixture } from './fixture/browse.ts';

/** The page of a plan, made on 15/07/2022, as it is read: chosen from, on another day, without scripts, on paper. */

const path = '/ke-hoach/hoat-dong-hoi-dong-2022/';
const longPath = '/ke-hoach/pho-bien-phap-luat-theo-doi-tuong-2022/';

const { browser, origin } = await browseFixture();
let opened: Page | undefined;
afterEach(() => opened?.context().close());

async function open(
  address: string,
  { day = '2022-07-15', ...options }: BrowserContextOptions & { day?: string } = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  opened = page;
  await page.clock.setFixedTime(new Date(`${day}T03:00:00Z`));
  await page.goto(origin + address);
  return page;
}

const codes = (page: Page) => page.locator('[data-task-list] [data-task]:visible summary .numbers.font-semibold').allInnerTexts();
const totals = (page: Page) => page.getByRole('region', { name: 'Tiến độ thực hiện' }).locator('li:visible').allInnerTexts();
const count = (page: Page) => page.getByRole('status').innerText();

describe('the choice among tasks', () => {
  test('shows those of an agency, whether it leads or takes part, says how many, and is in the address', async () => {
    const page = await open(path);
    expect(await count(page)).toBe('Đang xem 7 trong 7 nhiệm vụ');
    await page.getByLabel('Cơ quan chủ trì hoặc phối hợp').selectOption('Ủy ban nhân dân các quận, huyện');
    expect(await codes(page)).toEqual(['I.1.a', 'I.3', 'II.2']);
    expect(await count(page)).toBe('Đang xem 3 trong 7 nhiệm vụ');
    await page.getByLabel('Tình trạng').selectOption('Chưa bắt đầu');
    expect(await codes(page)).toEqual(['II.2']);
    expect(await page.getByRole('heading', { name: 'I. Nhiệm vụ trọng tâm' }).isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('?co-quan=ubnd-cap-huyen&trang-thai=chua-bat-dau');
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await expect.poll(() => count(page)).toBe('Đang xem 7 trong 7 nhiệm vụ');
    expect(new URL(page.url()).search).toBe('');
  });

  test('is taken from the address, and values that no task has are ignored', async () => {
    const page = await open(`${path}?co-quan=so-tu-phap&trang-thai=dang-thuc-hien-qua-han`);
    expect(await codes(page)).toEqual(['I.1.b']);
    await page.goto(`${origin}${path}?co-quan=khong-co&x=1`);
    expect(await count(page)).toBe('Đang xem 7 trong 7 nhiệm vụ');
    expect(new URL(page.url()).search).toBe('?x=1');
  });

  test('is there where the address names a place that is broken', async () => {
    expect(await count(await open(`${path}#100%`))).toBe('Đang xem 7 trong 7 nhiệm vụ');
  });

  test('says so when it leaves none', async () => {
    const page = await open(`${path}?co-quan=so-thong-tin-va-truyen-thong&trang-thai=tam-dung`);
    expect(await count(page)).toContain('Không có nhiệm vụ nào như vậy');
  });

  test('reaches the timeline and the annex, which says on paper that it is not whole', async () => {
    const page = await open(`${path}?trang-thai=tam-dung`);
    expect(await page.getByRole('region', { name: 'Tiến trình theo tháng' }).locator('[data-task]:visible').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.annex [data-task]:visible').count()).toBe(1);
    const caption = () => page.locator('.annex caption').innerText();
    expect(await caption()).toContain('Đang xem 1 trong 7 nhiệm vụ · Tạm dừng');
    await page.goto(origin + path);
    expect(await caption()).not.toContain('Đang xem');
  });
});

test('a page read after a deadline has passed says so, of the task, in the totals and beside other years, and chooses by it', async () => {
  const page = await open(`${path}?trang-thai=dang-thuc-hien-qua-han`, { day: '2022-09-21' });
  expect(await codes(page)).toEqual(['I.1.b', 'I.3']);
  expect(await totals(page)).toEqual([
    'Hoàn thành đúng hạn: 1',
    'Đang thực hiện trong hạn: 1',
    'Đang thực hiện quá hạn: 2',
    'Chưa bắt đầu: 2 (1 đã quá hạn, 2 chưa có báo cáo)',
    'Tạm dừng: 1',
  ]);
  const row = page.getByRole('row', { name: /Năm 2022/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['7', '1', '1', '0', '3']);
  await page.goto(`${origin}/ke-hoach/`);
  expect(await page.locator('main').innerText()).toContain('2 đang thực hiện quá hạn');
});

test('a page that stays open says on the next day what holds then, and chooses by it', async () => {
  const page = await open(`${path}?trang-thai=dang-thuc-hien-qua-han`, { day: '2022-09-20' });
  expect(await codes(page)).toEqual(['I.1.b']);
  await page.clock.setFixedTime(new Date('2022-09-20T17:00:30Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect([await codes(page), await count(page)]).toEqual([['I.1.b', 'I.3'], 'Đang xem 2 trong 7 nhiệm vụ']);
});

test.each([
  ['the day in its name', '2022-07-15', 'nhiem-vu-2022-07-15.csv'],
  ['no day in its name once a state has turned, which it may not know', '2022-09-21', 'nhiem-vu.csv'],
])('the table of tasks is downloaded with %s', async (_, day, name) => {
  const page = await open(path, { day });
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="/nhiem-vu.csv"]').first().click()]);
  expect(file.suggestedFilename()).toBe(name);
});

test('the table of all plans’ tasks is downloaded with no day in its name, as no page says of which day it is', async () => {
  const page = await open('/du-lieu/');
  expect(await page.locator('a[href="/du-lieu/nhiem-vu.csv"]').first().getAttribute('download')).toBe('');
});

test('without JavaScript all tasks are there, with their state, and no control without effect', async () => {
  const page = await open(path, { javaScriptEnabled: false });
  expect(await page.locator('[data-task-list] [data-task]:visible').count()).toBe(7);
  expect(await page.locator('select:visible').count()).toBe(0);
  expect(await page.getByText('Đang thực hiện trong hạn đến 20/09/2022').first().isVisible()).toBe(true);
  expect(await totals(page)).toHaveLength(5);
  expect(await page.getByRole('link', { name: 'Thêm vào lịch' }).getAttribute('href')).toBe(`${path}lich.ics`);
});

test('the timeline names each task, its state and its dates in words, and leads to it', async () => {
  const page = await open(path, { viewport: { width: 360, height: 740 } });
  const timeline = page.getByRole('region', { name: 'Tiến trình theo tháng' });
  const june = timeline.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Tháng 6/2022' }) });
  expect(await june.innerText()).toMatch(
    /I\.1\.a Kiện toàn[^]*Hoàn thành đúng hạn\s+Từ 01\/03\/2022\. Thời hạn: Đến hết 30\/06\/2022/,
  );
  await june.getByRole('link', { name: /^I\.1\.b/ }).click();
  expect(new URL(page.url()).hash).toBe('#nv-task-2');
  expect(await page.locator('#nv-task-2').isVisible()).toBe(true);
});

test('on paper the annex is A4 landscape, with its headings on each sheet, and all else portrait', async () => {
  const page = await open(longPath);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(([, width, height]) =>
    Number(width) > Number(height) ? 'across' : 'upright',
  );
  expect(sheets).toEqual([
    'upright',
    ...sheets.slice(1).map((sheet, index) => (sheet === 'upright' && index === 0 ? sheet : 'across')),
  ]);
  expect(sheets.filter((sheet) => sheet === 'across').length).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  const styles = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return { head: of('.annex thead').display, row: of('.annex [data-task]').breakInside };
  });
  expect(styles).toEqual({ head: 'table-header-group', row: 'avoid' });
  expect(await page.locator('[data-task-list]').isVisible()).toBe(false);
});
