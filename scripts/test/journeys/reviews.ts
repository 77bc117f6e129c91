import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/process.ts';
import { textOf } from './desk.ts';
import { faultsAt200 } from './faults.ts';
import { stepsOf } from './steps.ts';
import {
  adminToken,
  articles,
  ask,
  endSessions,
  installation,
  invite,
  logIn,
  tokenOf,
  uniqueWord,
  untilSite,
  type Account,
} from './support.ts';

let reviewer: Account;
let writer: Account;

beforeAll(async () => {
  reviewer = await invite('nguoi-duyet');
  writer = await invite('bien-tap-vien');
});

const review = (page: Page) => page.getByRole('region', { name: 'Duyệt', exact: true });
const publish = (page: Page) => page.getByRole('button', { name: 'Xuất bản', exact: true });
const home = (page: Page) => page.goto(`${installation.cms}/admin`);

/** As many characters from the start of a line; what is selected then. */
async function select(page: Page, words: string): Promise<string | undefined> {
  await textOf(page).click();
  await page.keyboard.press('Home');
  for (const _ of words) await page.keyboard.press('Shift+ArrowRight');
  return page.evaluate(() => getSelection()?.toString());
}

/** Makes the page ask at once what it asks four times a minute, as when somebody comes back to it. */
async function comeBack(page: Page): Promise<void> {
  for (const isHidden of [true, false])
    await page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
}

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

it('lists some of what waits, and all of it for who asks', async () => {
  const busy = await invite('bien-tap-vien');
  const token = await tokenOf(installation.cms, busy);
  const pages = '/content-manager/collection-types/api::page.page';
  const word = uniqueWord();
  const ids: string[] = [];
  for (let number = 1; number <= 9; number++) {
    const { data } = (await ask(token, 'POST', pages, {
      title: `Trang ${number} ${word}`,
      body: 'Nội dung trang.',
    })) as { data: { documentId: string } };
    ids.push(data.documentId);
    await ask(token, 'POST', `/pho-luat/review/api::page.page/${data.documentId}/send`, {});
  }
  const { page, context } = await logIn(busy);
  const list = page.getByRole('region', { name: 'Bạn đã gửi, đang chờ duyệt (9)' });
  await list.getByRole('link').nth(7).waitFor();
  expect(await list.getByRole('link').count()).toBe(8);
  await list.getByRole('button', { name: 'Hiện cả 9' }).click();
  await list.getByRole('link', { name: `Trang 9 ${word}` }).waitFor();
  const button = list.getByRole('button', { name: 'Thu gọn' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await context.close();
  // Else they would come first in every reviewer's list.
  for (const id of ids) await ask(token, 'DELETE', `${pages}/${id}`);
});

it('goes from the writer to the reviewer, back with remarks, and on to the site', async () => {
  const title = `Cấp bản sao trích lục ${uniqueWord()}`;
  const { id, path } = await publicArticle(title);
  await untilSite(path, (status) => status === 200);

  const mine = await logIn(writer, `${articles}/${id}`);
  await mine.page.getByLabel('Tiêu đề *').fill(`${title}, bản mới`);
  await mine.page.getByLabel('Lời nhắn cho người duyệt').fill('Đã sửa theo nghị quyết mới.');
  // It saves what is typed, and sends it.
  await mine.page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await mine.page.getByText('Đã gửi duyệt.').waitFor();
  await mine.page.getByRole('button', { name: 'Chờ duyệt', exact: true }).waitFor();
  expect(await publish(mine.page).count()).toBe(0);

  const theirs = await logIn(reviewer);
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
  await review(theirs.page).getByRole('button', { name: 'Xem cạnh nhau' }).click();
  for (const [frame, name] of [
    ['Đang có trên trang', title],
    ['Bản nháp đã lưu', `${title}, bản mới`],
  ] as const)
    await theirs.page.frameLocator(`iframe[title="${frame}"]`).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  expect(await faultsAt200(theirs.page)).toEqual([]);
  await theirs.page.keyboard.press('Escape');
  await theirs.page.getByRole('dialog').waitFor({ state: 'hidden' });
  // Keys that come while the form is read again reach nothing.
  await expect.poll(() => select(theirs.page, 'Lệ phí')).toBe('Lệ phí');
  await review(theirs.page).getByRole('button', { name: 'Trả lại' }).click();
  const window = theirs.page.getByRole('dialog');
  // What was selected is quoted, and its field is found.
  expect(await window.getByLabel('Trích lời trong bài').inputValue()).toBe('Lệ phí');
  expect(await window.getByRole('combobox', { name: 'Về ô nào' }).textContent()).toContain('Nội dung');
  await window.getByRole('button', { name: 'Trả lại' }).click();
  await window.getByText('Hãy ghi nhận xét.').waitFor();
  await window.getByLabel('Nhận xét').fill('Theo nghị quyết nào?');
  await window.getByRole('button', { name: 'Thêm nhận xét' }).click();
  await window.getByLabel('Nhận xét 2').fill('Tiêu đề còn chung, cần nói rõ từ ngày nào.');
  await window.getByRole('combobox', { name: 'Về ô nào' }).last().click();
  await theirs.page.getByRole('option', { name: 'Tiêu đề', exact: true }).click();
  // As after a zoom, for which Strapi draws the panels anew below the form.
  expect(await faultsAt200(theirs.page)).toEqual([]);
  expect(await window.getByLabel('Nhận xét 2').inputValue()).toContain('Tiêu đề còn chung');
  // A colleague returns it meanwhile, and then the session ends: what is typed stays, and goes to the writer too.
  const remarks = [{ text: 'Bản sao hay bản chính?' }];
  await ask(await adminToken(), 'POST', `/pho-luat/review/api::article.article/${id}/return`, { remarks });
  await comeBack(theirs.page);
  await theirs.page.getByText('Bản sao hay bản chính?').waitFor();
  await endSessions(reviewer);
  // The window may be there already: the page asks for other things meanwhile.
  await theirs.page.getByRole('button', { name: 'Trả lại', includeHidden: true }).last().dispatchEvent('click');
  await theirs.page.getByLabel('Mật khẩu').fill(reviewer.password);
  await theirs.page.keyboard.press('Enter');
  await theirs.page.getByText('Đã trả lại cho người viết.').waitFor();
  await theirs.context.close();

  await home(mine.page);
  await mine.page.getByText(/«Theo nghị quyết nào/).waitFor();
  const waiting = mine.page.getByRole('region', { name: 'Việc chờ tôi' });
  const links = await waiting
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  const toCreate = (type: string) => `/admin/content-manager/collection-types/api::${type}.${type}/create`;
  // After the guide: what is begun most often, then what waits.
  expect(links.slice(1, 5)).toEqual([
    ['Viết bài', toCreate('article')],
    ['Thêm văn bản', toCreate('attachment')],
    ['Tạo mã QR', toCreate('qr-campaign')],
    [`${title}, bản mới`, `/admin${articles}/${id}`],
  ]);
  const frames = mine.page.getByRole('heading', { level: 2 });
  await expect
    .poll(async () => (await frames.allTextContents()).slice(0, 5))
    .toEqual(['Việc chờ tôi', 'Nhiệm vụ trong kế hoạch', 'Xuất bản', 'Tìm không thấy', 'Lượt mở mã QR trong tuần']);
  await mine.page
    .getByRole('link', { name: `${title}, bản mới` })
    .first()
    .click();
  await review(mine.page).getByText('Tiêu đề còn chung, cần nói rõ từ ngày nào.').waitFor();
  await review(mine.page).getByText('Bản sao hay bản chính?').waitFor();
  await review(mine.page).getByRole('button', { name: 'Tới chỗ này «Lệ phí»' }).click();
  await expect.poll(() => mine.page.evaluate(() => getSelection()?.toString())).toBe('Lệ phí');
  await mine.page.keyboard.type('Mức thu');
  await review(mine.page).getByText('Không còn thấy lời này.').waitFor();
  await review(mine.page).getByRole('button', { name: 'Đến ô «Tiêu đề»' }).click();
  const field = mine.page.getByLabel('Tiêu đề *');
  // The field has the keyboard a frame after the click.
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await field.fill(`${title} từ ngày 1/7`);
  await mine.page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await mine.page.getByText('Đã gửi duyệt.').waitFor();
  await review(mine.page)
    .getByText(/gửi duyệt lúc/)
    .waitFor();
  // The first sending is told in the same words, until the panel has been read again.
  await expect.poll(() => review(mine.page).getByText('Tiêu đề còn chung').count()).toBe(0);
  await mine.context.close();

  const again = await logIn(reviewer);
  const steps = await stepsOf(again.page, 'preview');
  await again.page
    .getByRole('link', { name: `${title} từ ngày 1/7` })
    .first()
    .click();
  await review(again.page)
    .getByRole('insertion')
    .filter({ hasText: `${title} từ ngày 1/7` })
    .waitFor();
  await review(again.page).getByRole('link', { name: 'Xem trước' }).click();
  const real = again.page.frameLocator('iframe').getByRole('heading', { level: 1 });
  await real.filter({ hasText: `${title} từ ngày 1/7` }).waitFor();
  await publish(again.page).click();
  await untilSite(path, (status, text) => status === 200 && text.includes(`${title} từ ngày 1/7`));
  await again.page.frameLocator('iframe').getByText('Bản xem trước – đã xuất bản').waitFor();
  await again.page.getByText(/^Đã lên trang lúc/).waitFor();
  const onSite = again.page.getByRole('link', { name: 'Xem trên trang' });
  expect(await onSite.getAttribute('href')).toBe(installation.site + path);
  // To open, to look, to publish.
  expect(await steps.clicks()).toBe(3);

  await again.page.goto(`${installation.cms}/admin${articles}/${id}`);
  await again.page.getByRole('button', { name: 'Lịch sử' }).click();
  const events = again.page.getByRole('dialog').getByRole('heading');
  await expect
    .poll(async () => (await events.allTextContents()).map((text) => text.split(' · ')[0]))
    .toEqual(['Lịch sử', 'Xuất bản', 'Gửi duyệt', 'Trả lại', 'Trả lại', 'Gửi duyệt', 'Xuất bản']);
  await again.page
    .getByRole('dialog')
    .getByText(/^Bắt đầu viết: \S/)
    .waitFor();
  await again.context.close();
});

it('sends a plan, its article and a code together, and the reviewer publishes all in one release', async () => {
  const word = uniqueWord();
  const token = await tokenOf(installation.cms, writer);
  const plans = '/content-manager/collection-types/api::plan.plan';
  const first = async (type: string) => {
    const { results } = (await ask(token, 'GET', `/content-manager/collection-types/api::${type}.${type}`)) as {
      results: { documentId: string }[];
    };
    return { connect: [{ documentId: results[0]?.documentId }] };
  };
  const write = async (path: string, data: object) =>
    ((await ask(token, 'POST', path, data)) as { data: { documentId: string; slug: string } }).data;
  const plan = await write(plans, {
    title: `Kế hoạch ${word}`,
    number: '77/KH-UBND',
    year: 2026,
    issuedOn: '2026-01-15',
    issuer: await first('agency'),
  });
  const article = await write(articles, {
    title: `Đợt ra quân ${word}`,
    body: 'Làm thẻ căn cước tại nhà văn hóa.',
    category: await first('category'),
    plans: { connect: [{ documentId: plan.documentId }] },
  });
  const campaigns = '/content-manager/collection-types/api::qr-campaign.qr-campaign';
  const campaign = await write(campaigns, {
    title: `Áp phích ${word}`,
    callToAction: 'Quét để đọc',
    issuer: await first('agency'),
    destination: { kind: 'article', article: { connect: [{ documentId: article.documentId }] } },
    placements: [{ place: 'Chợ Hàng', printedCopies: 12 }],
    opensDirectly: true,
  });

  const mine = await logIn(writer, `${articles}/${article.documentId}`);
  // Alone it cannot even be sent, and nothing says that it was.
  await mine.page.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  await mine.page.getByText(/^Đã lưu, chưa gửi duyệt\. .*Kế hoạch liên quan/).waitFor();
  expect(await mine.page.getByText('Đã gửi duyệt.').count()).toBe(0);
  await mine.page.getByRole('button', { name: 'Gửi duyệt', exact: true, disabled: false }).waitFor();

  await mine.page.getByRole('button', { name: 'Thao tác khác' }).first().click();
  await mine.page.getByRole('menuitem', { name: 'Xuất bản cùng nhau' }).click();
  for (const title of [`Kế hoạch ${word}`, `Áp phích ${word}`])
    await mine.page.getByRole('button', { name: `Thêm: ${title}` }).click();
  await mine.page.getByLabel('Lời nhắn cho người duyệt').fill('Cả đợt ra quân.');
  await mine.page.getByRole('button', { name: 'Gửi duyệt cả nhóm (3)' }).click();
  await mine.page.getByText('Đã gửi duyệt cả nhóm.').waitFor();
  await mine.context.close();

  const theirs = await logIn(reviewer);
  await theirs.page
    .getByText(/cùng 2 nội dung khác · «Cả đợt ra quân.»/)
    .first()
    .waitFor();
  await theirs.page
    .getByRole('link', { name: `Kế hoạch ${word}` })
    .first()
    .click();
  await theirs.page.getByRole('link', { name: 'Mở cả nhóm' }).click();
  await theirs.page.getByRole('button', { name: 'Xuất bản cả nhóm (3)' }).click();
  await untilSite(`/bai-viet/${article.slug}/`, (status, text) => status === 200 && text.includes(`Kế hoạch ${word}`));
  await untilSite(`/ke-hoach/${plan.slug}/`, (status) => status === 200);
  const { codes } = (await ask(
    await adminToken(),
    'GET',
    `/pho-luat/codes/api::qr-campaign.qr-campaign/${campaign.documentId}`,
  )) as { codes: { code: string }[] };
  const opened = await fetch(`${installation.site}/q/${codes[0]?.code}/`);
  expect([opened.status, new URL(opened.url).pathname]).toEqual([200, `/bai-viet/${article.slug}/`]);
  const liveSince = async (path: string, id: string) =>
    (
      (await ask(await tokenOf(installation.cms, writer), 'GET', `/pho-luat/entry/${path.split('/').at(-1)}/${id}`)) as {
        state: string;
        at: string;
      }
    ).at;
  await eventually(
    async () => Boolean(await liveSince(plans, plan.documentId)),
    () => 'the plan is not said to be live',
  );
  const ofPlan = await liveSince(plans, plan.documentId);
  expect(await liveSince(articles, article.documentId)).toBe(ofPlan);
  expect(await liveSince(campaigns, campaign.documentId)).toBe(ofPlan);
  await theirs.context.close();
});
