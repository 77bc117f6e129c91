import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { addresses } from '../src/client/offline/addresses.ts';
import { offlineWords } from '../words/offline.ts';
import { redirectPage } from '../pages/redirects.ts';
import { browseFixture } from './fixture/browse.ts';
import { shiftOf, watchShifts } from './fixture/shifts.ts';

/** The pages that a device keeps for when it has no network. */

const article = '/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/';
const other = '/bai-viet/trien-khai-ke-hoach-nam-2022/';
const notRead = '/bai-viet/dang-ky-bien-dong-dat-dai/';
const topic = '/chu-de/chu-de-3/';
const movedTo = '/bai-viet/lam-lai-the-can-cuoc/';

const { browser, origin, site } = await browseFixture();
const fileOf = (path: string) => join(site, path, path.endsWith('/') ? 'index.html' : '');
const before = new Map<string, string>();
beforeAll(async () => {
  for (const path of [article, other, paths.home(), paths.release(), paths.serviceWorker()])
    before.set(path, await readFile(fileOf(path), 'utf8'));
});

let context: BrowserContext;
afterEach(async () => {
  for (const each of browser.contexts()) await each.close();
  for (const [path, content] of before) await writeFile(fileOf(path), content);
  await rm(join(site, movedTo), { recursive: true, force: true });
});

/** A visit after which the worker is at work. */
async function visit(path: string): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await go(page, path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

const go = (page: Page, path: string) => page.goto(origin + path);
const textOf = (page: Page) => page.locator('main').innerText();
/** Never in the middle of a change, which holds this lock. */
const isKept = (page: Page, path: string) =>
  page.evaluate(
    (wanted) =>
      navigator.locks.request('luu-trang', async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith('ban-'));
        for (const name of names) if (await (await caches.open(name)).match(wanted)) return true;
        return false;
      }),
    path,
  );
const whenKept = (page: Page, path: string) => expect.poll(() => isKept(page, path)).toBe(true);
const releases = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('ban-')));

/** Another release is served: a word more on every page of it. */
async function publish(release: string, pages: readonly string[] = [article, other, paths.home()]): Promise<void> {
  for (const path of pages) await writeFile(fileOf(path), (before.get(path) ?? '').replace('</h1>', ` (bản ${release})</h1>`));
  await writeFile(fileOf(paths.release()), `${release}\n`);
}

test('the worker’s addresses are those of the site', () => {
  expect(addresses).toEqual({
    home: paths.home(),
    offline: paths.offline(),
    placesNear: paths.placesNear(),
    release: paths.release(),
    search: paths.search(),
    codes: paths.codes(),
    files: paths.files(),
  });
});

test('without a network a page that was read is there, with its styles, and any other gives the kept ones', async () => {
  const page = await visit('/');
  await whenKept(page, paths.placesNear());
  await go(page, article);
  await whenKept(page, article);
  const online = await textOf(page);
  await context.setOffline(true);
  await go(page, article);
  await expect.poll(() => textOf(page)).toContain('có thể đã khác bản trên mạng');
  // Beside that note it is the page as it was.
  expect((await textOf(page)).endsWith(online)).toBe(true);
  expect(await textOf(page)).toMatch(/^Mạng chưa trả lời\. Đây là bản lưu trên máy từ \d\d\/\d\d\/\d{4} \d\d:\d\d/);
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toContain('Source Sans');

  await go(page, notRead);
  await expect.poll(() => page.locator('[data-kept] a').count()).toBe(1);
  expect(await textOf(page)).toContain('không có mạng');
  expect(await page.locator('main a[href^="tel:113"]').count()).toBe(1);

  await go(page, article);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Mở bản trên mạng' }).click();
  await expect.poll(() => textOf(page)).toBe(online);
});

test('a phone that saves data is not told that it keeps what was read, until a page is saved', async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const page = await context.newPage();
  await go(page, article);
  await go(page, paths.offline());
  const lead = () => page.locator('[data-lead]').innerText();
  await expect.poll(lead).toBe(offlineWords.keepsSaved);
  await expect.poll(() => textOf(page)).toContain(offlineWords.noneSaved);

  await go(page, article);
  await page.getByRole('button', { name: offlineWords.save }).click();
  await expect.poll(() => textOf(page)).toContain(offlineWords.isSaved);
  await go(page, paths.offline());
  await expect.poll(() => page.locator('[data-kept] a').count()).toBe(1);
  expect(await lead()).toBe(offlineWords.lead);
});

test('where the network is silent a page that is kept is there after a while, and any other is still waited for', async () => {
  const page = await visit('/');
  await go(page, article);
  await whenKept(page, article);
  const [worker] = context.serviceWorkers();
  // What the worker waits for is over at once.
  await worker?.evaluate(() => {
    const wait = globalThis.setTimeout;
    Reflect.set(globalThis, 'setTimeout', (then: () => void) => wait(then));
  });
  const silent: Route[] = [];
  for (const path of [article, notRead]) await context.route(`**${path}`, (route) => void silent.push(route));
  await go(page, article);
  expect(await textOf(page)).toContain('Việc cần làm');
  expect(silent).toHaveLength(1);
  expect(await textOf(page)).toContain('bản lưu trên máy');

  const opening = go(page, notRead);
  await expect.poll(() => silent.length, { timeout: 60_000 }).toBe(2);
  await silent[1]?.continue();
  await opening;
  expect(await page.locator('h1').innerText()).toContain('biến động đất đai');
});

test('where the server cannot answer a page that is kept is there, and of any other what it said', async () => {
  const page = await visit('/');
  await go(page, article);
  await whenKept(page, article);
  for (const path of [article, notRead])
    await context.route(`**${path}`, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<main>Bad Gateway</main>' }),
    );
  await go(page, article);
  expect(await textOf(page)).toContain('bản lưu trên máy');
  await go(page, notRead);
  expect(await textOf(page)).toBe('Bad Gateway');
});

test('a browser that has caches and no worker, as in a private window, is not offered to save a page', async () => {
  context = await browser.newContext();
  await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const page = await context.newPage();
  await go(page, other);
  await expect.poll(() => page.locator('[data-save]').getAttribute('hidden')).toBe('');
});

test('who searches without a network searches among the kept pages, with or without marks', async () => {
  const page = await visit('/');
  for (const path of [article, other]) {
    await go(page, path);
    await whenKept(page, path);
  }
  await context.setOffline(true);
  await go(page, '/tim-kiem/?q=the+can+cuoc');
  await expect
    .poll(() => page.locator('[data-kept] a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
    .toEqual([article]);
  await page.locator('[data-kept-search]').fill('Kế hoạch đã'.normalize('NFD'));
  expect(await page.locator('[data-kept] a').count()).toBeGreaterThan(0);
  await page.locator('[data-kept-search]').fill('tàu vũ trụ');
  expect(await page.locator('[data-kept] a').count()).toBe(0);
});

test('«Lưu» says saved only when the device has the page', async () => {
  const page = await visit(other);
  const box = page.locator('[data-save]');
  await context.setOffline(true);
  await box.getByRole('button').click();
  await expect.poll(() => box.getByRole('status').innerText()).toContain('Chưa lưu được');
  expect(await box.getByRole('button').getAttribute('aria-pressed')).toBe('false');

  await context.setOffline(false);
  await box.getByRole('button').click();
  await expect.poll(() => box.getByRole('status').innerText()).toMatch(/^Đã lưu chữ của trang.*Tệp và ảnh không được lưu/);
  expect(await isKept(page, other)).toBe(true);
});

test('what the browser refuses is said, and the button can be used again', async () => {
  const page = await visit(other);
  const refuse = (what: 'open' | 'delete') =>
    page.evaluate(
      (name) => void Reflect.set(CacheStorage.prototype, name, () => Promise.reject(new DOMException('refused'))),
      what,
    );
  const button = page.locator('[data-save]').getByRole('button');
  await button.click();
  await whenKept(page, other);
  await go(page, paths.offline());
  await refuse('delete');
  await page.locator('[data-kept-remove]').click();
  await expect.poll(() => page.locator('[data-kept-count]').innerText()).toContain('Chưa xóa được');
  expect(await page.locator('[data-kept] a').count()).toBe(1);

  await go(page, other);
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  await refuse('open');
  await button.click();
  await expect.poll(() => page.locator('[data-save]').getByRole('status').innerText()).toContain('Chưa xóa được');
  expect([await button.isEnabled(), await button.getAttribute('aria-pressed')]).toEqual([true, 'true']);

  await context.addInitScript(() => void Reflect.deleteProperty(window, 'caches'));
  await go(page, paths.offline());
  await expect.poll(() => page.locator('[data-lead]').innerText()).toContain('không giữ trang nào');
  expect(await page.locator('[data-kept-search]').isVisible()).toBe(false);
});

test('without the worker that would show it a page is not called saved', async () => {
  await rm(fileOf(paths.serviceWorker()));
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await go(page, other);
  const box = page.locator('[data-save]');
  await box.getByRole('button').click();
  await expect.poll(() => box.getByRole('status').innerText()).toContain('Chưa lưu được');
  expect(await box.getByRole('button').getAttribute('aria-pressed')).toBe('false');
});

test.each([503, 429, 403])('a page that the server does not give now (%i) is kept as it was, with all others', async (status) => {
  const page = await visit('/');
  await go(page, article);
  await whenKept(page, article);
  let asked = 0;
  await context.route(`**${article}`, (route) => {
    asked += 1;
    return route.fulfill({ status, body: 'Bận' });
  });
  await publish('5');
  await go(page, other);
  await expect.poll(() => asked).toBeGreaterThan(0);
  expect(await releases(page)).toEqual(['ban-1']);
  expect(await isKept(page, article)).toBe(true);

  await context.unroute(`**${article}`);
  await go(page, other);
  await expect.poll(() => releases(page)).toEqual(['ban-5']);
  expect(await isKept(page, article)).toBe(true);
});

test('all kept pages are of one release: the earlier one stays until the next is whole', async () => {
  const page = await visit('/');
  await go(page, other);
  await go(page, article);
  await whenKept(page, article);
  expect(await releases(page)).toEqual(['ban-1']);

  // The release changes again while the pages are fetched: what was fetched may be of two.
  let asked = 0;
  await context.route(`**${paths.release()}`, (route) => route.fulfill({ body: `giua-${(asked += 1)}` }));
  await publish('2');
  await go(page, other);
  await expect.poll(() => asked).toBeGreaterThanOrEqual(2);
  expect(await releases(page)).toEqual(['ban-1']);

  await context.unroute(`**${paths.release()}`);
  await go(page, other);
  await expect.poll(() => releases(page)).toEqual(['ban-2']);
  await context.setOffline(true);
  for (const path of [article, other, '/']) {
    await go(page, path);
    expect(await page.locator('h1').innerText(), path).toContain('(bản 2)');
  }
});

test('a page that was taken off the site is not kept', async () => {
  const page = await visit(article);
  await go(page, article);
  await whenKept(page, article);
  await rm(fileOf(article));
  await publish('3', [other, paths.home()]);
  await go(page, '/');
  await expect.poll(() => isKept(page, article)).toBe(false);
});

test('a saved page whose address has moved stays readable, at its new one', async () => {
  const page = await visit(article);
  await page.locator('[data-save]').getByRole('button').click();
  await whenKept(page, article);
  await mkdir(join(site, movedTo));
  await writeFile(fileOf(movedTo), before.get(article) ?? '');
  await writeFile(fileOf(article), redirectPage(article, movedTo));
  await publish('4', [other, paths.home()]);
  await go(page, '/');
  await whenKept(page, movedTo);
  await context.setOffline(true);
  await go(page, article);
  await page.locator('[data-kept] li', { hasText: 'Đã lưu để giữ lại' }).getByRole('link').click();
  expect(await textOf(page)).toContain('Việc cần làm');
  expect(new URL(page.url()).pathname).toBe(movedTo);
});

test('a page that has moved since it was opened is saved where it is now', async () => {
  const page = await visit('/');
  await go(page, article);
  await whenKept(page, article);
  await mkdir(join(site, movedTo));
  await writeFile(fileOf(movedTo), before.get(article) ?? '');
  await writeFile(fileOf(article), redirectPage(article, movedTo));
  await publish('6', [other, paths.home()]);
  const box = page.locator('[data-save]');
  await box.getByRole('button').click();
  await expect.poll(() => box.getByRole('status').innerText()).toContain(offlineWords.isSaved);
  expect(await isKept(page, movedTo)).toBe(true);
});

test('what one reads on a shared phone about violence is kept only if one saves it', async () => {
  const careful = '<body data-only-if-saved';
  expect(await readFile(fileOf(topic), 'utf8')).toContain(careful);
  await writeFile(fileOf(other), (before.get(other) ?? '').replace('<body', careful));
  const page = await visit('/');
  for (const path of [topic, other, article]) await go(page, path);
  // It comes after them, and so they were looked at.
  await whenKept(page, article);
  expect([await isKept(page, topic), await isKept(page, other)]).toEqual([false, false]);
  await go(page, other);
  await page.locator('[data-save]').getByRole('button').click();
  await whenKept(page, other);
});

test('a printed code is opened once, however it is written, and its page is not kept', async () => {
  const page = await visit('/');
  let opened = 0;
  await context.route(/\/q\/k7m2/i, (route) => {
    opened += 1;
    return route.fulfill({ contentType: 'text/html', body: '<h1>Chiến dịch</h1>' });
  });
  for (const path of ['/q/k7m2/', '/Q/K7M2', article]) await go(page, path);
  await whenKept(page, article);
  expect([opened, await isKept(page, '/Q/K7M2')]).toEqual([2, false]);
});

test('the list of kept pages moves nothing while it comes, here or in place of another page', async () => {
  const page = await visit('/');
  for (const path of [article, other]) {
    await go(page, path);
    await whenKept(page, path);
  }
  await watchShifts(context);
  for (const isOffline of [false, true]) {
    await context.setOffline(isOffline);
    await go(page, isOffline ? notRead : paths.offline());
    await expect.poll(() => page.locator('[data-kept] a').count()).toBe(2);
    expect(await shiftOf(page)).toBe(0);
  }
});

test.each(['pageshow', 'visibilitychange'])(
  'a page to which a reader comes back (%s) no longer says that it is saved once it was removed in the list',
  async (event) => {
    const page = await visit(article);
    await page.getByRole('button', { name: offlineWords.save }).click();
    await expect.poll(() => textOf(page)).toContain(offlineWords.isSaved);
    const list = await context.newPage();
    await go(list, paths.offline());
    await list.getByRole('button', { name: offlineWords.remove }).click();
    await expect.poll(() => textOf(list)).toContain(offlineWords.removed);
    // What a browser says when a page is shown again as it was left.
    await page.evaluate((type) => document.dispatchEvent(new Event(type, { bubbles: true })), event);
    await page.getByRole('button', { name: offlineWords.save, pressed: false }).waitFor();
    expect(await textOf(page)).not.toContain(offlineWords.isSaved);
    expect(await page.getByRole('link', { name: offlineWords.all }).count()).toBe(0);
  },
);

test('a reader can remove one of them, and all', async () => {
  const page = await visit('/');
  for (const path of [article, other]) {
    await go(page, path);
    await whenKept(page, path);
  }
  await go(page, paths.offline());
  await page.getByRole('button', { name: 'Xóa trang: Mất thẻ căn cước' }).click();
  await expect.poll(() => page.locator('[data-kept] a').count()).toBe(1);
  expect([await isKept(page, article), await isKept(page, other)]).toEqual([false, true]);
  await go(page, article);
  await whenKept(page, article);
  await go(page, paths.offline());
  await page.locator('[data-kept-remove]').click();
  await expect.poll(() => page.locator('[data-kept-count]').innerText()).toContain('Đã xóa');
  expect(await isKept(page, article)).toBe(false);
});
