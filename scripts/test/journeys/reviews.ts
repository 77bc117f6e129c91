import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../site/test/fixture/browser.ts';
import { adminToken, articles, ask, installation, invite, logIn, uniqueWord, untilSite, type Account } from './support.ts';

let browser: Browser;
let reviewer: Account;
let writer: Account;

beforeAll(async () => {
  browser = await openBrowser();
  reviewer = await invite('nguoi-duyet');
  writer = await invite('bien-tap-vien');
});
afterAll(() => browser.close());

const review = (page: Page) => page.getByRole('region', { name: 'Duyệt', exact: true });
const publish = (page: Page) => page.getByRole('button', { name: 'Xuất bản', exact: true });
const home = (page: Page) => page.goto(`${installation.cms}/admin`);

/** How often a person has clicked since the page was opened, whatever page it led to. */
async function countClicks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('click', ({ isTrusted }) => {
      if (isTrusted) sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks')) + 1));
    });
  });
}
const clicks = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('clicks')));

async function publicArticle(title: string): Promise<{ id: string; path: string }> {
  const token = await adminToken();
  const { results } = (await ask(token, 'GET', '/content-manager/collection-types/api::category.category')) as {
    results: { documentId: string }[];
  };
  const { data } = (await ask(token, 'POST', articles, {
    title,
    body: 'Lệ phí là 8.000 đồng mỗi bản.',
    category: { connect: [{ documentId: results[0]?.documentId }] },
  })) as { data: { documentId: string; slug: string } };
  await ask(token, 'POST', `${articles}/${data.documentId}/actions/publish`, {});
  return { id: data.documentId, path: `/bai-viet/${data.slug}/` };
}

it('goes from the writer to the reviewer, back with remarks, and on to the site', async () => {
  const title = `Cấp bản sao trích lục ${uniqueWord()}`;
  const { id, path } = await publicArticle(title);
  await untilSite(path, (status) => status === 200);

  const mine = await logIn(browser, writer);
  await mine.page.goto(`${installation.cms}/admin${articles}/${id}`);
  await mine.page.getByLabel('Tiêu đề *').fill(`${title}, bản mới`);
  await mine.page.getByLabel('Lời nhắn cho người duyệt').fill('Đã sửa theo nghị quyết mới.');
  // It saves what is typed, and sends it.
  await mine.page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await mine.page.getByText('Đã gửi duyệt.').waitFor();
  await mine.page.getByRole('button', { name: 'Chờ duyệt', exact: true }).waitFor();
  expect(await publish(mine.page).count()).toBe(0);

  const theirs = await logIn(browser, reviewer);
  await theirs.page.getByText('Đã sửa theo nghị quyết mới.').waitFor();
  await theirs.page
    .getByRole('link', { name: `${title}, bản mới` })
    .first()
    .click();
  const changes = review(theirs.page).getByRole('region', { name: 'Sẽ đổi trên trang (1)' });
  await changes.getByRole('deletion').filter({ hasText: title }).waitFor();
  await changes
    .getByRole('insertion')
    .filter({ hasText: `${title}, bản mới` })
    .waitFor();
  await review(theirs.page).getByRole('button', { name: 'Trả lại' }).click();
  const window = theirs.page.getByRole('dialog');
  await window.getByRole('button', { name: 'Trả lại' }).click();
  await window.getByText('Hãy ghi nhận xét.').waitFor();
  await window.getByLabel('Nhận xét').fill('Tiêu đề còn chung, cần nói rõ từ ngày nào.');
  await window.getByRole('combobox', { name: 'Về ô nào' }).click();
  await theirs.page.getByRole('option', { name: 'Tiêu đề', exact: true }).click();
  await window.getByRole('button', { name: 'Trả lại' }).click();
  await theirs.page.getByText('Đã trả lại cho người viết.').waitFor();
  await theirs.context.close();

  await home(mine.page);
  await mine.page.getByText(/«Tiêu đề còn chung/).waitFor();
  await mine.page
    .getByRole('link', { name: `${title}, bản mới` })
    .first()
    .click();
  await review(mine.page).getByText('Tiêu đề còn chung, cần nói rõ từ ngày nào.').waitFor();
  await review(mine.page).getByRole('button', { name: 'Đến ô «Tiêu đề»' }).click();
  const field = mine.page.getByLabel('Tiêu đề *');
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await field.fill(`${title} từ ngày 1/7`);
  await mine.page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await mine.page.getByText('Đã gửi duyệt.').waitFor();
  await review(mine.page)
    .getByText(/gửi duyệt lúc/)
    .waitFor();
  expect(await review(mine.page).getByText('Tiêu đề còn chung').count()).toBe(0);
  await mine.context.close();

  const again = await logIn(browser, reviewer);
  await countClicks(again.context);
  await home(again.page);
  await again.page
    .getByRole('link', { name: `${title} từ ngày 1/7` })
    .first()
    .click();
  await review(again.page)
    .getByRole('insertion')
    .filter({ hasText: `${title} từ ngày 1/7` })
    .waitFor();
  await review(again.page).getByRole('link', { name: 'Xem trang thật' }).click();
  const real = again.page.frameLocator('iframe').getByRole('heading', { level: 1 });
  await real.filter({ hasText: `${title} từ ngày 1/7` }).waitFor();
  await publish(again.page).click();
  await untilSite(path, (status, text) => status === 200 && text.includes(`${title} từ ngày 1/7`));
  // To open, to look, to publish.
  expect(await clicks(again.page)).toBe(3);

  await again.page.goto(`${installation.cms}/admin${articles}/${id}`);
  await again.page.getByRole('button', { name: 'Lịch sử' }).click();
  const events = again.page.getByRole('dialog').getByRole('heading');
  await expect
    .poll(async () => (await events.allTextContents()).map((text) => text.split(' · ')[0]))
    .toEqual(['Lịch sử', 'Xuất bản', 'Gửi duyệt', 'Trả lại', 'Gửi duyệt', 'Xuất bản']);
  await again.context.close();
});
