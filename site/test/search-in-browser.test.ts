import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerInstead } from './fixture/answers.ts';
import { axeFaults, highContrast } from './fixture/axe.ts';
import { browseFixture } from './fixture/browse.ts';
import { shiftOf, watchShifts } from './fixture/shifts.ts';
import { suggestions } from './fixture/suggestions.ts';
import { siteWords } from '../words/site.ts';

const { browser, origin } = await browseFixture({ isIndexed: true });
let context: BrowserContext;
let faults: string[];
/** Method and address of each request. */
let asked: string[];

/** Open, and looked at by no test. */
let idle: Page | undefined;

const eachInItsOwn = () => {
  beforeEach(() => renew());
  afterEach(() => context.close());
};

async function renew(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  asked = [];
  faults = [];
  idle = undefined;
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', ...options });
  context.on('request', (request) => asked.push(`${request.method()} ${addressOf(request.url())}`));
}

async function open(path: string): Promise<Page> {
  const page = idle ?? (await newPage());
  idle = undefined;
  await page.goto(origin + path);
  return page;
}

async function newPage(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

function addressOf(url: string): string {
  return decodeURIComponent(url.slice(origin.length)).replaceAll('+', ' ');
}

const address = (page: Page) => addressOf(page.url());

describe('the search field suggests', () => {
  eachInItsOwn();

  const file = 'GET /tim-kiem/goi-y.json';
  const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm trong trang này' });
  const list = (page: Page) => page.getByRole('listbox', { name: 'Gợi ý' });
  const titles = (page: Page) => list(page).locator('[data-title]').allInnerTexts();
  /** What a screen reader is led to. */
  const active = (page: Page) =>
    field(page).evaluate((node) => {
      const option = document.getElementById(node.getAttribute('aria-activedescendant') ?? '');
      return option?.getAttribute('aria-selected') === 'true' ? option.querySelector('[data-title]')?.textContent : undefined;
    });
  const isExpanded = (page: Page) => field(page).getAttribute('aria-expanded');
  const decision = 'Quyết định số 09/2013/QĐ-TTg';

  async function type(page: Page, text: string): Promise<void> {
    await field(page).pressSequentially(text);
    await list(page).waitFor();
  }

  test('from a file that is loaded when somebody comes to it, and once, as is what answers their question', async () => {
    const page = await open('/');
    await page.waitForLoadState('networkidle');
    const beforeAnswer = () => asked.filter((each) => /search\.worker|segments\.json/.test(each));
    expect(asked).not.toContain(file);
    expect(beforeAnswer()).toEqual([]);
    await type(page, 'căn cước');
    expect(await titles(page)).toContain('Mất căn cước: ba bước làm lại');
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).focus();
    await field(page).focus();
    expect(asked.filter((each) => each === file)).toHaveLength(1);
    await expect.poll(beforeAnswer).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  test('a page by the keyboard alone', async () => {
    const page = await open('/bai-viet/trien-khai-ke-hoach-nam-2022/');
    await type(page, 'can');
    expect(await isExpanded(page)).toBe('true');
    expect(await active(page)).toBeUndefined();
    const offered = await titles(page);
    expect(offered.length).toBeGreaterThan(2);

    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(offered[0]);
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(offered[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBe(offered.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(offered[0]);
    await page.keyboard.press('Home');
    expect(await active(page)).toBeUndefined();
    expect(await field(page).evaluate((node) => (node as HTMLInputElement).selectionStart)).toBe(0);
    await page.keyboard.press('End');
    expect(await field(page).evaluate((node) => (node as HTMLInputElement).selectionStart)).toBe(3);
    expect(await field(page).inputValue()).toBe('can');

    await page.keyboard.press('Escape');
    expect([await isExpanded(page), await list(page).isVisible(), await field(page).inputValue()]).toEqual([
      'false',
      false,
      'can',
    ]);
    await page.keyboard.press('ArrowDown');
    expect(await isExpanded(page)).toBe('true');
    const chosen = await active(page);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/bai-viet/trien-khai-ke-hoach-nam-2022/');
    const entries = suggestions.groups.flatMap((group) => group.entries);
    expect(address(page)).toBe(entries.find(([title]) => title === chosen)?.[1]);
  });

  test('nothing that Enter would take without a choice: it searches', async () => {
    const page = await open('/');
    await type(page, 'can');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=can');
    expect(await list(page).isVisible()).toBe(false);
  });

  test('by touch, each large enough to hit, over what is below it', async () => {
    await context.close();
    await renew({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const page = await open('/');
    const heading = page.getByRole('heading', { level: 1 });
    const before = await heading.boundingBox();
    await field(page).tap();
    await type(page, '09/2013');
    expect(await heading.boundingBox()).toEqual(before);
    const option = list(page).getByRole('option').first();
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await option.innerText()).toContain(decision);
    await option.tap();
    await page.waitForURL('**/van-ban/2013/**');
  });

  test('nothing more once Escape has closed the list, whatever the search then finds', async () => {
    const body = `addEventListener('message', async ({ data: { id, question } }) => {
      if (!question) return;
      await fetch('/pagefind/cho');
      postMessage({ id, fit: 'whole', hits: [{ title: 'Tìm được', path: '/' }] });
    });`;
    await context.route('**/search.worker*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    let give = () => {};
    const isGiven = new Promise<void>((resolve) => (give = resolve));
    await context.route('**/pagefind/cho', (route) => isGiven.then(() => route.fulfill()));
    await context.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        override postMessage(message: unknown) {
          super.postMessage(message);
          // After all that the page makes of the answer.
          this.addEventListener('message', () => setTimeout(() => (document.documentElement.dataset['answered'] = '')));
        }
      };
    });
    const page = await open('/');
    const isAsked = page.waitForRequest('**/pagefind/cho');
    await type(page, 'lại căn');
    await isAsked;
    await page.keyboard.press('Escape');
    give();
    await page.locator('[data-answered]').waitFor();
    expect([await isExpanded(page), await list(page).isVisible()]).toEqual(['false', false]);
  });

  test('how many there are is said once the fingers rest', async () => {
    const page = await open('/');
    const said = page.locator('[data-suggest-count]');
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    await field(page).pressSequentially('can');
    await list(page).waitFor();
    expect(await said.textContent()).toBe('');
    await page.clock.resume();
    await expect.poll(() => said.textContent()).toMatch(/^\d gợi ý\. Dùng phím mũi tên/);
    expect(await said.getAttribute('aria-live')).toBe('polite');
    await field(page).fill('zzzz');
    await expect.poll(() => said.textContent()).toBe('Không có gợi ý.');
    expect(await isExpanded(page)).toBe('false');
  });

  test('with no fault that axe knows, in both schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await context.close();
      await renew({ colorScheme });
      const page = await open('/');
      await type(page, 'can');
      await page.keyboard.press('ArrowDown');
      expect(await axeFaults(page, highContrast)).toEqual([]);
    }
  });

  test('nothing where the file cannot be had, and searches all the same', async () => {
    await context.route('**/goi-y.json', (route) => route.abort());
    const page = await open('/');
    await field(page).pressSequentially('can');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=can');
    expect(faults).toEqual([]);
  });

  test('nothing without JavaScript: it is a plain field', async () => {
    await context.close();
    await renew({ javaScriptEnabled: false });
    const page = await open('/');
    expect(await field(page).count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Tìm trong trang này' }).fill('đất đai');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    await reads(page, 'Phần tìm kiếm chưa chạy được');
  });
});

/** What is there without scripts: the words, whom to call, and where else to go. */
async function reads(page: Page, text: string): Promise<void> {
  await page.getByText(text).waitFor();
  expect(await page.locator('a[href="tel:113"]:visible').count()).toBe(1);
  expect(await page.locator('[data-ways]').isVisible()).toBe(true);
}

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const choose = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).selectOption(value);
const options = (page: Page, label: string) => page.getByLabel(label, { exact: true }).locator('option').allInnerTexts();
const filters = (page: Page) => page.getByRole('button', { name: /^Lọc kết quả/ });

async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await page.keyboard.press('Enter');
}

describe('the page of results, over the index', () => {
  eachInItsOwn();

  const links = (page: Page) => page.locator('[data-results] h2 a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

  test('asks the next question on the same page, with what is loaded, and tells the server of it once', async () => {
    const page = await open('/tim-kiem/?q=đất đai');
    await status(page, 'kết quả cho «đất đai»');
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    asked = [];
    await ask(page, '31/KH-HĐPHPBGDPL');
    await status(page, 'kết quả cho «31/KH-HĐPHPBGDPL»');
    expect(address(page)).toBe('/tim-kiem/?q=31/KH-HĐPHPBGDPL');
    expect(await page.title()).toMatch(/^31\/KH-HĐPHPBGDPL · Tìm kiếm/);
    expect((await links(page))[0]).toBe('/ke-hoach/hoat-dong-hoi-dong-2022/');
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(asked.filter((each) => /\?q=|wasm|\.js$/.test(each))).toEqual(['HEAD /tim-kiem/?q=31/KH-HĐPHPBGDPL']);
    await page.goBack();
    await status(page, 'kết quả cho «đất đai»');
    expect(await page.locator('#q').inputValue()).toBe('đất đai');
    expect(asked.filter((each) => each.startsWith('HEAD'))).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test.each([
    { width: 360, height: 740, query: 'căn cước' },
    { width: 360, height: 740, query: 'xyzxyz' },
    { width: 1280, height: 900, query: 'căn cước' },
    { width: 1280, height: 900, query: 'xyzxyz' },
  ])('moves nothing when the answer to «$query» comes, $width wide', async ({ query, ...viewport }) => {
    await context.close();
    await renew({ viewport });
    await watchShifts(context);
    // The index comes long after the page.
    let give = () => {};
    const asking = new Promise<void>((resolve) => (give = resolve));
    await context.route('**/pagefind/**', async (route) => {
      await asking;
      await route.continue();
    });
    const page = await open(`/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.getByText('Đang tìm…').waitFor();
    expect(await shiftOf(page)).toBe(0);
    give();
    await page.locator('[data-search="done"]').waitFor();
    expect(await shiftOf(page)).toBe(0);
  });

  // The same words in another face never break quite alike; what is below them stays. It was .27 where a machine has DejaVu alone.
  test.each(['căn cước', 'xyzxyz'])('moves next to nothing when the faces come after the answer to «%s»', async (query) => {
    await context.close();
    await renew({ viewport: { width: 360, height: 740 } });
    await watchShifts(context);
    let give = () => {};
    const asking = new Promise<void>((resolve) => (give = resolve));
    await context.route('**/*.woff2', async (route) => {
      await asking;
      await route.continue();
    });
    const page = await newPage();
    await page.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await page.locator('[data-search="done"]').waitFor();
    const isOurs = () => page.evaluate(() => document.fonts.check('1rem "Source Sans 3"'));
    expect(await isOurs()).toBe(false);
    give();
    await expect.poll(isOurs).toBe(true);
    expect(await shiftOf(page)).toBeLessThan(0.04);
  });

  test('says when the index cannot be had', async () => {
    await context.route('**/pagefind/**', (route) => route.abort());
    const page = await open('/tim-kiem/?q=luat');
    await status(page, 'Chưa tìm được');
    expect(await page.locator('[data-search]').getAttribute('data-search')).toBe('error');
    expect(await page.locator('[data-help]').first().isVisible()).toBe(true);
    // One tap later, with the network back, there is the answer.
    await context.unroute('**/pagefind/**');
    await page.getByRole('link', { name: 'Tìm lại' }).click();
    await status(page, 'kết quả cho «luat»');
  });

  test.each([
    // One that did not come was remembered in the same way by browsers of before 2026.
    ['script came broken', /\/pagefind\/[^?]*\.js$/, ['broken']],
    ['code had gone, and then did not come,', /\/pagefind\/[^/]*\.pagefind$/, ['gone', 'failed']],
  ] as const)('answers the next question on the same page where the engine’s %s for the last one', async (_, file, faultsOf) => {
    const left: string[] = [...faultsOf];
    await context.route(file, (route) => {
      const fault = left.shift();
      if (fault === 'broken') return route.fulfill({ contentType: 'text/javascript', body: 'const = ;' });
      if (fault === 'gone') return route.fulfill({ status: 404 });
      return fault ? route.abort() : route.continue();
    });
    const page = await open('/tim-kiem/?q=luat');
    await status(page, 'Chưa tìm được');
    await ask(page, 'đất đai');
    await status(page, 'kết quả cho «đất đai»');
    expect(left).toEqual([]);
  });

  test.each([
    ['do not come', (route: Route) => route.abort()],
    ['cannot be read', (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'const = ;' })],
  ])('is as without scripts where they %s', async (_, fail) => {
    await context.route(/\/_astro\/.*\.js$/, fail);
    const page = await open('/tim-kiem/?q=ly+hon');
    await reads(page, 'Phần tìm kiếm chưa chạy được');
    expect(await page.locator('[data-search]').isVisible()).toBe(false);
  });

  test('says that a browser is too old to unpack the index, and does not let it be tried again', async () => {
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
    await context.route('**/pagefind/**', (route) => route.abort());
    const page = await open('/tim-kiem/?q=luat');
    await status(page, 'Trình duyệt này đã cũ');
    expect(await page.getByRole('link', { name: 'Tìm lại' }).count()).toBe(0);
    expect(await page.locator('[data-ways]').isVisible()).toBe(true);
  });

  test('says where else to go when the answer is long in coming, and shows it when it comes', async () => {
    await context.clock.install();
    let give = () => {};
    const asking = new Promise<void>((resolve) => (give = resolve));
    await context.route('**/pagefind/**', async (route) => {
      await asking;
      await route.continue();
    });
    const page = await open('/tim-kiem/?q=luat');
    const ways = ['[data-help]', '[data-ways]'].map((part) => page.locator(part).first());
    const areVisible = () => Promise.all(ways.map((part) => part.isVisible()));
    await status(page, 'Đang tìm…');
    expect(await areVisible()).toEqual([false, false]);
    await context.clock.fastForward(8_000);
    await status(page, 'Mạng đang chậm');
    expect(await areVisible()).toEqual([true, true]);
    expect(await page.getByRole('link', { name: 'Tìm lại' }).getAttribute('href')).toBe('/tim-kiem/?q=luat');
    give();
    await status(page, 'kết quả cho «luat»');
    expect(await areVisible()).toEqual([false, false]);
  });

  test('asks once more when a release took a file of the index away between', async () => {
    let isTaken = false;
    await context.route('**/index/*.pf_index', async (route) => {
      if (isTaken) return route.continue();
      isTaken = true;
      return route.fulfill({ status: 404 });
    });
    const page = await open('/tim-kiem/?q=đất đai');
    await status(page, 'kết quả cho «đất đai»');
    expect(isTaken).toBe(true);
    expect((await links(page))[0]).toBe('/bai-viet/dang-ky-bien-dong-dat-dai/');
  });

  test('shows with an article what it tells one to do', async () => {
    const page = await open('/tim-kiem/?q=mat the can cuoc');
    await page.locator('[data-search="done"]').waitFor();
    const first = page.locator('[data-results] > li').first();
    expect(await first.getByRole('link').first().innerText()).toBe('Mất thẻ căn cước thì làm lại ở đâu?');
    expect(await first.locator('[data-answer]').innerText()).toContain('Báo ngay cho ngân hàng');
  });

  test('waits for a question when there is none', async () => {
    const page = await open('/tim-kiem/');
    expect(await page.locator('[data-search]').getAttribute('data-search')).toBe('idle');
    await page.locator('#q:focus').waitFor();
  });
});

describe('the page of results, whatever the answer', () => {
  // One tab for all: a new one costs as much as what is looked at.
  beforeAll(async () => {
    await renew();
    await answerInstead(context);
    idle = await newPage();
  });
  beforeEach(() => void (faults = []));
  afterEach(async () => {
    const [first, ...others] = context.pages();
    for (const page of others) await page.close();
    await first?.evaluate(() => localStorage.clear());
    idle = first;
  });
  afterAll(() => context.close());

  test('what was found stays where there is no more for now, and one tap later there is', async () => {
    const page = await open('/tim-kiem/?q=đứt mạng');
    await status(page, '24 kết quả cho «đứt mạng»');
    await page.getByRole('button', { name: 'Hiện thêm kết quả' }).click();
    await page.getByRole('button', { name: 'Chưa hiện thêm được. Thử lại' }).click();
    await expect.poll(() => page.locator('[data-results] > li').count()).toBe(20);
    await status(page, '24 kết quả cho «đứt mạng»');
    expect(await page.getByRole('button', { name: 'Hiện thêm kết quả' }).count()).toBe(1);
  });

  test('what is weak beside the first comes when it is asked for, and again on the way back', async () => {
    const page = await open('/tim-kiem/?q=ít khớp');
    await status(page, '24 kết quả cho «ít khớp»');
    const rows = page.locator('[data-results] > li');
    expect(await rows.count()).toBe(4);
    await page.getByRole('button', { name: 'Hiện thêm kết quả ít khớp hơn', exact: true }).click();
    await expect.poll(() => rows.count()).toBe(14);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(5)'))).toBe(true);
    await page.reload();
    await expect.poll(() => rows.count()).toBe(14);
  });

  test('the way back leads through the choices, and from a result to as many as were shown', async () => {
    const page = await open('/tim-kiem/?q=thừa kế');
    await status(page, '24 kết quả cho «thừa kế»');
    await filters(page).click();
    await expect.poll(() => options(page, 'Hiệu lực hôm nay')).toEqual(['Tất cả', 'Còn hiệu lực (1)', 'Hết hiệu lực (1)']);
    await choose(page, 'Loại nội dung', 'Bài viết');
    await status(page, '22 kết quả cho «thừa kế» sau khi lọc');
    await choose(page, 'Xếp theo', 'date');
    await expect.poll(() => address(page)).toBe('/tim-kiem/?q=thừa kế&loai=Bài viết&xep=ngay');
    await page.getByRole('button', { name: 'Hiện thêm kết quả' }).click();
    await expect.poll(() => page.locator('[data-results] > li').count()).toBe(20);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(11)'))).toBe(true);

    await page.goto(`${origin}/bai-viet/trien-khai-ke-hoach-nam-2022/`);
    await page.goBack();
    await expect.poll(() => page.locator('[data-results] > li').count()).toBe(20);
    expect(await page.getByLabel('Loại nội dung').inputValue()).toBe('Bài viết');
    expect(await filters(page).innerText()).toBe('Lọc kết quả (1)');
    await page.goBack();
    await expect.poll(() => page.getByLabel('Xếp theo').inputValue()).toBe('relevance');
    await page.goBack();
    await status(page, '24 kết quả cho «thừa kế»');
    expect(await page.getByLabel('Loại nội dung').inputValue()).toBe('');
    await page.goForward();
    await status(page, '22 kết quả cho «thừa kế» sau khi lọc');
    expect(faults).toEqual([]);
  });

  test('what to do stands in short in the first result, and in no other', async () => {
    const page = await open('/tim-kiem/?q=thừa kế&loai=Bài viết');
    await status(page, '22 kết quả');
    const cards = page.locator('[data-results] > li').locator('[data-answer]');
    expect(await cards.count()).toBe(1);
    const first = page.locator('[data-results] > li').first();
    expect(await first.getByRole('link', { name: '0225 000 0113' }).getAttribute('href')).toBe('tel:02250000113');
    expect(await first.innerText()).toMatch(
      /Việc cần làm: Cả nhà lập văn bản[^]*Phí, lệ phí\s+50\.000 đồng[^]*Thời hạn\s+7 ngày/,
    );
    expect(await first.getByRole('link', { name: 'dichvucong.example' }).getAttribute('href')).toBe(
      'https://dichvucong.example/',
    );
    await page.goto(`${origin}/tim-kiem/?q=thừa kế`);
    await status(page, '24 kết quả');
    expect(await cards.count()).toBe(0);
  });

  test('what was found is printed with what to do, and not how it was narrowed', async () => {
    const page = await open('/tim-kiem/?q=thừa kế&loai=Bài viết');
    await status(page, '22 kết quả');
    await page.emulateMedia({ media: 'print' });
    await status(page, '22 kết quả');
    expect(await page.getByText('Việc cần làm:').isVisible()).toBe(true);
    expect(await page.locator('[data-results] > li').filter({ visible: true }).count()).toBe(10);
    expect(await page.getByText(siteWords.printedPart).isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  test('in letters of twice the size a link of the card has its label above it, and the whole line', async () => {
    const page = await open('/tim-kiem/?q=thừa kế&loai=Bài viết');
    await status(page, '22 kết quả');
    await page.setViewportSize({ width: 360, height: 740 });
    const link = page.getByRole('link', { name: 'dichvucong.example' });
    const label = page.locator('dt', { hasText: 'Làm trực tuyến' });
    const isBelow = async () => ((await link.boundingBox())?.y ?? 0) > ((await label.boundingBox())?.y ?? 0) + 20;
    expect(await isBelow()).toBe(false);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await isBelow()).toBe(true);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  });

  test('its contact is the one of the reader’s ward, which can be picked there', async () => {
    const page = await open('/tim-kiem/?q=thừa kế&loai=Bài viết');
    await status(page, '22 kết quả');
    const contact = page.locator('[data-results] [data-near]');
    expect(await contact.innerText()).toContain('Công an nơi bạn ở');
    expect(await contact.getByRole('link').filter({ visible: true }).getAttribute('href')).toBe('/danh-ba/loai/cong-an/');
    await contact.getByRole('button', { name: 'Chọn phường, xã' }).click();
    await page.getByRole('searchbox', { name: 'Gõ tên' }).fill('hong bang');
    await page.keyboard.press('Enter');
    const number = contact.getByRole('link', { name: 'Trực ban 0225 000 0202' });
    await number.waitFor();
    // An answer that comes later has it from the start.
    await page.goto(`${origin}/tim-kiem/?q=ly hôn&loai=Bài viết`);
    await number.waitFor();
    expect(await number.getAttribute('href')).toBe('tel:02250000202');
    expect(faults).toEqual([]);
  });

  test('offers to drop the filters when nothing is found for them', async () => {
    const page = await open('/tim-kiem/?q=không có');
    await status(page, 'Không tìm thấy trang nào cho «không có»');
    expect(await filters(page).isVisible()).toBe(false);
    await page.goto(`${origin}/tim-kiem/?q=thừa kế&nam=1999`);
    await status(page, 'Không có trang nào vừa có các từ này vừa hợp với điều kiện lọc');
    expect(await page.getByLabel('Năm').inputValue()).toBe('1999');
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await status(page, '24 kết quả cho «thừa kế»');
  });

  test.each([
    ['không có', true],
    ['một phần', true],
    ['thừa kế', false],
  ])('says whom to call where «%s» has no whole answer: %s', async (query, isSaid) => {
    const page = await open(`/tim-kiem/?q=${query}`);
    await page.locator('[data-search="done"]').waitFor();
    expect((await page.locator('a[href="tel:113"]:visible').count()) > 0).toBe(isSaid);
    expect(await page.getByRole('link', { name: 'Gửi câu hỏi cho ban biên tập' }).isVisible()).toBe(isSaid);
  });

  test('without an answer to just this no card stands in the first result, and whom to ask stands before it', async () => {
    const page = await open('/tim-kiem/?q=việc khác');
    await status(page, 'Có thể chưa có trang viết riêng về việc này.');
    const asking = page.getByRole('link', { name: 'Gửi câu hỏi cho ban biên tập' });
    expect((await asking.boundingBox())?.y).toBeLessThan((await page.locator('[data-results]').boundingBox())?.y ?? 0);
    expect(await page.locator('a[href="tel:113"]:visible').count()).toBe(0);
    await page.goto(`${origin}/tim-kiem/?q=việc khác&loai=Bài viết`);
    await status(page, '22 kết quả');
    expect(await page.locator('[data-answer]').count()).toBe(0);
  });

  test.each(['113', '02250000101'])(
    'who asks for an emergency number, as «%s», has it before the results, and no other',
    async (query) => {
      const page = await open(`/tim-kiem/?q=${query}`);
      await status(page, '24 kết quả');
      const called = page.getByRole('main').locator('a[href^="tel:"]:visible');
      expect(await called.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([`tel:${query}`]);
      expect((await called.boundingBox())?.y).toBeLessThan((await page.locator('[data-results]').boundingBox())?.y ?? 0);
      await page.goto(`${origin}/tim-kiem/?q=không có`);
      await status(page, 'Không tìm thấy');
      expect(await called.count()).toBeGreaterThan(3);
    },
  );

  test('the reader’s ward is picked once, without marks, and from then on its own contact can be called', async () => {
    const unanswered = async () => {
      const page = await open('/tim-kiem/?q=không có');
      await page.locator('[data-search="done"]').waitFor();
      return { page, contact: page.locator('[data-near="one-stop"]') };
    };
    const { page, contact } = await unanswered();
    await contact.getByRole('link', { name: 'Danh sách của thành phố' }).waitFor();
    await contact.getByRole('button', { name: 'Chọn phường, xã' }).click();
    await page.getByRole('dialog', { name: 'Bạn ở phường, xã nào?' }).getByRole('searchbox').fill('hong bang');
    await page.keyboard.press('Enter');
    const number = 'Hộ tịch, chứng thực 0225 000 0201';
    expect(await contact.getByRole('link', { name: number }).getAttribute('href')).toBe('tel:02250000201');
    expect(await contact.innerText()).toContain('7 giờ 30');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Đổi phường, xã');
    // Kept on the device: no cookie, and another page knows it.
    expect(await context.cookies()).toEqual([]);
    const other = await unanswered();
    expect(await other.contact.getByRole('link', { name: number }).getAttribute('href')).toBe('tel:02250000201');
    // For a kind that the ward lacks, the one for the whole city.
    const aid = other.page.locator('[data-near="legal-aid"]');
    expect(await aid.innerText()).toContain('Trung tâm Trợ giúp pháp lý nhà nước');
    expect(await aid.getByRole('link').filter({ visible: true }).first().getAttribute('href')).toBe('tel:02250000101');
    // For a ward without such a place this is said, with the city's list, and nothing of the first ward is left.
    await contact.getByRole('button', { name: 'Đổi phường, xã' }).click();
    await page.getByRole('searchbox', { name: 'Gõ tên' }).fill('do son');
    await page.keyboard.press('Enter');
    await contact.getByText('Phường Đồ Sơn chưa có nơi này trong danh bạ').waitFor();
    expect(await contact.getByRole('link').filter({ visible: true }).allInnerTexts()).toEqual(['Danh sách của thành phố']);
    expect(await contact.getByRole('link').filter({ visible: true }).getAttribute('href')).toBe('/danh-ba/loai/bo-phan-mot-cua/');
    expect(faults).toEqual([]);
  });

  test('a new question is not narrowed by what narrowed the last one', async () => {
    const page = await open('/tim-kiem/?q=thừa kế&loai=Văn bản&xep=ngay');
    await status(page, '2 kết quả');
    await ask(page, 'ly hôn');
    await status(page, '24 kết quả cho «ly hôn»');
    expect(address(page)).toBe('/tim-kiem/?q=ly hôn&xep=ngay');
  });

  test.each([
    ['thừa kê', 'light'],
    ['một phần', 'light'],
    ['không có', 'light'],
    ['thừa kế&nam=1999', 'light'],
    ['thừa kế&loai=Văn bản', 'light'],
    ['thừa kế&loai=Văn bản', 'dark'],
    ['thừa kế&loai=Bài viết', 'light'],
    ['thừa kế&loai=Bài viết', 'dark'],
  ] as const)('«%s» has no fault that axe knows, and fits a phone at twice the text size (%s)', async (query, colorScheme) => {
    await idle?.setViewportSize({ width: 360, height: 740 });
    await idle?.emulateMedia({ colorScheme });
    const page = await open(`/tim-kiem/?q=${query}`);
    await page.locator('[data-search="done"]').waitFor();
    expect(await axeFaults(page, highContrast)).toEqual([]);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await sideways()).toBe(0);
    await page.evaluate(() => (document.documentElement.dataset['textSize'] = '6'));
    expect(await sideways()).toBe(0);
  });
});
