import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browseFixture } from './fixture/browse.ts';
import { shiftOf, watchShifts } from './fixture/shifts.ts';
import { lookupWords } from '../words/documents.ts';
import { siteWords } from '../words/site.ts';

const { browser, origin } = await browseFixture();
let context: BrowserContext;
let asked: string[];

const catalogue = '/van-ban/danh-muc.json';
const decree = '/van-ban/2022/42-2022-nd-cp/';

beforeEach(async () => {
  asked = [];
  await renew();
});

afterEach(() => context.close());

async function renew(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
}

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

const names = (page: Page) => page.locator('[data-results] h2').allInnerTexts();
const count = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const address = (page: Page) => decodeURIComponent(page.url().slice(origin.length)).replaceAll('+', ' ');

describe('the lookup among official documents', () => {
  const text = (page: Page) => page.getByLabel('Số, ký hiệu hoặc nội dung');
  const type = (page: Page) => page.getByLabel('Loại văn bản', { exact: true });

  test('asks for its data only when somebody looks for something', async () => {
    const page = await open('/van-ban/');
    await page.waitForLoadState('networkidle');
    expect(asked).not.toContain(catalogue);
    const answer = page.waitForResponse((response) => response.url().endsWith(catalogue));
    await text(page).focus();
    await answer;
  });

  test('answers as somebody types, says how many there are, and is in the address', async () => {
    const page = await open('/van-ban/');
    await text(page).pressSequentially('31 kh hdphpbgdpl');
    // After a part of it the answer is the same already.
    await expect.poll(() => address(page)).toBe('/van-ban/?q=31 kh hdphpbgdpl');
    await count(page, 'Có 1 văn bản');
    expect(await names(page)).toEqual(['Kế hoạch số 31/KH-HĐPHPBGDPL']);
    expect(await page.locator('[data-plain]').isVisible()).toBe(false);
  });

  test('prints what was found, and not how it was looked for', async () => {
    const page = await open('/van-ban/?q=b%C3%A1o+c%C3%A1o');
    await count(page, 'Có 40 văn bản');
    await page.emulateMedia({ media: 'print' });
    await count(page, 'Có 40 văn bản');
    expect(await page.getByRole('heading', { name: /^Báo cáo số/ }).count()).toBe(30);
    const part = page.getByText(siteWords.printedPart);
    expect(await part.isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    expect(await part.isVisible()).toBe(false);
    await page.getByRole('button', { name: lookupWords.more }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await part.isVisible()).toBe(false);
  });

  test('on a phone shows how many there are when somebody asks, and what stands above the count does not', async () => {
    await renew({ viewport: { width: 360, height: 740 } });
    const page = await open('/van-ban/');
    await text(page).fill('kế hoạch');
    await page.keyboard.press('Enter');
    await count(page, /^Có \d+ văn bản/);
    await expect.poll(async () => (await page.getByRole('status').first().boundingBox())?.y).toBeLessThan(100);
  });

  test('moves nothing on a page whose address asks already', async () => {
    await renew({ viewport: { width: 360, height: 740 } });
    await watchShifts(context);
    // The answer comes long after the page.
    let give = () => {};
    const asking = new Promise<void>((resolve) => (give = resolve));
    await context.route(`**${catalogue}`, async (route) => {
      await asking;
      await route.continue();
    });
    const page = await open('/van-ban/?q=ke+hoach');
    await page.getByRole('status').filter({ hasText: 'Đang' }).waitFor();
    expect(await shiftOf(page)).toBe(0);
    give();
    await count(page, /^Có \d+ văn bản/);
    expect(await shiftOf(page)).toBe(0);
  });

  test('draws the same rows as the server does', async () => {
    const page = await open('/van-ban/');
    const served = await page.locator('[data-plain] li').first().innerText();
    await text(page).fill('31 kh');
    await count(page, 'Có 1 văn bản');
    const drawn = page.locator('[data-results] li');
    expect(await drawn.innerText()).toBe(served);
    expect(await drawn.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/van-ban/2022/31-kh-hdphpbgdpl/',
      '/tep/31c4e7a09b5d/ke-hoach-31-kh-hdphpbgdpl.pdf',
    ]);
  });

  test('a link to an answer gives that answer, typed decomposed too', async () => {
    const page = await open(`/van-ban/?loai=kh&nam=2022&q=${encodeURIComponent('kế hoạch'.normalize('NFD'))}`);
    await count(page, 'Có 1 văn bản');
    expect(await type(page).inputValue()).toBe('kh');
    expect(await text(page).inputValue()).toBe('kế hoạch'.normalize('NFC'));
  });

  test('what is not offered is not asked for', async () => {
    const page = await open('/van-ban/?loai=khong-co');
    expect(await type(page).inputValue()).toBe('');
    expect(await page.locator('[data-plain]').isVisible()).toBe(true);
  });

  test('the back button leads through the choices, and from a document to the answer', async () => {
    const page = await open('/van-ban/');
    await type(page).selectOption('bc');
    await count(page, 'Có 40 văn bản');
    await text(page).pressSequentially('tháng 12');
    await count(page, 'Có 3 văn bản');
    await page.goBack();
    await count(page, 'Có 40 văn bản');
    expect(await text(page).inputValue()).toBe('');
    await page.goForward();
    await count(page, 'Có 3 văn bản');
    await page.goto(origin + decree);
    await page.goBack();
    await count(page, 'Có 3 văn bản');
    expect(await type(page).inputValue()).toBe('bc');
    await page.goBack();
    await page.goBack();
    await page.locator('[data-plain]').waitFor({ state: 'visible' });
    expect(address(page)).toBe('/van-ban/');
  });

  test('shows this many at once, and the next from where the reader is', async () => {
    const page = await open('/van-ban/?loai=bc');
    await count(page, 'Có 40 văn bản');
    expect(await names(page)).toHaveLength(30);
    await page.getByRole('button', { name: 'Hiện thêm văn bản' }).click();
    expect(await names(page)).toHaveLength(40);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Báo cáo số 10/BC-STP');
    expect(await page.getByRole('button', { name: 'Hiện thêm văn bản' }).isVisible()).toBe(false);
  });

  test('says when there is none, and where to look instead; all choices go at once', async () => {
    const page = await open('/van-ban/?q=zzz');
    await count(page, 'Không có văn bản nào');
    const search = page.getByRole('link', { name: 'Tìm trong toàn trang' });
    expect(await search.getAttribute('href')).toBe(`${origin}/tim-kiem/?q=zzz`);
    await page.getByRole('link', { name: 'Bỏ điều kiện' }).click();
    expect(address(page)).toBe('/van-ban/');
    expect(await page.locator('[data-plain]').isVisible()).toBe(true);
  });

  test('says when the data cannot be had, keeps the list, and tries again', async () => {
    let isAway = true;
    await context.route(`**${catalogue}`, (route) => (isAway ? route.abort() : route.continue()));
    const page = await open('/van-ban/?loai=bc');
    await count(page, 'Chưa tải được danh mục');
    expect(await page.locator('[data-plain]').isVisible()).toBe(true);
    isAway = false;
    await page.getByRole('button', { name: 'Tìm văn bản' }).click();
    await count(page, 'văn bản phù hợp');
  });

  test('a document has the state of the day on which it is read', async () => {
    await context.clock.setFixedTime(new Date('2022-12-31T12:00:00+07:00'));
    const page = await open('/van-ban/?loai=kh');
    await count(page, 'Có 1 văn bản');
    expect(await page.locator('[data-results]').innerText()).toContain('Còn hiệu lực đến hết 31/12/2022');
    await context.clock.setFixedTime(new Date('2023-01-01T00:00:30+07:00'));
    await page.reload();
    await count(page, 'Có 1 văn bản');
    expect(await page.locator('[data-results]').innerText()).toContain('Hết hiệu lực sau ngày 31/12/2022');
  });

  test('without JavaScript there is no form, and the lists by type and by year are there', async () => {
    await context.close();
    await renew({ javaScriptEnabled: false });
    const page = await open('/van-ban/');
    expect(await text(page).isVisible()).toBe(false);
    expect(await page.locator('[data-plain] li').count()).toBe(4);
    expect(await page.getByRole('region', { name: 'Theo loại văn bản' }).getByRole('link').count()).toBe(3);
    expect(await page.getByRole('region', { name: 'Theo năm ban hành' }).getByRole('link').count()).toBe(2);
  });
});

describe('the page of an official document', () => {
  test('has a citation that is copied by one press', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await open(decree);
    await page.getByRole('button', { name: 'Sao chép câu trích dẫn' }).click();
    await count(page, 'Đã sao chép.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Nghị định số 42\/2022\/NĐ-CP ngày 24\/06\/2022 của Chính phủ quy định về việc/,
    );
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`https://pholuat.example.vn${decree}`);
  });

  test('where the browser does not copy, the text is marked and the reader told what to press', async () => {
    const page = await open(decree);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await count(page, 'hãy nhấn Ctrl+C');
    expect(await page.evaluate(() => String(getSelection()))).toBe(`https://pholuat.example.vn${decree}`);
  });

  test('without JavaScript the citation is text, and what came before is there', async () => {
    await context.close();
    await renew({ javaScriptEnabled: false });
    const page = await open(decree);
    expect(await page.getByText('Nghị định số 42/2022/NĐ-CP ngày 24/06/2022').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /Chép/ }).count()).toBe(0);
    const steps = page.getByRole('region', { name: 'Văn bản trước và sau' }).getByRole('listitem');
    expect(await steps.count()).toBe(2);
    expect(await steps.nth(1).innerText()).toMatch(
      /42\/2022\/NĐ-CP\s+Văn bản đang xem[\s\S]*Thay thế: Nghị định số 43\/2011\/NĐ-CP/,
    );
  });

  test('offers the text to read first, the file beside it', async () => {
    const page = await open(decree);
    await page.getByRole('link', { name: 'Đọc trên trang này' }).click();
    expect(await page.getByRole('heading', { name: 'Nội dung văn bản' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Tải tệp PDF (1,2 MB, 12 trang)' }).isVisible()).toBe(true);
    const plan = await open('/van-ban/2022/31-kh-hdphpbgdpl/');
    expect(await plan.getByRole('link', { name: 'Đọc trên trang này' }).count()).toBe(0);
  });

  test('a result of the search leads to the part of a file, which is folded until then', async () => {
    const page = await open(decree);
    const part = page.getByText('Tôi xin cam đoan');
    expect(await part.isVisible()).toBe(false);
    await page.goto(`${origin}${decree}#van-ban-trong-tep-2-2`);
    await part.waitFor();
    expect(await part.evaluate((place) => place.getBoundingClientRect().top < innerHeight)).toBe(true);
    const fresh = await open(`${decree}#van-ban-trong-tep-2-1`);
    await fresh.getByText('Kính gửi: Ủy ban nhân dân <phường>').waitFor();
  });

  test('on paper it has its facts, its succession and its citation', async () => {
    const page = await open(decree);
    await page.emulateMedia({ media: 'print' });
    for (const text of ['Ngày có hiệu lực', 'Văn bản đang xem', 'ngày 24/06/2022 của Chính phủ', 'Chương I. Quy định chung'])
      expect(await page.getByText(text).first().isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
