import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '@pho-luat/shared/dates';
import { takeAssets } from '../publisher/assets.ts';
import { compileSite } from '../renderer/compile.ts';
import { Renderer } from '../renderer/renderer.ts';
import { folderSource } from '../search/indexing/folder-source.ts';
import { Searcher } from '../search/searcher.ts';
import { openBrowser } from './fixture/browser.ts';
import { readAndPublish } from './lib/publishing.ts';
import { readTexts, searchDay, searchLog } from './lib/search-log.ts';
import { openServedSite } from './lib/served-site.ts';
import { firstAnswer, mostRounds, secondsOnSlow3g } from './lib/waterfall.ts';
import { openWorkshop, type Workshop } from './lib/workshop.ts';

/** Every kind of question, from the log to what a reader sees: the publisher, our server, the page, its worker and the index are the real ones. */

let workshop: Workshop;
let renderer: Renderer;
let site: Awaited<ReturnType<typeof openServedSite>>;
let searcher: Searcher;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const compiled = await compileSite(new AbortController().signal);
  renderer = new Renderer(compiled, { workers: 1 });
  workshop = await openWorkshop({ renderer, lines: searchLog });
  workshop.clock.now = searchDay;
  for (const [digest, pages] of readTexts) workshop.cms.texts.set(digest, pages);
  workshop.publisher.assets = await takeAssets(compiled.assets, workshop.publisher.blobs);
  if ((await readAndPublish(workshop)) !== 'live') throw new Error(`No release: ${JSON.stringify(workshop.cms.reports)}`);
  site = await openServedSite(workshop.varDir);
  searcher = await Searcher.open(folderSource(join(workshop.installation.current, 'pagefind')));
  browser = await openBrowser();
  // One page for all questions, as of a reader who goes on asking: what it loads it keeps.
  page = await browser.newPage({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.clock.setFixedTime(searchDay);
});

beforeEach(() => {
  faults = [];
});

afterEach(() => {
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await renderer.close();
  await workshop.close();
});

const results = () => page.locator('[data-results] > li');
const count = () => page.locator('[data-count]').innerText();
const note = () => page.locator('[data-note]').innerText();
const paths = () =>
  results()
    .locator('h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
const address = () => decodeURIComponent(page.url().slice(page.url().indexOf('?'))).replaceAll('+', ' ');

const done = () => page.locator('[data-search="done"]').waitFor();

async function search(query: string, more = ''): Promise<void> {
  await page.goto(`http://127.0.0.1:${site.port}/tim-kiem/?q=${encodeURIComponent(query)}${more}`);
  await done();
}

/** The paths on the page of an answer that it has nothing to note of, as the page's worker asks the same index, without a browser. */
async function answered(query: string): Promise<string[]> {
  const { fit, isAbout, corrected, hits } = await searcher.ask({ query, filters: {}, order: 'relevance' }, dayOf(searchDay));
  expect({ fit, isAbout, corrected }).toEqual({ fit: 'whole', isAbout: true });
  return (await hits(0, 10)).map(({ path }) => path);
}

/** Waits until the count is that of the new answer. */
async function after(act: () => Promise<unknown>, text: string | RegExp): Promise<void> {
  await act();
  await page.getByRole('status').filter({ hasText: text }).waitFor();
  await done();
}

const plan = '/ke-hoach/hoat-dong-hoi-dong-2022/';
const divorce = '/bai-viet/thuan-tinh-ly-hon/';
const mediators = '/bai-viet/to-hoa-giai-doi-ngo/';
const mediation = '/van-ban/2013/35-2013-qh13-quoc-hoi/';
const lostPaper = '/bai-viet/mat-giay-chung-nhan/';
const licence = '/bai-viet/doi-giay-phep-lai-xe/';
const training = '/bai-viet/tap-huan-tuyen-truyen-vien/';
const education = '/van-ban/2012/14-2012-qh13-quoc-hoi/';
const noWill = '/bai-viet/thua-ke-khong-di-chuc/';
const alcohol = '/bai-viet/nong-do-con-xe-may/';
const fines = '/van-ban/2024/168-2024-nd-cp-chinh-phu/';
const data = '/van-ban/2023/13-2023-nd-cp-chinh-phu/';
const neighbour = '/bai-viet/lan-ranh-gioi-thua-dat/';

describe('What a resident types finds the page first, and nothing is reported as missing:', () => {
  test.each([
    ['all the marks', 'thuận tình ly hôn', divorce],
    ['Telex that was left', 'thuaanj tinhf ly hoon', divorce],
    ['the number of a decree', 'nd 168', fines],
  ])('%s: «%s»', async (_kind, query, expected) => {
    await search(query);
    expect((await paths())[0]).toBe(expected);
    expect(await count()).toMatch(/^\d+ kết quả cho «/);
    expect(await note()).toBe('');
  });

  test.each([
    ['none of them', 'thuan tinh ly hon', divorce],
    ['half of them', 'thuận tinh ly hôn', divorce],
    ['d for đ', 'nồng dộ cồn', alcohol],
    ['d for đ and no marks', 'nong do con di xe may', alcohol],
    ['NFD', 'nồng độ cồn'.normalize('NFD'), alcohol],
    ['capitals', 'THUẬN TÌNH LY HÔN', divorce],
    ['the old place of the tone', 'tổ hoà giải', mediators],
    ['the new place of the tone', 'tổ hòa giải', mediators],
    ['i for y', 'thuận tình li hôn', divorce],
    ['VNI that was left', 'thua6n5 tinh2 ly ho6n', divorce],
    ['an everyday word', 'mất sổ đỏ', lostPaper],
    ['an everyday word without marks', 'mat so do', lostPaper],
    ['an everyday word within a question', 'đổi bằng lái ở đâu', licence],
    ['a whole question', 'cho em hỏi bị nhà bên xây tường lấn sang đất của mình thì phải làm sao ạ', neighbour],
    ['a last word of which a part is typed', 'thừa kế khi không có di ch', noWill],
    ['a whole title', 'Thừa kế khi không có di chúc', noWill],
    ['its number and year', '13/2023', data],
    ['the whole number of a law', '35/2013/QH13', mediation],
  ])('%s: «%s»', async (_kind, query, expected) => {
    expect((await answered(query))[0]).toBe(expected);
  });
});

test('The field offers what the search finds, once typing rests and no title says what was typed', async () => {
  await page.goto(`http://127.0.0.1:${site.port}/tim-kiem/`);
  const offered = page.getByRole('listbox', { name: 'Gợi ý' }).locator('[data-title]');
  const field = page.getByRole('combobox', { name: 'Tìm trong trang này' });
  await field.pressSequentially('mất sổ đỏ');
  await offered.getByText('Mất giấy chứng nhận quyền sử dụng đất thì làm lại thế nào').waitFor();
  await field.fill('bằng lái');
  await expect.poll(() => offered.first().innerText()).toBe('Đổi giấy phép lái xe hết hạn ở đâu');
});

test.each(['PBGDPL', 'pbgdpl', 'phổ biến, giáo dục pháp luật', 'pho bien giao duc phap luat'])(
  'An abbreviation and what it stands for find the same: «%s»',
  async (query) => {
    expect(await answered(query)).toEqual(expect.arrayContaining([training, education]));
  },
);

test.each(['31/KH-HĐPHPBGDPL', '31/kh-hdphpbgdpl', '31 kh hdphpbgdpl', 'kế hoạch số 31', 'ke hoach 31', 'kh 31'])(
  'The plan that bears a number comes before its annex and what speaks of it, and its signed paper is no other result: «%s»',
  async (query) => {
    const found = await answered(query);
    expect(found[0]).toBe(plan);
    expect(found.slice(1, 3).toSorted()).toEqual(['/bai-viet/trien-khai-ke-hoach-31/', '/van-ban/khac/phu-luc-ke-hoach-31/']);
    expect(found.filter((path) => path.includes('31-kh-hdphpbgdpl'))).toEqual([]);
  },
);

describe('What cannot be had as it was typed', () => {
  test('is corrected where a letter is wrong, which is said, and can still be searched as typed', async () => {
    await search('thuận tình ly hnô');
    expect((await paths())[0]).toBe(divorce);
    expect([await count(), await note()]).toEqual(['Có 1 kết quả', 'Đang hiện kết quả cho «thuận tình ly hôn».']);
    await after(
      () => page.getByRole('link', { name: 'Tìm đúng «thuận tình ly hnô»?' }).click(),
      'kết quả cho «thuận tình ly hnô»',
    );
    expect(address()).toBe('?q=thuận tình ly hnô&dung=1');
    expect(await note()).toMatch(/^Không có trang nào chứa đủ các từ/);
    await after(() => page.goBack(), 'Đang hiện kết quả cho «thuận tình ly hôn».');
  });

  test('is shown in part, which is said', async () => {
    await search('thuận tình ly hôn với người Campuchia');
    expect((await paths())[0]).toBe(divorce);
    expect(await note()).toBe('Không có trang nào chứa đủ các từ. Dưới đây là những trang có một phần các từ đó.');
  });

  test('without any result says what to do, and where else to go', async () => {
    await search('zyxwvq');
    expect(await count()).toBe('Không tìm thấy trang nào cho «zyxwvq»');
    expect(await note()).toBe('Hãy thử ít từ hơn, từ khác cùng nghĩa, hoặc chọn một chủ đề bên dưới.');
    expect(await page.getByRole('heading', { name: 'Xem theo danh mục' }).isVisible()).toBe(true);
  });

  test('a withdrawn article is not found', async () => {
    await search('xin cấp sổ hộ khẩu giấy');
    expect(await paths()).not.toContain('/bai-viet/so-ho-khau-giay/');
    expect(await note()).toMatch(/^Không có trang nào chứa đủ các từ/);
  });
});

test('Quotes ask for the very phrase; where nothing has it, that is said', async () => {
  await search('hòa giải ở cơ sở');
  expect(await paths()).not.toContain(neighbour);
  await page.getByRole('button', { name: 'Hiện thêm kết quả ít khớp hơn' }).click();
  await expect.poll(paths).toContain(neighbour);
  await search('"hòa giải ở cơ sở"');
  expect((await paths()).toSorted()).toEqual([mediators, mediation].toSorted());
  expect(await note()).toBe('');
  await search('"cơ sở hòa giải ở"');
  expect(await note()).toMatch(/^Không có trang nào chứa đủ các từ/);
});

test('The words that were meant are marked as the text has them, whatever was typed', async () => {
  await search('thua ke khong co di chuc');
  const first = results().first();
  expect(await first.locator('h2').innerText()).toBe('Thừa kế khi không có di chúc');
  expect(await first.locator('mark').allInnerTexts()).toContain('thừa kế');
  await search('cam đoan khai sinh đúng sự thật');
  const marks = await results().first().locator('mark').allInnerTexts();
  expect(marks).toEqual(['cam đoan', 'khai sinh', 'đúng sự thật,', 'sự']);
});

test('A hit in a PDF opens it at its page', async () => {
  await search('tập huấn hòa giải viên Bạch Long Vĩ');
  const first = results().first();
  const href = (await first.getByRole('link').getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/tep\/[0-9a-f]{12}\/ke-hoach-31-da-ky\.pdf#page=3$/);
  expect(await first.innerText()).toContain('Trang 3 của tệp PDF');
  expect(await first.locator('mark').allInnerTexts()).toContain('Bạch Long Vĩ');
  const file = await page.request.get(new URL(href, page.url()).href);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
});

test('A hit in a DOCX leads to its place on the page of the document, and the place is open', async () => {
  await search('cam đoan nội dung đề nghị đăng ký khai sinh đúng sự thật');
  const first = results().first();
  expect(await first.innerText()).toMatch(/Phần 2 .*DOCX/);
  await first.getByRole('link').click();
  await page.waitForURL('**/van-ban/2020/04-2020-tt-btp-bo-tu-phap/#van-ban-trong-tep-1-2');
  const text = page.getByText('Tôi cam đoan nội dung đề nghị đăng ký khai sinh');
  await text.waitFor();
  await expect.poll(() => text.evaluate((node) => node.getBoundingClientRect().top < window.innerHeight)).toBe(true);
});

test('What is out of force comes after what is in force, and says so; so does what is not yet in force', async () => {
  await search('luật đất đai');
  const found = await paths();
  const [inForce, lapsed] = ['31-2024-qh15', '45-2013-qh13'].map((number) => found.findIndex((path) => path.includes(number)));
  expect(inForce).toBe(0);
  expect(lapsed).toBeGreaterThan(0);
  expect(await results().nth(0).innerText()).toMatch(/Văn bản · 31\/2024\/QH15 · 18\/01\/2024\s+Còn hiệu lực/);
  expect(
    await results()
      .nth(lapsed ?? -1)
      .innerText(),
  ).toMatch(/45\/2013\/QH13 · 29\/11\/2013\s+Hết hiệu lực/);
  await search('luật trật tự an toàn giao thông');
  const notYet = results().filter({ has: page.locator('a[href="/van-ban/2024/36-2024-qh15-quoc-hoi/"]') });
  expect(await notYet.innerText()).toMatch(/36\/2024\/QH15 · 27\/06\/2024\s+Chưa có hiệu lực/);
});

describe('Results', () => {
  const facets = ['Loại nội dung', 'Chuyên mục', 'Năm', 'Cơ quan ban hành', 'Hiệu lực hôm nay'] as const;
  const facet = (label: string) => page.locator('[data-narrow]').getByLabel(label, { exact: true });
  const more = () => page.getByRole('button', { name: 'Hiện thêm kết quả' });
  const query = 'luật';

  async function openFilters(): Promise<void> {
    const filters = page.getByRole('button', { name: /^Lọc kết quả/ });
    expect(await filters.getAttribute('aria-expanded')).toBe('false');
    await filters.click();
    await expect.poll(() => facet('Năm').locator('option').count()).toBeGreaterThan(1);
  }

  /** As a reader counts them. */
  async function countShown(): Promise<number> {
    while (await more().isVisible()) {
      const before = await results().count();
      await more().click();
      await expect.poll(() => results().count()).toBeGreaterThan(before);
    }
    return results().count();
  }

  test.each(facets)('are narrowed by «%s», with as many as it says', async (label) => {
    await search(query);
    await openFilters();
    const texts = (await facet(label).locator('option').allInnerTexts()).slice(1);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      const [, name = '', number = ''] = /^(.+) \((\d+)\)$/.exec(text) ?? [];
      await after(
        () => facet(label).selectOption({ index: 1 + texts.indexOf(text) }),
        `${number} kết quả cho «${query}» sau khi lọc`,
      );
      expect(await countShown()).toBe(Number(number));
      if (label === 'Chuyên mục' || label === 'Cơ quan ban hành') continue;
      const shown = await results().allInnerTexts();
      expect(shown.filter((row) => !row.includes(name))).toEqual([]);
    }
  });

  test('are narrowed by several at once, each counted among what the others leave', async () => {
    await search(query);
    await openFilters();
    await after(() => facet('Loại nội dung').selectOption('Văn bản'), 'sau khi lọc');
    await after(() => facet('Hiệu lực hôm nay').selectOption('lapsed'), `1 kết quả cho «${query}» sau khi lọc`);
    expect(address()).toBe(`?q=${query}&loai=Văn bản&hieu-luc=lapsed`);
    await expect.poll(() => facet('Năm').locator('option').allInnerTexts()).toEqual(['Tất cả', '2013 (1)']);
    expect(await facet('Cơ quan ban hành').locator('option').allInnerTexts()).toEqual(['Tất cả', 'Quốc hội (1)']);
    expect(await paths()).toEqual(['/van-ban/2013/45-2013-qh13-quoc-hoi/']);
  });

  test('are sorted by date when asked, the newest first', async () => {
    await search(query);
    const total = await count();
    const days = async () => {
      await countShown();
      const facts = await results().locator('[data-facts]').allInnerTexts();
      return facts.map((text) => (/\d{2}\/\d{2}\/\d{4}/.exec(text)?.[0] ?? '').split('/').reverse().join('-'));
    };
    const byRelevance = await days();
    expect(byRelevance).not.toEqual(byRelevance.toSorted().toReversed());
    await page.getByLabel('Xếp theo').selectOption('date');
    await expect.poll(async () => (await days())[0]).toBe(byRelevance.toSorted().at(-1));
    expect(await days()).toEqual(byRelevance.toSorted().toReversed());
    expect([await count(), address()]).toEqual([total, `?q=${query}&xep=ngay`]);
  });

  test('come ten at a time, each once, with the focus on the first that is new', async () => {
    await search(query);
    expect(await results().count()).toBe(10);
    await more().click();
    await expect.poll(() => results().count()).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(11)'))).toBe(true);
    await countShown();
    const found = await paths();
    expect(new Set(found).size).toBe(found.length);
    expect(await count()).toBe(`${found.length} kết quả cho «${query}»`);
    expect(await more().isVisible()).toBe(false);
  });
});

test.each([
  ['31/kh', 'Kế hoạch số 31/KH-HĐPHPBGDPL', plan],
  ['dat dai', 'Đất đai', '/chuyen-muc/dat-dai/'],
  ['thuận tình', 'Thuận tình ly hôn: nộp đơn ở đâu, cần giấy tờ gì', divorce],
])('The field in the header offers while one types «%s», what the release has', async (typed, title, expected) => {
  await page.goto(`http://127.0.0.1:${site.port}/`);
  await page.getByRole('combobox', { name: 'Tìm trong trang này' }).pressSequentially(typed);
  const option = page.getByRole('option').first();
  expect(await option.locator('[data-title]').innerText()).toBe(title);
  await option.click();
  await page.waitForURL(`**${expected}`);
});

/** Every answer of the server takes its time, so that what starts after another was waiting for it. */
async function answeredSlowly(pauseMs: number): Promise<{ rounds: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  site.meanwhile.push(...Array.from({ length: 200 }, () => () => setTimeout(pauseMs)));
  const counted = await firstAnswer(context, `http://127.0.0.1:${site.port}/tim-kiem/?q=${encodeURIComponent('mất sổ đỏ')}`);
  site.meanwhile.length = 0;
  await context.close();
  return counted;
}

test('The first answer of a reader who has never been here comes within five seconds on slow 3G', async () => {
  let counted = await answeredSlowly(400);
  // On a busy machine requests of one round may begin far from each other; one that waits for another does so at any pace.
  for (const pauseMs of [2_000, 8_000]) if (counted.rounds > mostRounds) counted = await answeredSlowly(pauseMs);
  expect(counted.rounds).toBeLessThanOrEqual(mostRounds);
  expect(secondsOnSlow3g(counted)).toBeLessThanOrEqual(5);
});
