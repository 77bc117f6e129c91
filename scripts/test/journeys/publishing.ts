import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notStoredWords } from '../../../cms/src/words/not-stored.ts';
import { adminToken, articles, ask, browser, installation, logIn, settled, uniqueWord, untilSite } from './support.ts';

/** What an editor sees of publishing, on the entry itself. */

let page: Page;

beforeAll(async () => {
  page = (await logIn(installation.firstAdmin)).page;
});
afterAll(() => page.context().close());

const panel = () => page.getByRole('region', { name: 'Trên trang' });

/** From now on the database refuses to commit what changes this table; gives the end of that. */
function refuseCommits(table: string): () => void {
  const database = new DatabaseSync(join(installation.varDir, 'cms/data.db'), { timeout: 30_000 });
  database.exec(`
    create table owed (id integer primary key);
    create table debts (id integer references owed (id) deferrable initially deferred);
    create trigger refusal after update on ${table} begin insert into debts values (1); end`);
  return () => {
    database.exec('drop trigger refusal; drop table debts; drop table owed');
    database.close();
  };
}

async function draft(title: string): Promise<{ id: string; path: string }> {
  const categories = (await ask(await adminToken(), 'GET', '/content-manager/collection-types/api::category.category')) as {
    results: { documentId: string }[];
  };
  const { data } = (await ask(await adminToken(), 'POST', articles, {
    title,
    body: `Đoạn văn của ${title}.`,
    category: { connect: [{ documentId: categories.results[0]?.documentId }] },
  })) as { data: { documentId: string; slug: string } };
  return { id: data.documentId, path: `/bai-viet/${data.slug}/` };
}

it('says on the entry when its version is live, with a link to the page, without reloading', async () => {
  const { id, path } = await draft(`Bài theo dõi ${uniqueWord()}`);
  await page.goto(`${installation.cms}/admin${articles}/${id}`);
  await panel().getByText('Chưa xuất bản lần nào').waitFor();
  await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  await panel()
    .getByText(/Đã lên trang lúc \d\d:\d\d:\d\d( ngày \S+)? \((\d+,\d giây|\d+ phút \d+ giây)\)/)
    .waitFor();
  const address = await panel().getByRole('link').first().getAttribute('href');
  expect(address).toBe(installation.site + path);
  expect((await fetch(address ?? '')).status).toBe(200);
});

it('keeps what was typed into an entry when it cannot be saved: refused, the network gone, or nothing committed', async () => {
  const { id } = await draft(`Bài sửa dở ${uniqueWord()}`);
  await page.goto(`${installation.cms}/admin${articles}/${id}`);
  const title = page.getByLabel('Tiêu đề *');
  const save = page.getByRole('button', { name: 'Lưu', exact: true });
  const canBeSaved = page.getByRole('button', { name: 'Lưu', exact: true, disabled: false });
  await title.fill('Tiêu đề gõ sau');
  await page.getByRole('button', { name: dates }).click();
  await page.getByLabel(/Hẹn giờ xuất bản/).fill('26/11/2025 8h');
  await save.click();
  await page.getByText('Giờ hẹn đã qua.').first().waitFor();
  await canBeSaved.waitFor();
  expect(await title.inputValue()).toBe('Tiêu đề gõ sau');

  await page.getByLabel(/Hẹn giờ xuất bản/).fill('');
  await page.route(`**${articles}/${id}*`, (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()));
  const gone = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
  await save.click();
  await gone;
  const notice = page.getByRole('alert').filter({ hasText: 'Mất kết nối với máy chủ' });
  const guide = page.context().waitForEvent('page');
  await notice.getByRole('link').click();
  expect(await (await guide).locator('tr:focus').textContent()).toContain('có mạng thì làm lại việc vừa làm');
  await (await guide).close();
  // By then Strapi has done what it does with the form after a failure.
  await settled(page);
  await canBeSaved.waitFor();
  expect(await title.inputValue()).toBe('Tiêu đề gõ sau');

  await page.unroute(`**${articles}/${id}*`);
  const mend = refuseCommits('articles');
  try {
    await save.click();
    await page.getByText(notStoredWords.failed).first().waitFor();
    await canBeSaved.waitFor();
    expect(await title.inputValue()).toBe('Tiêu đề gõ sau');
    const refused = page.waitForResponse((answer) => answer.url().includes('/actions/publish'));
    await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    expect((await refused).status()).toBe(503);
    await settled(page);
    await canBeSaved.waitFor();
    expect(await title.inputValue()).toBe('Tiêu đề gõ sau');
  } finally {
    mend();
  }

  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await save.click();
  await saved;
});

it('loses nothing that is typed while an entry is saved and read again: on a slow network it waits', async () => {
  const { id } = await draft(`Bài lưu lâu ${uniqueWord()}`);
  await page.goto(`${installation.cms}/admin${articles}/${id}`);
  const title = page.getByLabel('Tiêu đề *');
  await title.fill('Tiêu đề của lần lưu');
  await page.waitForLoadState('networkidle');
  const isOfEntry = (answer: Response) => answer.url().includes(`${articles}/${id}`);
  const [sent, read] = ['PUT', 'GET'].map((method) =>
    page.waitForResponse((answer) => isOfEntry(answer) && answer.request().method() === method),
  );
  const held = { PUT: Promise.withResolvers<void>(), GET: Promise.withResolvers<void>() };
  await page.route(`**${articles}/${id}*`, async (route) => {
    await held[route.request().method() as 'PUT' | 'GET']?.promise;
    await route.fallback();
  });
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await title.pressSequentially(' gõ');
  const typed = await title.inputValue();
  held.PUT.resolve();
  await sent;
  await title.pressSequentially(' nữa');
  held.GET.resolve();
  await read;
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  expect(await title.inputValue()).toBe(`${typed}!`);
  await page.unroute(`**${articles}/${id}*`);
});

const dates = 'Đường dẫn, ngày, hẹn giờ';

it('saves a day as it was typed when «Lưu» is clicked at once, and says of what is not a day that it is not saved', async () => {
  const { id } = await draft(`Bài có ngày ${uniqueWord()}`);
  await page.goto(`${installation.cms}/admin${articles}/${id}`);
  const day = page.getByLabel('Ngày cần xem lại').first();
  await page.getByLabel('Tiêu đề *').waitFor();
  expect(await day.count()).toBe(0);
  await page.getByRole('button', { name: dates, expanded: false }).click();
  await day.fill('31/4/2027');
  await page.getByRole('button', { name: dates, expanded: true }).click();
  expect(await day.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('«31/4/2027» không phải là một ngày.').first().waitFor();
  expect(await reviewDayOf(id)).toBeNull();
  // What is wrong in a part that is folded opens it.
  await day.waitFor();
  expect(await day.inputValue()).toBe('31/4/2027');

  await day.fill('5/4/2027');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await saved;
  expect(await reviewDayOf(id)).toBe('2027-04-05');
  await page.reload();
  await expect.poll(() => page.getByLabel('Ngày cần xem lại').first().inputValue()).toBe('05/04/2027');
});

async function reviewDayOf(id: string): Promise<unknown> {
  return ((await ask(await adminToken(), 'GET', `${articles}/${id}`)) as { data: { reviewOn: unknown } }).data.reviewOn;
}

it('gives a link to a draft for a leader without an account, which shows that draft alone and can be revoked', async () => {
  const title = `Bài chia sẻ ${uniqueWord()}`;
  const { id, path } = await draft(title);
  await page.goto(`${installation.cms}/admin${articles}/${id}`);
  await panel().getByRole('button', { name: 'Chia sẻ', exact: true }).click();
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const field = page.getByLabel('Liên kết mới');
  await field.waitFor();
  const link = await field.inputValue();

  const leader = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const answer = await leader.goto(link);
  expect(answer?.headers()['x-robots-tag']).toContain('noindex');
  await leader.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(
    await leader
      .getByText(/Bản xem trước/)
      .first()
      .isVisible(),
  ).toBe(true);
  expect((await fetch(installation.site + path)).status).toBe(404);

  await page.getByRole('button', { name: /Thu hồi liên kết/ }).click();
  await page
    .getByText(/Đã thu hồi/)
    .first()
    .waitFor();
  expect((await leader.goto(link))?.status()).toBe(404);
  // Nobody sends on a link that opens nothing.
  expect(await field.count()).toBe(0);
});

it('takes a document down everywhere, with a reason, and leaves no way to its words', async () => {
  const word = uniqueWord();
  const { id, path } = await draft(`Bài lộ thông tin ${word}`);
  await ask(await adminToken(), 'POST', `${articles}/${id}/actions/publish`, {});
  await untilSite(path, (status) => status === 200);
  await page.goto(`${installation.cms}/admin${articles}/${id}`);
  // What is typed and not saved would be gone: an unpublication waits for it, an emergency says so.
  await page.getByLabel('Tiêu đề *').fill('Bài đã bỏ số điện thoại');
  // The panel's, which is drawn later than the one at the top.
  await page.getByRole('button', { name: 'Thao tác khác' }).nth(1).click();
  await page.getByRole('menuitem', { name: 'Gỡ xuống' }).click();
  await page.getByText(/^Chưa gỡ: biểu mẫu có thay đổi chưa lưu/).waitFor();
  expect(await page.getByLabel('Tiêu đề *').inputValue()).toBe('Bài đã bỏ số điện thoại');
  await page.getByRole('button', { name: 'Thao tác khác' }).first().click();
  await page.getByRole('menuitem', { name: 'Gỡ khẩn cấp' }).click();
  await page.getByText(/^Biểu mẫu có thay đổi chưa lưu: gỡ xong là mất/).waitFor();
  await page.getByLabel('Lý do').fill('Lộ số điện thoại của người dân');
  await page.getByRole('button', { name: 'Gỡ khẩn cấp ngay' }).click();
  await untilSite(path, (status) => status === 404);

  const resident = await browser.newPage();
  await resident.goto(`${installation.site}/tim-kiem/?q=${word}`);
  await resident.locator('[data-search="done"]').waitFor();
  expect(await resident.getByRole('link', { name: new RegExp(word) }).count()).toBe(0);
  for (const list of ['/', '/bai-viet/', '/rss.xml'])
    expect(await (await fetch(installation.site + list)).text()).not.toContain(word);
});
