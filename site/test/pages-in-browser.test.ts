import { paths } from '@pho-luat/shared/paths';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { siteWords } from '../words/site.ts';
import { axeFaults, highContrast } from './fixture/axe.ts';
import { browseFixture } from './fixture/browse.ts';
import { fixture } from './fixture/render-input.ts';
import { shiftOf, watchShifts } from './fixture/shifts.ts';
import { readCodes } from './lib/read-code.ts';

const articlePath = '/bai-viet/trien-khai-ke-hoach-nam-2022/';

const { browser, origin } = await browseFixture();
let context: BrowserContext | undefined;
afterEach(async () => {
  await context?.close();
  context = undefined;
});

/** Anything that the policy stops or a script throws fails the test that asks for it. */
async function watched(within: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const page = await within.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

/** Opens a page in a context of its test. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; faults: string[] }> {
  context ??= await browser.newContext(options);
  const opened = await watched(context);
  await opened.page.goto(origin + path);
  return opened;
}

/** One tab for all that leaves nothing behind in it: a new one costs as much as what most tests look at. Pages come from the server. */
const { page: tab, faults: faultsInTab } = await watched(await browser.newContext({ serviceWorkers: 'block' }));

async function look(path: string, viewport = { width: 1280, height: 800 }): Promise<Page> {
  faultsInTab.length = 0;
  await tab.setViewportSize(viewport);
  await tab.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  await tab.goto(origin + path);
  return tab;
}

const phoneSize = { width: 360, height: 740 };

/** A page that goes straight on is gone before it can be looked at. */
const everyPage = fixture.routes
  .filter(({ head }) => !head.goesOnTo)
  .map(({ kind, path }, index, all) => ({ kind, path, isFirst: all.findIndex((page) => page.kind === kind) === index }));

/** Each is loaded once for all that is looked at. */
describe.each(everyPage)('$kind at $path', ({ path, isFirst }) => {
  beforeAll(async () => void (await look(path, phoneSize)));

  test('fits a phone, at twice the text size and at twice the browser’s too', async () => {
    const sideways = () => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const size = () => tab.locator('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
    expect(await sideways()).toBe(0);
    const original = await size();
    await tab.evaluate(() => (document.documentElement.dataset['textSize'] = '6'));
    expect(await sideways()).toBe(0);
    expect(await size()).toBe(2 * original);
    await tab.evaluate(() => delete document.documentElement.dataset['textSize']);
    await tab.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await sideways()).toBe(0);
    await tab.evaluate(() => (document.documentElement.style.fontSize = ''));
  });

  test('has no fault that axe knows', async () => {
    await tab.setViewportSize({ width: 1280, height: 800 });
    await tab.locator('details').evaluateAll((all) => all.forEach((node) => ((node as HTMLDetailsElement).open = true)));
    expect(await axeFaults(tab, highContrast)).toEqual([]);
    expect(faultsInTab).toEqual([]);
  });

  // Axe's other rules do not depend on the colours.
  test.runIf(isFirst)('has the contrast in the dark scheme too', async () => {
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(tab, { runOnly: ['color-contrast-enhanced'] })).toEqual([]);
    expect(faultsInTab).toEqual([]);
  });

  test.runIf(isFirst)('has no such fault in the reader’s own colours, or at twice the browser’s text size', async () => {
    await tab.emulateMedia({ colorScheme: null, forcedColors: 'active' });
    expect(await axeFaults(tab, { runOnly: ['color-contrast', 'link-in-text-block'] })).toEqual([]);
    await tab.emulateMedia({ forcedColors: null });
    await tab.setViewportSize(phoneSize);
    await tab.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await axeFaults(tab)).toEqual([]);
  });
});

test('letters so large that a number has no room in a line end it after its year, and a host before a dot; elsewhere both are whole', async () => {
  const page = await look('/van-ban/2014/60-2014-qh13/', phoneSize);
  /** The lines of a text, by the height at which each letter stands. */
  const linesOf = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const letter = new Range();
      const lines = new Map<number, string>();
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
        for (let at = 0; at < node.length; at += 1) {
          letter.setStart(node, at);
          letter.setEnd(node, at + 1);
          const { y, width } = letter.getBoundingClientRect();
          if (width > 0) lines.set(y, (lines.get(y) ?? '') + node.data[at]);
        }
      return [...lines.values()].map((line) => line.trim());
    });
  const mail = 'footer a[href^="mailto:"]';
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect((await linesOf('h1')).slice(-2)).toEqual(['· 60/2014/', 'QH13']);
  expect(await linesOf(mail)).toEqual(['banbientap@pholuat', '.example.vn']);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await page.setViewportSize({ width: 1280, height: 800 });
  expect((await linesOf('h1')).at(-1)).toMatch(/60\/2014\/QH13$/);
  expect(await linesOf(mail)).toEqual(['banbientap@pholuat.example.vn']);
});

test('an answer that was to be checked again says so from that day on', async () => {
  const told = async (day: string) => {
    context = await browser.newContext();
    await context.clock.setFixedTime(`${day}T08:00:00+07:00`);
    const { page } = await open('/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/');
    const text = await page.locator('.answer').innerText();
    await context.close();
    return /Kiểm tra ngày .*/.exec(text)?.[0];
  };
  expect(await told('2027-05-19')).toBe('Kiểm tra ngày 20/11/2026. Kiểm tra lại trước ngày 20/05/2027.');
  expect(await told('2027-05-20')).toBe(
    'Kiểm tra ngày 20/11/2026, đã đến hạn kiểm tra lại: hãy hỏi cơ quan giải quyết trước khi đi.',
  );
});

test.each([
  ['everything that one may do next', '.answer a:visible', 7],
  ['the topic of an article, and whom to call or write to', 'article header > div:first-child a:visible, footer dl a:visible', 3],
])('%s can be hit by a thumb: 44 px and more, none over another', async (_what, selector, count) => {
  const page = await look('/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/', phoneSize);
  const boxes = await page.locator(selector).evaluateAll((links) =>
    links.map((link) => {
      const { top, bottom, height } = link.getBoundingClientRect();
      return { top, bottom, height };
    }),
  );
  expect(boxes.length).toBeGreaterThanOrEqual(count);
  expect(boxes.filter(({ height }) => height < 44)).toEqual([]);
  expect(boxes.filter(({ top }, index) => index > 0 && top < (boxes[index - 1]?.bottom ?? 0))).toEqual([]);
});

/** What a device keeps is listed by the device itself, once the page is there. */
const stillPages = everyPage.filter(({ kind, isFirst }) => isFirst && kind !== 'offline');

describe('each kind of page', () => {
  let page: Page;
  beforeAll(async () => {
    const still = await browser.newContext({ viewport: phoneSize, serviceWorkers: 'block' });
    // A page that is read later than it was made says what has changed since.
    await still.clock.setFixedTime('2022-03-02T08:00:00+07:00');
    await watchShifts(still);
    ({ page } = await watched(still));
  });
  afterAll(() => page.context().close());

  test.each(stillPages)('$kind at $path moves nothing while it comes', async ({ path }) => {
    await page.goto(origin + path);
    await page.waitForLoadState('networkidle');
    expect(await shiftOf(page)).toBe(0);
  });
});

test('on a phone search and the main ways are under the thumb, each large enough to hit', async () => {
  const page = await look(articlePath, phoneSize);
  const navigation = page.getByRole('navigation', { name: 'Danh mục chính' });
  const box = await navigation.boundingBox();
  expect(box && box.y + box.height).toBe(740);
  for (const link of await navigation.getByRole('link').all()) {
    const { width, height } = (await link.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test('on a phone whom to call when it cannot wait is on the first screen of the home page, each number large enough to hit', async () => {
  const page = await look('/', phoneSize);
  const navigation = await page.getByRole('navigation', { name: 'Danh mục chính' }).boundingBox();
  const numbers = await page.getByRole('list', { name: 'Số khẩn cấp' }).getByRole('link').all();
  expect(numbers).toHaveLength(6);
  for (const number of numbers) {
    const box = await number.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(navigation?.y ?? 0);
  }
});

describe('the text size', () => {
  const lead = (page: Page) =>
    page
      .locator('article > p')
      .first()
      .evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  const navigation = (page: Page) =>
    page
      .locator('.site-nav a')
      .first()
      .evaluate((node) => getComputedStyle(node).fontSize);

  test('grows and shrinks the text alone, is remembered, and goes back to the original', async () => {
    const { page } = await open(articlePath, { viewport: { width: 1280, height: 800 } });
    const [original, around] = [await lead(page), await navigation(page)];
    await page.getByRole('complementary').getByRole('button', { name: 'A+' }).click();
    const larger = await lead(page);
    expect(larger).toBeGreaterThan(original);
    expect(await navigation(page)).toBe(around);

    // Below what has no tools of its own, too.
    const { page: next } = await open('/danh-ba/');
    expect(await next.evaluate(() => document.documentElement.dataset['textSize'])).toBe('2');
    await next.getByRole('contentinfo').getByRole('button', { name: 'A−' }).click();
    await next.getByRole('contentinfo').getByRole('button', { name: 'A−' }).click();
    await page.reload();
    expect(await lead(page)).toBeLessThan(original);

    await page.getByRole('complementary').getByRole('button', { name: 'Gốc' }).click();
    expect(await lead(page)).toBe(original);
    expect(await page.evaluate(() => localStorage.getItem('text-size'))).toBeNull();
  });

  test('is there before the first paint', async () => {
    const { page } = await open(articlePath);
    await page.evaluate(() => localStorage.setItem('text-size', '4'));
    await page.addInitScript(() => {
      const seen = window as unknown as { sizeAtBody?: string | undefined };
      new MutationObserver(() => {
        if (document.body) seen.sizeAtBody ??= document.documentElement.dataset['textSize'];
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as unknown as { sizeAtBody?: string }).sizeAtBody)).toBe('4');
  });
});

test('the article page has every part of the page it replaces', async () => {
  const page = await look(articlePath);
  const article = page.locator('article');
  const box = (title: string) => page.getByRole('region', { name: title, exact: true });
  const parts = {
    print: page.getByRole('button', { name: 'In trang' }),
    time: article.locator('time', { hasText: /^Thứ Hai, 21\/02\/2022 14:47$/ }),
    smaller: box('Tiện ích thông tin').getByRole('button', { name: 'A−' }),
    original: box('Tiện ích thông tin').getByRole('button', { name: 'Gốc' }),
    larger: box('Tiện ích thông tin').getByRole('button', { name: 'A+' }),
    lead: article.getByText('vừa ban hành kế hoạch hoạt động năm 2022', { exact: false }),
    caption: article.locator('figure figcaption', { hasText: 'hướng về cơ sở' }),
    byline: article.getByText('Trâm Bầu'),
    document: box('Tài liệu đính kèm').getByRole('link', { name: 'Kế hoạch số 31/KH-HĐPHPBGDPL', exact: true }),
    file: box('Tài liệu đính kèm').getByText('PDF · 1,2 MB'),
    utilities: box('Tiện ích thông tin').getByText('Mở trên điện thoại'),
    sources: box('Nguồn tin').getByRole('link', { name: /Bộ Tư pháp/ }),
    campaign: box('QR Code').getByText('Ứng dụng CNTT, chuyển đổi số trong công tác tuyên truyền phổ biến giáo dục pháp luật'),
    campaignCode: box('QR Code').getByRole('img', { name: /\/q\/k7mp\/$/ }),
    fanPageCode: box('Chúng tôi trên Mạng Xã hội').getByRole('img', { name: 'Mã QR mở trang Facebook' }),
    others: box('Tin khác').getByRole('link', { name: 'Mất căn cước: ba bước làm lại' }),
  };
  const seen = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => [name, await part.filter({ visible: true }).count()]),
  );
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(Object.keys(parts).map((name) => [name, 1])));
});

const advicePath = '/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/';

test('on a phone the page belongs to its article: at most a third of it follows, and no code to scan is shown or asked for', async () => {
  const asked: string[] = [];
  context = await browser.newContext({ viewport: phoneSize });
  context.on('request', (request) => asked.push(request.url()));
  for (const path of [articlePath, advicePath]) {
    const { page } = await open(path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const { end, height } = await page.evaluate(() => ({
      // Its documents, plans and changes are the article's own.
      end: Math.max(
        ...[...document.querySelectorAll('article, article ~ section:not([aria-labelledby="tin-khac"])')].map(
          (each) => each.getBoundingClientRect().bottom + scrollY,
        ),
      ),
      height: document.documentElement.scrollHeight,
    }));
    expect(end / height, path).toBeGreaterThanOrEqual(2 / 3);
    expect(await page.locator('aside:visible').count()).toBe(0);
    expect(await page.locator(':is(img[src^="data:"], img[src^="/ma-qr/"]):visible').count()).toBe(0);
  }
  expect(asked.filter((address) => address.includes('/ma-qr/'))).toEqual([]);
});

test('an article without an answer names its documents before its text, one with an answer has the law in it', async () => {
  const page = await look(articlePath);
  const [named, text] = await Promise.all(
    ['[aria-labelledby="van-ban-cua-bai"] a', '.prose'].map((each) => page.locator(each).first().boundingBox()),
  );
  expect(named?.y).toBeLessThan(text?.y ?? 0);
  await look(advicePath);
  expect(await page.locator('[aria-labelledby="van-ban-cua-bai"]').count()).toBe(0);
});

test('a page is passed on by the device’s own sheet where it has one, by Zalo, or as a copied link', async () => {
  context = await browser.newContext();
  await context.addInitScript(() => {
    Object.assign(navigator, { share: async ({ url }: ShareData) => void (document.title = `shared ${url}`) });
  });
  const { page } = await open(articlePath);
  const address = `https://pholuat.example.vn${articlePath}`;
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  await expect.poll(() => page.title()).toBe(`shared ${address}`);
  const zalo = new URL((await page.getByRole('link', { name: 'Gửi qua Zalo' }).getAttribute('href')) ?? '');
  expect(JSON.parse(atob(zalo.searchParams.get('d') ?? ''))).toEqual({ url: address });

  await context.close();
  context = await browser.newContext();
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  const { page: without } = await open(articlePath);
  expect(await without.getByRole('button', { name: 'Chia sẻ' }).isVisible()).toBe(false);
  expect(await without.getByRole('button', { name: 'Sao chép liên kết' }).isVisible()).toBe(true);
});

describe('an article read aloud', () => {
  /** Voices as a device may have them, in place of this machine's, which has none; a sentence is over when the test says so. */
  async function speakWith(lang: string, path = articlePath): Promise<Page> {
    await context?.close();
    context = await browser.newContext();
    await context.clock.setFixedTime('2026-12-01T08:00:00+07:00');
    await context.addInitScript((language) => {
      const heard: string[] = [];
      const speaking: SpeechSynthesisUtterance[] = [];
      const synthesis = {
        addEventListener: () => undefined,
        getVoices: () => [{ lang: language }],
        cancel: () => void (speaking.length = 0),
        speak: (said: SpeechSynthesisUtterance) => void (heard.push(said.text), speaking.push(said)),
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true });
      Object.assign(window, { heard, over: () => speaking.shift()?.dispatchEvent(new Event('end')) });
    }, lang);
    return (await open(path)).page;
  }

  const heard = (page: Page) => page.evaluate<string[]>('heard');
  async function heardToTheEnd(page: Page): Promise<string[]> {
    const button = page.locator('[data-read-aloud]');
    await button.click();
    while ((await button.getAttribute('aria-pressed')) === 'true') await page.evaluate('over()');
    return heard(page);
  }
  const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String));

  test('goes on from sentence to sentence, each marked while it is read, until the reader stops it', async () => {
    const page = await speakWith('vi-VN');
    await page.getByRole('button', { name: 'Nghe đọc bài' }).click();
    const title = await page.locator('h1').innerText();
    expect(await heard(page)).toEqual([title]);
    expect(await marked(page)).toEqual([title]);
    // A sentence goes through emphasis.
    const emphasised = /^Kế hoạch đặt công tác .*người dân theo dõi được\.$/;
    while (!emphasised.test((await heard(page)).at(-1) ?? '')) await page.evaluate('over()');
    const before = await heard(page);
    expect(before).toContainEqual(expect.stringMatching(/^Hội đồng phối hợp .*chuyển đổi số\.$/));
    expect(await marked(page)).toEqual(before.slice(-1));
    await page.getByRole('button', { name: 'Dừng đọc' }).click();
    expect(await marked(page)).toEqual([]);
    await page.evaluate('over()');
    expect(await heard(page)).toEqual(before);
  });

  test('says each sentence that is seen once, in its order, and nothing that is there to be pressed', async () => {
    const page = await speakWith('vi-VN', '/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/');
    await page.locator('.prose').evaluate((prose) => {
      prose.innerHTML = `<h5>Ai được miễn</h5>
        <ul><li>Giấy tờ tùy thân:<ul><li>Căn cước</li><li>Hộ chiếu</li></ul>còn hạn.</li></ul>
        <p>Xem <a href="https://moj.gov.vn/">trang Bộ Tư pháp<span class="sr-only"> (mở trang khác)</span></a> về
        <button type="button" class="term" popovertarget="tu">di chúc</button><sup><a role="doc-noteref" href="#ghi-chu">1</a></sup>
        mới.<br>Điện thoại: 1900 0368</p><dl class="terms"><div id="tu" popover><dt>di chúc</dt><dd>Ý nguyện cuối.</dd></div></dl>
        <table><caption>Mức thu</caption><tr><th>Việc</th><td><p>Cấp lại</p></td></tr></table>
        <figure><figcaption>Nơi tiếp dân</figcaption></figure><p hidden>Chưa đến ngày.</p>`;
    });
    expect(await heardToTheEnd(page)).toEqual([
      'Mất thẻ căn cước thì làm lại ở đâu?',
      'Thứ Hai, 21/02/2022 14:47',
      'Tác giả: Trâm Bầu',
      'Nguồn: Cổng Thông tin điện tử thành phố',
      'Dành cho: người dân, cán bộ',
      'Bài viết có văn bản đã hết hiệu lực: Kế hoạch số 31/KH-HĐPHPBGDPL, được thay thế bằng Kế hoạch số 12/KH-HĐPHPBGDPL',
      '113',
      'Công an',
      '111',
      'Trẻ em',
      'Không cần xin giấy xác nhận mất.',
      'Đề nghị cấp lại trực tuyến hoặc đến cơ quan công an.',
      'Việc cần làm',
      'Báo ngay cho ngân hàng, nhà mạng nếu mất cùng thẻ ngân hàng, điện thoại.',
      'Đề nghị cấp lại trên Cổng Dịch vụ công hoặc VNeID, hay đến công an nơi bạn thường trú, tạm trú để thu nhận ảnh khuôn mặt, vân tay và mống mắt.',
      'Nhận thẻ theo giấy hẹn.',
      'Nơi đến',
      'Công an nơi bạn ở',
      'Mang theo',
      'Không cần giấy tờ: công an tra cứu trong cơ sở dữ liệu',
      'Giấy khai sinh của con, nếu làm thay con dưới 14 tuổi',
      'Phí, lệ phí',
      '50.000 đồng mỗi hồ sơ (Điều 38 Luật Căn cước số 26/2023/QH15)',
      'Thời hạn',
      '7 ngày làm việc kể từ ngày nhận đủ hồ sơ',
      'Biểu mẫu',
      'Kế hoạch hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố năm 2022 (PDF, 1,2 MB)',
      'Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng (DOCX, 86 KB)',
      'Làm trực tuyến',
      'dichvucong.gov.vn',
      'Gọi',
      'Trực ban 0225 000 0113',
      '1900 0368',
      'Căn cứ pháp luật',
      'Khoản 1 Điều 26 Luật Căn cước 2023',
      'Còn hiệu lực',
      'Nghị định số 70/2024/NĐ-CP',
      'Còn hiệu lực đến hết 31/12/2026',
      'Kiểm tra ngày 20/11/2026.',
      'Kiểm tra lại trước ngày 20/05/2027.',
      'Năm 2022, công tác phổ biến pháp luật hướng về cơ sở, lấy người dân làm trung tâm.',
      'Ai được miễn',
      'Giấy tờ tùy thân:',
      'Căn cước',
      'Hộ chiếu',
      'còn hạn.',
      'Xem trang Bộ Tư pháp về di chúc mới.',
      'Điện thoại: 1900 0368',
      'Mức thu',
      'Việc',
      'Cấp lại',
      'Nơi tiếp dân',
    ]);
  });

  test('begins with what a withdrawn article is: that it is not to be followed, and why', async () => {
    const page = await speakWith('vi-VN', '/bai-viet/dang-ky-bien-dong-dat-dai/');
    expect((await heardToTheEnd(page)).slice(2)).toEqual([
      'Bài viết đã được rút ngày 01/07/2026',
      'Quy định về thẩm quyền đã thay đổi.',
      'Xem bài thay thế: Mất căn cước: ba bước làm lại',
      'Người dân nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp xã.',
    ]);
  });

  test('is not offered where no voice is Vietnamese', async () => {
    const page = await speakWith('en-US');
    expect(await page.getByRole('button', { name: 'Nghe đọc bài' }).isVisible()).toBe(false);
  });
});

test('the print button asks the browser to print', async () => {
  const page = await look(articlePath);
  await page.evaluate(() => (window.print = () => void (document.title = 'printed')));
  await page.getByRole('button', { name: 'In trang' }).click();
  expect(await page.title()).toBe('printed');
});

test('paper has the title, the date, the official number and the source address with its code, and no navigation', async () => {
  const page = await look(articlePath);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByText('Thứ Hai, 21/02/2022 14:47').isVisible()).toBe(true);
  expect(await page.getByText('Kế hoạch số 31/KH-HĐPHPBGDPL').first().isVisible()).toBe(true);
  expect(await page.locator('.print-source').getByText(`https://pholuat.example.vn${articlePath}`).isVisible()).toBe(true);
  expect(await page.locator('.print-source img').isVisible()).toBe(true);
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('button').count()).toBe(0);
});

test('a button on paper is a frame with its words, in the dark scheme too, and no bar of ink', async () => {
  const code = everyPage.find(({ kind }) => kind === 'code');
  const page = await look(code?.path ?? '');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const drawn = await page
    .locator('a.button')
    .first()
    .evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]);
  expect(drawn).toEqual(['rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)']);
});

/** The codes in a picture, which may be fetched only once it is in sight. */
async function codesIn(picture: Locator): Promise<string[]> {
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  return readCodes(new Uint8Array(await picture.screenshot()));
}

test.each([
  { colorScheme: 'light', media: 'screen', codes: 3 },
  { colorScheme: 'dark', media: 'screen', codes: 3 },
  { colorScheme: 'light', media: 'print', codes: 1 },
] as const)('each code can be read, $colorScheme on $media', async ({ colorScheme, media, codes }) => {
  const page = await look(articlePath);
  await page.emulateMedia({ media, colorScheme });
  if (media === 'screen') await page.getByText('Mở trên điện thoại').click();
  const addresses: string[] = [];
  for (const code of await page.locator(':is(img[src^="data:"], img[src^="/ma-qr/"]):visible').all())
    addresses.push(...(await codesIn(code)));
  expect(addresses).toHaveLength(codes);
  expect(addresses).toContain(`https://pholuat.example.vn${articlePath}`);
});

test('a page shows its own symbol on request, without JavaScript', async () => {
  const { page } = await open('/trang/gioi-thieu/', { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  const symbol = page.getByRole('img', { name: /Mã QR mở .*\/trang\/gioi-thieu\// });
  expect(await symbol.isVisible()).toBe(false);
  await page.getByText('Mở trên điện thoại').click();
  expect(await codesIn(symbol)).toEqual(['https://pholuat.example.vn/trang/gioi-thieu/']);
});

test('a code that redirects at once does so without JavaScript, and the back button does not lead into it again', async () => {
  const { page } = await open('/trang/gioi-thieu/', { javaScriptEnabled: false });
  await page.goto(`${origin}/q/d3fg/`);
  await page.waitForURL(`**${articlePath}`);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/trang/gioi-thieu/');
});

test('without JavaScript no control without effect is offered, and the search page says what to do', async () => {
  const { page } = await open(articlePath, { javaScriptEnabled: false });
  expect(await page.getByRole('button', { name: /In trang|A\+|Gốc/ }).count()).toBe(0);
  await page.goto(`${origin}/tim-kiem/?q=k%E1%BA%BF+ho%E1%BA%A1ch`);
  expect(await page.getByText('Phần tìm kiếm chưa chạy được').isVisible()).toBe(true);
  await page.goto(`${origin}/ke-hoach/hoat-dong-hoi-dong-2022/`);
  await page.getByText('Kiện toàn Hội đồng').first().click();
  expect(await page.getByRole('definition').getByText('Quyết định kiện toàn', { exact: true }).isVisible()).toBe(true);
});

test('the keyboard reaches the content, and the search field, in few steps', async () => {
  const page = await look(articlePath);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
  await page.locator('#q').focus();
  await page.keyboard.type('kế hoạch');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/tim-kiem\/\?q=/);
});

describe('a word of law', () => {
  const path = '/trang/gioi-thieu/';

  test('is explained where a thumb touches it, without scripts and without moving anything, until it is closed', async () => {
    context = await browser.newContext({ viewport: phoneSize, hasTouch: true, javaScriptEnabled: false });
    const { page, faults } = await open(path);
    const note = page.locator('#tu-khoi-kien');
    const opener = page.getByRole('button', { name: 'khởi kiện' });
    await opener.scrollIntoViewIfNeeded();
    const before = await opener.boundingBox();
    expect(await note.isVisible()).toBe(false);
    await opener.tap();
    await note.waitFor({ state: 'visible' });
    expect(await note.innerText()).toMatch(/^khởi kiện\s+Làm đơn yêu cầu tòa án/i);
    expect(await opener.boundingBox()).toEqual(before);
    const box = await note.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(phoneSize.height);
    const close = note.getByRole('button', { name: 'Đóng' });
    expect((await close.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await close.tap();
    await note.waitFor({ state: 'hidden' });
    // So does a touch of anything else.
    await opener.tap();
    await note.waitFor({ state: 'visible' });
    await page.touchscreen.tap(180, 20);
    await note.waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
  });

  test('opens by the keyboard, says its meaning to a screen reader, leads on to the list, and Escape closes it', async () => {
    const page = await look(path, phoneSize);
    const opener = page.getByRole('button', { name: 'hòa giải ở cơ sở' });
    const note = page.locator('#tu-hoa-giai-o-co-so');
    await opener.focus();
    expect(await opener.getAttribute('aria-describedby')).toBe(await note.locator('dd').first().getAttribute('id'));
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    expect(await axeFaults(page, highContrast)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/tu-ngu/#tu-hoa-giai-o-co-so');
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('at twice the text size still fits the screen', async () => {
    const page = await look(path, phoneSize);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.getByRole('button', { name: 'hòa giải ở cơ sở' }).click();
    const box = await page.locator('#tu-hoa-giai-o-co-so').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.width).toBe(phoneSize.width);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  });

  test('is explained after the text on paper, without what only a screen can do', async () => {
    const page = await look(path);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('.prose').innerText();
    expect(paper.slice(paper.indexOf('ký đơn.'))).toMatch(/Hòa giải viên ở thôn.*Theo khoản 1 Điều 2.*Làm đơn yêu cầu tòa án/s);
    expect(paper).not.toContain('Đóng');
    expect(paper).not.toContain('Xem các từ ngữ khác');
  });
});

describe('a reader’s ward', () => {
  test('has its one-stop office on the card of all places, which moves nothing on a page that knows it already', async () => {
    const { page: first } = await open('/danh-ba/', { viewport: phoneSize });
    await first.getByRole('button', { name: 'Chọn phường, xã' }).click();
    await first.getByRole('dialog').getByRole('searchbox').fill('hong bang');
    await first.keyboard.press('Enter');
    await first.locator('[data-near] [data-own]').waitFor();
    if (context) await watchShifts(context);
    const { page } = await open('/danh-ba/', { viewport: phoneSize });
    const card = page.locator('[data-near] [data-own]');
    await card.getByText('Trung tâm Phục vụ hành chính công phường Hồng Bàng').waitFor();
    expect(
      await card
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => [link.textContent?.trim(), link.getAttribute('href')])),
    ).toEqual([
      ['Hộ tịch, chứng thực 0225 000 0201', 'tel:02250000201'],
      ['Các nơi khác', '/danh-ba/hong-bang/'],
    ]);
    expect(await shiftOf(page)).toBe(0);
  });

  test('has the address of its page, not of the city’s list, on the paper of an answer', async () => {
    const page = await look('/danh-ba/');
    await page.evaluate(() => localStorage.setItem('ward', 'hong-bang'));
    await page.goto(`${origin}${advicePath}`);
    await page.locator('.answer [data-own]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('.answer').innerText();
    await page.evaluate(() => localStorage.removeItem('ward'));
    expect(paper).toContain('/danh-ba/hong-bang/');
    expect(paper).not.toContain('/danh-ba/loai/');
  });

  test('that no ward is called is said, and going back picks none', async () => {
    const page = await look('/danh-ba/', phoneSize);
    await page.getByRole('button', { name: 'Chọn phường, xã' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('hà nội');
    await dialog.getByText('Không có phường, xã nào tên như vậy.').waitFor();
    expect(await dialog.locator('li').filter({ visible: true }).count()).toBeGreaterThan(1);
    await dialog.getByRole('searchbox').press('Enter');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-near] [data-own]').isVisible()).toBe(false);
  });
});

test('an address of former times leads to a search for what it was about, one tap away', async () => {
  const { page } = await open('/tin-tuc/khai-sinh-cho-con-12345.html', { serviceWorkers: 'block' });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Không tìm thấy trang này');
  await page.getByRole('button', { name: 'Tìm kiếm' }).click();
  await page.waitForURL('**/tim-kiem/?q=khai+sinh+cho+con');
});

test('a list tells whom the address of a page that is gone has led there, and nobody else', async () => {
  const isTold = async (address: string) => (await look(address)).getByText(siteWords.gone).isVisible();
  for (const list of ['/', '/bai-viet/', '/chu-de/', '/ke-hoach/', '/van-ban/', '/danh-ba/'])
    expect([await isTold(list), await isTold(paths.goneTo(list))], list).toEqual([false, true]);
});
