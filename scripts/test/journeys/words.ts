import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isSyllable } from '../../../cms/src/reading/legacy/syllable.ts';
import { withoutMail } from '../../../cms/src/words/desk-accounts.ts';
import { at200, faultsOn, outsideOf } from './faults.ts';
import { adminToken, articles, ask, browser, installation, invite, logIn, settled, signIn, type Account } from './support.ts';

/** Words that are no Vietnamese syllables, and that officials read all the same: names, and what has no other name. */
const names = new Set(
  `Strapi Logo logo Menu menu Word Excel Google Docs LibreOffice Zalo Facebook Telegram YouTube VNeID WebP iPhone png docx xlsx macro web cookie
   Ctrl Alt Shift Esc Enter Tab Node Markdown cm Chrome Safari Firefox Edge Linux Windows macOS`.split(/\s+/),
);
/** Addresses, names of files, numbers of documents, codes and abbreviations; the operator's command; and the page in English for those who read no Vietnamese. */
const notWords = [
  /npm run doctor/g,
  /\S*[@/]\S*/g,
  /\S+\.[a-z]{2,5}\b/g,
  /\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g,
  /\b\S*\d\S*\b/g,
  /(?<!\p{L})[\p{Lu}\d-]{2,}(?!\p{L})/gu,
  /About us and contact/g,
  /\b(?:facebook|youtube|zalo)\b/g,
];

const typed = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
const drafted = ['article', 'plan', 'attachment', 'qr-campaign', 'page', 'term'];
const lists = ['category', 'topic', 'agency', 'ward', 'abbreviation', 'synonym'];
const forms = drafted.flatMap((type) => [typed(type), `${typed(type)}/create`]);
/** What is chosen in a filter is said above the list. */
const filtered = `${typed('article')}?filters[$and][0][deskState][$eq]=awaiting-review&filters[$and][1][__status][$eq]=draft`;
const ofAll = [
  '',
  ...forms,
  '/plugins/upload',
  '/me',
  '/huong-dan',
  '/mo-ta-anh',
  '/luot-mo-ma-qr',
  '/xuat-ban-cung-nhau',
  '/tim-khong-thay',
  filtered,
];
const ofPublishers = [
  ...lists.flatMap((type) => [typed(type), `${typed(type)}/create`]),
  '/content-manager/single-types/api::site-setting.site-setting',
  '/tu-ngu-tim-kiem',
];
const ofAdministrators = ['/bao-mat-tai-khoan', ...['application-infos', 'users', 'roles'].map((name) => `/settings/${name}`)];

const newArticle = `${typed('article')}/create`;
/** What axe finds in what Strapi draws, where nothing that Strapi offers can mend it. */
const mainsOfHome = ['landmark-main-is-top-level <main', 'landmark-no-duplicate-main <main', 'landmark-unique <main'];
const carousel = 'aria-allowed-attr <div role="group" aria-roledescription="ảnh trong dãy"';
const accordion = 'heading-order <h3 data-orientation="vertical"';

/** Each role in another look of the desk, with the faults of Strapi that it meets: one that is not there any more is taken off the list. */
const walks: [string, () => Promise<Account>, string[], BrowserContextOptions, string[]][] = [
  ['a writer', () => invite('bien-tap-vien'), ofAll, {}, mainsOfHome],
  [
    'a reviewer, in dark colours',
    () => invite('nguoi-duyet'),
    ['', newArticle, ...ofPublishers],
    { colorScheme: 'dark', reducedMotion: 'no-preference' },
    [...mainsOfHome, carousel, accordion],
  ],
  [
    'an administrator, on a telephone',
    async () => installation.firstAdmin,
    ['', newArticle, ...ofAdministrators],
    { viewport: { width: 360, height: 740 } },
    [...mainsOfHome, 'heading-order <h3>Chi tiết</h3>', 'region <span>Quay lại</span>'],
  ],
];

it.each(walks)(
  'no screen that %s sees has an English word, in the tab and for a screen reader neither, a way to Strapi’s own pages, a fault that axe knows, or more width than there is',
  async (_who, account, screens, look, ofStrapi) => {
    const { page, context } = await logIn(await account(), '', look);
    const english: string[] = [];
    const faults: string[] = [];
    for (const screen of screens) {
      await open(page, screen);
      faults.push(...[...(await faultsOn(page)), ...(await waysToStrapi(page))].map((fault) => `${screen}: ${fault}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.push(`${screen}: too wide`);
      await unfold(page);
      english.push(...(await englishOn(page)).map((text) => `${screen}: ${text}`));
    }
    await context.close();
    expect([...new Set(english)]).toEqual([]);
    const isOf = (fault: string, known: string) => fault.includes(`: ${known}`);
    expect(faults.filter((fault) => !ofStrapi.some((known) => isOf(fault, known)))).toEqual([]);
    expect(ofStrapi.filter((known) => !faults.some((fault) => isOf(fault, known)))).toEqual([]);
  },
);

it('nor has any other page that Strapi’s routers have for an administrator, nor one of what is not there', async () => {
  const { page, context } = await logIn(installation.firstAdmin);
  const english: string[] = [];
  const screens = [
    ...['users/1', 'roles/1', 'roles/new'].map((name) => `/settings/${name}`),
    ...['article', 'plan'].flatMap((type) => ['edit', 'list'].map((kind) => `${typed(type)}/configurations/${kind}`)),
    '/content-manager/components/legal.task/configurations/edit',
    '/me/sessions',
    '/khong-co',
  ];
  for (const screen of screens) {
    await open(page, screen);
    const read = async () => void english.push(...(await englishOn(page)).map((text) => `${screen}: ${text}`));
    await read();
    // The rights of a role are there once their tab and their group are opened.
    const tabs = screen.includes('/roles/') ? await page.locator('main').getByRole('tab').all() : [];
    for (const tab of tabs) {
      await tab.click();
      for (const group of await page.locator('main [role="tabpanel"] h3 button:visible').all()) {
        await group.click();
        await read();
      }
    }
  }
  await page.goto(`${installation.cms}/admin${typed('article')}/khong-co`);
  await page.getByText('Không mở được trang này. Có thể nội dung đã bị xóa').waitFor();
  english.push(...(await englishOn(page)));
  await page.goto(`${installation.cms}/admin/settings/purchase-single-sign-on`);
  await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
  await page.goto(`${installation.cms}/admin${typed('article')}/configurations/edit`);
  await page.getByRole('button', { name: 'Sửa Chuyên mục *', exact: true }).press('Enter');
  await page.getByRole('dialog', { name: 'Cách hiện ô' }).waitFor();
  english.push(...(await englishOn(page)));
  await context.close();
  expect([...new Set(english)]).toEqual([]);
});

it('nor has the entry of a plan that is public, its preview, nor any window that it opens by keyboard, to whose button the keyboard returns', async () => {
  // With the motion of windows that come and go.
  const { page, context } = await logIn(await invite('nguoi-duyet'), '', { reducedMotion: 'no-preference' });
  const { results } = (await ask(await adminToken(), 'GET', typed('plan'))) as { results: { documentId: string }[] };
  const found: string[] = [];
  const read = async (where: string) => found.push(...(await englishOn(page)).map((text) => `${where}: ${text}`));
  const look = async (where: string) => {
    await read(where);
    const faults = (await faultsOn(page)).filter((fault) => !fault.startsWith(accordion));
    found.push(...faults.map((fault) => `${where}: ${fault}`));
  };
  const plan = `${typed('plan')}/${results[0]?.documentId}`;
  await open(page, `${plan}/preview`);
  await read('preview');
  await open(page, plan);
  await look('entry');
  await unfold(page);
  await read('entry');
  const buttons = page.locator('main button[aria-haspopup="dialog"]:visible');
  await expect.poll(() => buttons.count()).toBeGreaterThan(3);
  await settled(page);
  const stay: string[] = [];
  for (const name of await buttons.allTextContents()) {
    const button = buttons.filter({ hasText: name });
    await button.press('Enter');
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await look(name);
    await page.keyboard.press('Escape');
    await settled(page);
    // Those in which something is typed.
    if (await page.getByRole('dialog').isVisible()) {
      stay.push(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).press('Enter');
    }
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  expect(stay).toEqual(['Nhập từ phụ lục', 'Cập nhật tiến độ']);
  await page.getByRole('combobox', { name: /Văn bản đã ký/ }).click();
  await page.getByRole('option').first().waitFor();
  await read('choices');
  await page.getByRole('option', { name: 'Thêm mục mới để chọn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).waitFor();
  await read('new choice');
  await context.close();
  expect([...new Set(found)]).toEqual([]);
});

it('nor has any window, as large as 200 % leaves it, opened and closed by keyboard: all of it is within the screen, and the keyboard comes back', async () => {
  const { results } = (await ask(await adminToken(), 'GET', articles)) as { results: { documentId: string }[] };
  const { page, context } = await logIn(installation.firstAdmin, '', { viewport: at200 });
  const article = `${articles}/${results[0]?.documentId}`;
  const found: string[] = [];
  const look = async (where: string) => {
    const faults = [...(await englishOn(page)), ...(await faultsOn(page)), ...(await outsideOf(page))];
    found.push(...faults.map((fault) => `${where}: ${fault}`));
  };
  const missed = { query: 'sổ đỏ', times: 9, fit: 'none' };
  const json = { last: { at: '2026-10-12T08:00:00.000Z', missed: [missed] } };
  await page.route('**/pho-luat/missed-searches', (route) => route.fulfill({ json }));
  const windows: [screen: string, opener: string | RegExp][] = [
    [newArticle, /^Bấm để chọn tệp/],
    [newArticle, 'Liên kết (Ctrl+K)'],
    [article, 'Lịch sử'],
    [article, 'Chia sẻ'],
    [article, /^Soát lại/],
    [articles, 'Danh sách của tôi'],
    [articles, 'Nhập từ bảng'],
    [`${articles}/configurations/edit`, 'Sửa Chuyên mục *'],
    ['/huong-dan', 'Xem năm bước làm quen'],
    ['/tim-khong-thay', 'Thêm từ đồng nghĩa cho «sổ đỏ»'],
    ['/settings/users', 'Mời người dùng mới'],
  ];
  const dialog = page.getByRole('dialog');
  for (const [screen, opener] of windows) {
    await open(page, screen);
    const button = page.getByRole('button', { name: opener, exact: true }).first();
    await button.press('Enter');
    await dialog.waitFor();
    await settled(page);
    await look(`${screen} ${opener}`);
    const search = dialog.getByRole('button', { name: 'Tìm tệp' });
    if (await search.isVisible()) {
      await dialog.getByRole('button', { name: 'Sửa', exact: true }).first().press('Enter');
      await dialog.getByRole('button', { name: 'Thay tệp này' }).waitFor();
      await look('a file of the library');
      await dialog.getByRole('button', { name: 'Hủy' }).press('Enter');
      await search.press('Enter');
      await page.locator('input[aria-label="Tìm tệp"]:focus').waitFor();
      await look('search of files');
    }
    await page.keyboard.press('Escape');
    await settled(page);
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Đóng' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    // A tool of the text gives the keyboard to the text.
    const back = opener === 'Liên kết (Ctrl+K)' ? page.getByRole('textbox', { name: 'Nội dung *' }) : button;
    await expect
      .poll(() => back.evaluate((element) => element === document.activeElement), { message: String(opener) })
      .toBe(true);
  }
  // An account that was made cannot be cancelled any more.
  await open(page, '/bao-mat-tai-khoan');
  await page.getByLabel('Mật khẩu của bạn').fill(installation.firstAdmin.password);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByText(/^Đã xác nhận/).waitFor();
  await open(page, '/settings/users');
  await page.getByRole('button', { name: 'Mời người dùng mới' }).click();
  await dialog.getByLabel('Họ và tên đệm').fill('Trần Thị');
  await dialog.getByLabel('Thư điện tử').fill('tran-thi-moi@pho-luat.test');
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Biên tập viên' }).click();
  await page.keyboard.press('Escape');
  expect(await dialog.getByRole('button', { name: 'Hủy' }).isVisible()).toBe(true);
  await dialog.getByRole('button', { name: 'Mời người dùng' }).click();
  await dialog.getByRole('button', { name: 'Xong' }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Hủy' }).isVisible()).toBe(false);
  await look('account made');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await open(page, article);
  await page.getByRole('button', { name: 'Thao tác khác' }).first().press('Enter');
  await page.getByRole('menuitem', { name: 'Gỡ khẩn cấp' }).press('Enter');
  await page.getByLabel('Lý do').fill('Lộ số điện thoại');
  await look('takedown');
  // As a telephone that is turned, or a zoom that ends: what is typed stays.
  await page.setViewportSize({ width: 1280, height: 900 });
  await settled(page);
  expect(await page.getByLabel('Lý do').inputValue()).toBe('Lộ số điện thoại');
  await context.close();
  expect([...new Set(found)]).toEqual([]);
});

it('a person who has forgotten a password is offered no mail where none is sent, and told who helps; a server that is away is told in Vietnamese', async () => {
  const page = await browser.newPage();
  await page.goto(`${installation.cms}/admin`);
  const link = page.getByText('Quên mật khẩu?');
  await link.waitFor({ state: 'attached' });
  await expect
    .poll(() => link.evaluate((text) => getComputedStyle(text.closest('a')?.parentElement ?? text, '::after').content))
    .toContain(withoutMail);
  expect(await link.isVisible()).toBe(false);
  await page.route('**/admin/login', (route) => route.abort());
  await signIn(page, installation.firstAdmin);
  const fault = page.locator('#global-form-error');
  await fault.getByText('Mất kết nối với máy chủ, nên chưa đăng nhập được.').waitFor();
  expect(await englishOn(page)).toEqual([]);
  await page.unroute('**/admin/login');
  const locked = { email: 'go-sai-nhieu-lan@pho-luat.test', password: 'Mat-khau-sai-123' };
  for (let tries = 0; tries < 10; tries++) await ask(undefined, 'POST', '/admin/login', locked).catch(() => undefined);
  await signIn(page, locked);
  await fault.getByText(/^Đã thử quá nhiều lần\. Hãy thử lại sau \d+ phút\.$/).waitFor();
  const [said, field] = [await fault.boundingBox(), await page.getByText('Thư điện tử').first().boundingBox()];
  expect((field?.y ?? 0) - (said?.y ?? 0)).toBeGreaterThan(30);
  expect(await englishOn(page)).toEqual([]);
  await page.close();
});

it('titles that are words of Strapi are shown as they are written', async () => {
  const titles = ['Active', 'Loading', 'draft'];
  for (const title of titles) await ask(await adminToken(), 'POST', articles, { title });
  const { page, context } = await logIn(installation.firstAdmin, `${articles}?page=1&pageSize=100&sort=createdAt:DESC`);
  for (const title of titles) {
    expect(await page.locator('td').getByText(title, { exact: true }).first().textContent()).toBe(title);
  }
  await context.close();
});

/** As a link of the menu does, which loads nothing anew: until the next screen is there, that of before is. */
async function open(page: Page, screen: string): Promise<void> {
  await page.evaluate((address) => {
    if (location.pathname + location.search !== address) {
      for (const heading of Array.from(document.querySelectorAll('h1'))) heading.dataset['before'] = heading.textContent;
    }
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/admin${screen}`);
  const isOpen = () => {
    const headings = Array.from(document.querySelectorAll('h1'));
    return headings.length > 0 && headings.every(({ dataset, textContent }) => dataset['before'] !== textContent);
  };
  await page.waitForFunction(isOpen).catch(async (error: unknown) => {
    throw new Error(`${screen} has no heading, but: ${(await textsOf(page)).join(' | ').slice(0, 2_000)}`, { cause: error });
  });
  await settled(page);
}

/** The fields of a part of the form are there once it is opened. */
async function unfold(page: Page): Promise<void> {
  const closed = page.locator('main h2 button[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
  await settled(page);
}

async function englishOn(page: Page): Promise<string[]> {
  return (await textsOf(page)).flatMap((text) => {
    const foreign = foreignWordsIn(text);
    return foreign.length > 0 ? [`${text.slice(0, 100)} (${foreign.join(', ')})`] : [];
  });
}

/** Its help and its prices, in English and on the internet. */
function waysToStrapi(page: Page): Promise<string[]> {
  return page.locator('a[href*="strapi.io"]:visible').evaluateAll((links) => links.map((link) => link.outerHTML.slice(0, 200)));
}

/** Each text, label and hint of the screen, the title of its tab too. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const labels = ['aria-label', 'aria-roledescription', 'placeholder', 'title', 'alt'];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node instanceof Element) texts.push(...labels.map((name) => (node as Element).getAttribute(name) ?? ''));
      else if (!node.parentElement?.closest('script, style, noscript')) texts.push(node.textContent ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

function foreignWordsIn(text: string): string[] {
  const words = notWords.reduce((rest, pattern) => rest.replace(pattern, ' '), text.normalize('NFC'));
  return (words.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !isSyllable(word) && !names.has(word));
}
