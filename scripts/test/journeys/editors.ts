import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { toSlug } from '@pho-luat/shared/slug';
import { documents as wordFiles } from '../../../cms/test/pure/editor/documents/made.ts';
import { pdfOf } from '../../../cms/test/reading/support/pdf.ts';
import { choose, dropFile, paste, tabTo, textOf } from './desk.ts';
import { at200, faultsAt200 } from './faults.ts';
import { stepsOf } from './steps.ts';
import {
  adminToken,
  articles,
  ask,
  browser,
  endSessions,
  installation,
  invite,
  logIn,
  settled,
  signIn,
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

const articleForm = `${articles}/create`;
const newArticle = (page: Page) => page.goto(`${installation.cms}/admin${articleForm}`);

async function write(page: Page, title: string, body: string): Promise<void> {
  await page.getByLabel('Tiêu đề *').fill(title);
  await choose(page, /Chuyên mục/, /Tin hoạt động/);
  await writeBody(page, body);
}

/** As Markdown. */
async function writeBody(page: Page, body: string): Promise<void> {
  await page.getByRole('button', { name: 'Dạng ký hiệu' }).click();
  await textOf(page).fill(body);
}

/** What the CMS answers to «Lưu». */
async function save(page: Page, method: 'POST' | 'PUT'): Promise<Response> {
  const saved = page.waitForResponse((answer) => answer.url().includes(articles) && answer.request().method() === method);
  await page.getByRole('button', { name: 'Lưu' }).click();
  return saved;
}

/** A clipboard from the editor's own tests, or the Markdown that it becomes. */
function clipboard(name: string, ending: 'html' | 'md'): Promise<string> {
  return readFile(join(import.meta.dirname, `../../../cms/test/pure/editor/clipboards/${name}.${ending}`), 'utf8');
}

async function uploadCover(page: Page, name: string): Promise<void> {
  const buffer = await page.screenshot();
  await page.getByRole('button', { name: /Bấm để chọn tệp/ }).click();
  await page.getByRole('button', { name: 'Thêm tệp nữa' }).click();
  await page.locator('input[type=file][name=files]').setInputFiles({ name, mimeType: 'image/png', buffer });
  await page.getByRole('button', { name: /Tải 1 tệp lên/ }).click();
  await page.getByRole('button', { name: 'Xong' }).click();
  // An upload is shown to people who are logged in, and to nobody else.
  const shown = page.locator('img[src*="/uploads/"]').first();
  const width = () => shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  const address = await shown.evaluate((image) => (image as unknown as { src: string }).src);
  expect((await fetch(address)).status).toBe(401);
  await page.getByRole('textbox', { name: 'Mô tả ảnh' }).fill('Bảng tin của tổ dân phố');
}

/** One that the media library has, at the end of the text. */
async function addPicture(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Dạng như trên trang' }).click();
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ảnh', exact: true }).click();
  await page.getByRole('checkbox', { name }).click();
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('dialog').getByLabel('Mô tả ảnh').fill(words);
  await page.getByRole('button', { name: 'Đặt' }).click();
  await textOf(page).getByRole('img', { name: words }).waitFor();
}

describe('a reviewer (Người duyệt)', () => {
  it('writes with a picture and an official document, publishes, and a resident reads it and finds it from the header', async () => {
    const word = uniqueWord();
    const title = `Tập huấn hòa giải viên ${word}`;
    const { page, context } = await logIn(reviewer, articleForm);
    await write(page, title, '## Đất đai và hàng xóm\n\nBuổi tập huấn nói về tranh chấp ranh giới.');
    await uploadCover(page, `Ảnh ${word}.png`);
    await addPicture(page, `Ảnh ${word}.png`, 'Sân nhà văn hóa');
    await choose(page, /Tài liệu đính kèm/, /Luật Hòa giải ở cơ sở/, 'Hòa giải ở cơ sở');
    await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    const path = `/bai-viet/${toSlug(title)}/`;
    await untilSite(path, (status) => status === 200);
    await context.close();

    const resident = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await resident.goto(installation.site);
    await resident.getByRole('combobox', { name: 'Tìm trong trang này' }).fill(word);
    await resident.keyboard.press('Enter');
    await resident.locator('[data-search="done"]').waitFor();
    await resident.getByRole('link', { name: title }).click();
    await resident.waitForURL(installation.site + path);
    expect(await resident.getByRole('heading', { level: 2, name: 'Đất đai và hàng xóm' }).isVisible()).toBe(true);
    const cover = resident.getByRole('img', { name: 'Bảng tin của tổ dân phố' });
    expect(await cover.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(0);
    const inText = resident.getByRole('img', { name: 'Sân nhà văn hóa' });
    await inText.scrollIntoViewIfNeeded();
    await expect
      .poll(() => inText.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBeGreaterThan(0);
    const documents = resident.getByRole('region', { name: 'Tài liệu đính kèm' });
    expect(
      await documents.getByRole('link', { name: 'Luật Hòa giải ở cơ sở 2013 · 35/2013/QH13', exact: true }).isVisible(),
    ).toBe(true);
    await resident.close();
  });

  it('makes a category from the form of a new article on a slow machine, and the article then has it', async () => {
    const category = `Chuyên mục ${uniqueWord()}`;
    const { page, context } = await logIn(reviewer, articleForm);
    await page.getByLabel('Tiêu đề *').fill('Bài của chuyên mục mới');
    // Until Strapi knows who may make one, it offers it to nobody.
    await settled(page);
    const processor = await context.newCDPSession(page);
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await choose(page, /Chuyên mục/, /Thêm mục mới để chọn/);
    const window = page.getByRole('dialog');
    await window.getByLabel('Tên *').fill(category);
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await window.getByRole('button', { name: 'Lưu' }).click();
    await window.getByRole('heading', { name: category }).waitFor();
    // What it takes for unsaved it asks about.
    await expect.poll(() => window.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: category }).waitFor();
    const { data } = (await (await save(page, 'POST')).json()) as { data: { category: unknown } };
    expect(data.category).toEqual({ count: 1 });
    await context.close();
  });

  it('is told by field why a publication is refused, and loses none of the text', async () => {
    const { page, context } = await logIn(reviewer, articleForm);
    await page.getByLabel('Tiêu đề *').fill('Bài chưa có chuyên mục');
    await writeBody(page, 'Đoạn mở đầu dài của người viết. ![](https://example.vn/a.png)');
    await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await page.getByText('Còn trống. Hãy điền hoặc chọn.', { exact: true }).waitFor();
    await page
      .getByText(/ảnh trong bài chưa có lời mô tả/)
      .last()
      .waitFor();
    expect(await page.getByLabel('Tiêu đề *').inputValue()).toBe('Bài chưa có chuyên mục');
    expect(await textOf(page).inputValue()).toContain('Đoạn mở đầu dài của người viết.');
    expect((await fetch(`${installation.site}/bai-viet/bai-chua-co-chuyen-muc/`)).status).toBe(404);
    await context.close();
  });
});

describe('what is found while somebody writes', () => {
  it('is listed beside the text, led to by keyboard, mended there, and what remains is asked about before a publication', async () => {
    const title = `Nộp hồ sơ ở đâu ${uniqueWord()}`;
    const { page, context } = await logIn(reviewer, articleForm);
    await write(
      page,
      title,
      `${'Đoạn văn.\n\n'.repeat(40)}Nộp ở [một cửa](http://localhost:1337/admin/) theo mẫu [tại đây](https://dichvucong.gov.vn).`,
    );
    await page.getByRole('button', { name: 'Dạng như trên trang' }).click();
    const list = page.getByRole('region', { name: 'Soát lại' });
    await list.getByText('nơi chỉ mở được trong cơ quan').waitFor();
    await list.getByText('Liên kết «tại đây» không nói dẫn đến đâu').waitFor();

    await list.getByRole('button', { name: /^Sửa .*«một cửa»/ }).focus();
    expect(await list.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('getSelection().toString()')).toBe('một cửa');
    await page.keyboard.press('Control+k');
    await page.getByLabel('Địa chỉ', { exact: true }).fill('https://dichvucong.gov.vn/mot-cua');
    await page.getByRole('button', { name: 'Đặt' }).click();
    await list.getByText('nơi chỉ mở được trong cơ quan').waitFor({ state: 'detached' });

    const publish = page.getByRole('button', { name: 'Xuất bản', exact: true });
    const window = page.getByRole('dialog', { name: 'Còn điều nên xem lại' });
    await publish.click();
    await window.getByText('Liên kết «tại đây» không nói dẫn đến đâu').waitFor();
    expect(await faultsAt200(page)).toEqual([]);
    await window.getByRole('button', { name: 'Quay lại sửa' }).last().click();
    await window.waitFor({ state: 'detached' });
    // Strapi has drawn it anew, twice.
    await expect.poll(() => publish.evaluate((button) => button === document.activeElement)).toBe(true);
    // Not heard before the refusal is in the form.
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+Shift+Enter');
        return window.isVisible();
      })
      .toBe(true);
    await window.getByRole('button', { name: 'Vẫn xuất bản' }).click();
    const html = await untilSite(`/bai-viet/${toSlug(title)}/`, (status) => status === 200);
    expect(html).toContain('href="https://dichvucong.gov.vn/mot-cua"');
    await context.close();
  });

  it('is asked about in the window of a relation too, which it lies above and leads into', async () => {
    const token = await adminToken();
    const named = `Hồ sơ khai sinh ${uniqueWord()}`;
    const { data } = (await ask(token, 'POST', articles, { title: named, body: 'Nộp tờ khai.' })) as {
      data: { documentId: string };
    };
    const naming = (await ask(token, 'POST', articles, { title: 'Bài dẫn', relatedArticles: { connect: [data] } })) as {
      data: { documentId: string };
    };
    const { page, context } = await logIn(reviewer, `${articles}/${naming.data.documentId}`);
    await page.getByRole('button', { name: /^Sửa Bài liên quan/ }).click();
    await page.getByRole('button', { name: named, exact: true }).click();
    const window = page.getByRole('dialog').filter({ hasText: 'Sửa nội dung liên kết' });
    const title = window.getByLabel('Tiêu đề *');
    await title.fill('THÔNG BÁO VỀ VIỆC KHAI SINH');
    await choose(page, /Chuyên mục/, /Tin hoạt động/);
    await window.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Còn điều nên xem lại' });
    await question.getByRole('button', { name: /^Sửa Tiêu đề/ }).click();
    await expect.poll(() => title.evaluate((input) => input === document.activeElement)).toBe(true);
    expect((await fetch(`${installation.site}/bai-viet/thong-bao-ve-viec-khai-sinh/`)).status).toBe(404);
    await title.fill(named);
    await window.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await untilSite(`/bai-viet/${toSlug(named)}/`, (status) => status === 200);
    await context.close();
  });
});

describe('a writer (Biên tập viên)', () => {
  it('is led from the form to the part of the guide that says how it is filled in, and the form stays open', async () => {
    const { page, context } = await logIn(writer, articleForm);
    const isInSight = (button: HTMLElement | SVGElement) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(x + width / 2, y + height - 2));
    };
    // Without scrolling, on a small screen too.
    await page.setViewportSize({ width: 1024, height: 700 });
    expect(await page.getByRole('button', { name: 'Chọn tệp Word, PDF' }).evaluate(isInSight)).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    const [guide] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Hướng dẫn: Viết và gửi duyệt một bài' }).first().click(),
    ]);
    const heading = guide.getByRole('heading', { name: '2. Viết và gửi duyệt một bài' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 100)).toBe(true);
    await context.close();
  });

  it('saves a draft, once though a slow machine lets it be pressed twice, has no way to publish it, and no resident sees it', async () => {
    const title = `Bản nháp ${uniqueWord()}`;
    const { page, context } = await logIn(writer, articleForm);
    await write(page, title, 'Nội dung chưa ai duyệt.');
    const saved = page.waitForResponse((made) => made.url().includes(articles) && made.request().method() === 'POST');
    const processor = await context.newCDPSession(page);
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
    const answer = await saved;
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(answer.ok()).toBe(true);
    await page.getByText('Chưa xuất bản lần nào').waitFor();
    const { results } = (await ask(await adminToken(), 'GET', `${articles}?_q=${encodeURIComponent(title)}`)) as {
      results: object[];
    };
    expect(results).toHaveLength(1);
    await page.getByRole('button', { name: 'Gửi duyệt' }).waitFor();
    expect(await page.getByRole('button', { name: 'Xuất bản', exact: true }).count()).toBe(0);

    const { data } = (await answer.json()) as { data: { documentId: string } };
    const refused = await page.request.post(`${installation.cms}${articles}/${data.documentId}/actions/publish`, {
      headers: { authorization: answer.request().headers().authorization ?? '' },
      data: {},
    });
    expect(refused.status()).toBe(403);
    expect((await fetch(`${installation.site}/bai-viet/${toSlug(title)}/`)).status).toBe(404);
    await context.close();
  });

  it('writes a first article by keyboard alone, with what Word had copied, saves and sends it; opening it again changes nothing', async () => {
    const linked = {
      title: 'Tập huấn kỹ năng truyền thông chính sách cho báo cáo viên pháp luật',
      path: '/bai-viet/tap-huan-bao-cao-vien-phap-luat-2022/',
    };
    const { page, context } = await logIn(writer);
    const { keyboard } = page;
    await page.getByRole('link', { name: 'Viết bài', exact: true }).waitFor();
    await tabTo(page, /^Viết bài$/);
    await keyboard.press('Enter');
    await textOf(page).waitFor();
    await settled(page);
    await tabTo(page, /^Tiêu đề \*$/);
    await keyboard.insertText(`Bài dán từ Word ${uniqueWord()}`);
    // It neither sends anything nor makes a draft.
    await keyboard.press('Enter');
    await tabTo(page, /^Chuyên mục \*/);
    // The search for what is typed is answered only when one of the list of before is highlighted, as on a slow network.
    const highlighted = Promise.withResolvers<void>();
    const search = /_q=tin(%20|\+)hoat/;
    await page.route(search, async (route) => {
      await highlighted.promise;
      await route.continue();
    });
    const found = page.waitForResponse(search);
    // Each key is pressed: that opens the list.
    await keyboard.type('tin hoat');
    await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['Tin hoạt động', 'Thêm mục mới để chọn']);
    await keyboard.press('ArrowDown');
    await page.locator('[role="option"][data-highlighted]').waitFor();
    highlighted.resolve();
    await found;
    await settled(page);
    await keyboard.press('Enter');
    await page.locator('main').getByText('Tin hoạt động', { exact: true }).first().waitFor();
    await tabTo(page, /^Nội dung \*$/);
    await paste(page, await clipboard('word/table-merged', 'html'));
    await page.getByText('3 ô gộp, nay là các ô riêng').waitFor();
    await keyboard.press('Control+End');
    await keyboard.press('Control+Alt+2');
    await keyboard.insertText('Viết tiếp');
    await keyboard.press('Enter');
    await keyboard.type('- ');
    await keyboard.press('Control+b');
    await keyboard.insertText('đậm');
    await keyboard.press('Control+b');
    await keyboard.press('Enter');
    await keyboard.press('Control+k');
    await keyboard.insertText('luật căn cước');
    await keyboard.press('Enter');
    await page
      .getByText(/^Luật · 2023 · Còn hiệu lực/)
      .first()
      .waitFor();
    await tabTo(page, /^26\/2023\/QH15 · Luật Căn cước$/);
    await keyboard.press('Enter');
    await page.getByText('Văn bản được liên kết: Còn hiệu lực.').waitFor();
    await tabTo(page, /^Tìm bài viết/);
    await keyboard.press('Control+a');
    await keyboard.insertText('báo cáo viên');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: linked.title }).first().waitFor();
    await tabTo(page, new RegExp(`^${linked.title}`));
    await keyboard.press('Enter');
    // The address has the keyboard now, and the text after it.
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => textOf(page).evaluate((text) => text === document.activeElement)).toBe(true);
    await keyboard.press('Escape');
    const saved = page.waitForResponse((answer) => answer.url().includes(articles) && answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'Lưu', exact: true, disabled: false }).waitFor();
    await tabTo(page, /^Lưu$/);
    await keyboard.press('Enter');
    const answer = await saved;
    const { data } = (await answer.json()) as { data: { documentId: string; body: string } };
    const [text = '', id] = data.body.split(/\?id=([a-z0-9]+)/);
    expect(id).toMatch(/^[a-z0-9]{24}$/);
    expect(`${text})`).toBe(
      `${(await clipboard('word/table-merged', 'md')).trimEnd()}\n\n## Viết tiếp\n\n- **đậm**\n- [${linked.title}](${linked.path})`,
    );

    const address = `${installation.cms}/admin${articles}/${data.documentId}`;
    await page.waitForURL(`${address}*`);
    // The form is that of the saved entry by now, no longer that of a new one.
    await page.getByText('Chưa xuất bản lần nào').waitFor();
    await textOf(page).getByText('Viết tiếp').waitFor();
    await settled(page);
    // Its cursor is in the table now, where the Tab key goes from cell to cell.
    await tabTo(page, /^Nội dung \*$/);
    await keyboard.press('Escape');
    // Until the draft is known to be saved there is nothing to send.
    await page.getByRole('button', { name: 'Gửi duyệt', exact: true, disabled: false }).waitFor();
    await tabTo(page, /^Gửi duyệt$/);
    await keyboard.press('Enter');
    // The notice is gone in seconds; this stays.
    await page.getByRole('button', { name: 'Chờ duyệt', exact: true }).waitFor();

    await page.goto(address);
    await textOf(page).getByText('Viết tiếp').click();
    const isUnchanged = () => page.getByRole('button', { name: 'Lưu' }).isDisabled();
    expect(await isUnchanged()).toBe(true);
    await page.keyboard.type('x');
    await expect.poll(isUnchanged).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(isUnchanged).toBe(true);
    await context.close();
  });
});

describe('what is typed and not saved', () => {
  /** What was typed is offered above them, and they are drawn after the form. */
  const drawn = (page: Page) => page.getByRole('region', { name: 'Soát lại' }).waitFor();

  it('is offered again after the page was closed, on a new entry too, and no more once it is saved', async () => {
    const title = `Bài gõ dở ${uniqueWord()}`;
    const { page, context } = await logIn(writer, articleForm);
    await write(page, title, 'Đoạn văn chưa kịp lưu.');
    await page.close();

    const next = await context.newPage();
    await newArticle(next);
    // On a small screen, where panels are folded away.
    await next.setViewportSize({ width: 1024, height: 700 });
    await next.getByText('Máy này còn giữ chữ bạn gõ dở').waitFor();
    await next.getByRole('button', { name: 'Lấy lại chữ gõ dở' }).click();
    await next.setViewportSize({ width: 1280, height: 900 });
    expect(await next.getByLabel('Tiêu đề *').inputValue()).toBe(title);
    const saved = next.waitForResponse((answer) => answer.url().includes(articles) && answer.request().method() === 'POST');
    await next.getByRole('button', { name: 'Lưu', exact: true }).click();
    const { data } = (await (await saved).json()) as { data: { documentId: string; title: string; body: string } };
    expect([data.title, data.body]).toEqual([title, 'Đoạn văn chưa kịp lưu.']);

    // At once, before the saved entry is shown.
    await newArticle(next);
    await drawn(next);
    expect(await next.getByText('Máy này còn giữ').count()).toBe(0);
    await context.close();
  });

  it('goes on being saved when its session has ended: its writer signs in over the form, which keeps it', async () => {
    const { page, context } = await logIn(writer, articleForm);
    await write(page, `Bài hết phiên ${uniqueWord()}`, 'Đoạn văn gõ khi phiên đã hết.');
    await endSessions(writer);
    // The window may be there already: the page asks for other things meanwhile.
    await page.getByRole('button', { name: 'Lưu', exact: true, includeHidden: true }).dispatchEvent('click');
    const window = page.getByRole('dialog', { name: 'Phiên đăng nhập đã kết thúc' });
    await window.getByText(writer.email).waitFor();
    await window.getByLabel('Mật khẩu').fill('Khong-phai-mat-khau-1');
    await window.getByRole('button', { name: 'Đăng nhập' }).click();
    await window.getByText(/^Thư điện tử hoặc mật khẩu không đúng/).waitFor();
    expect(await faultsAt200(page)).toEqual([]);
    await window.getByLabel('Mật khẩu').fill(writer.password);
    const saved = page.waitForResponse((answer) => answer.url().includes(articles) && answer.ok());
    await page.keyboard.press('Enter');
    const { data } = (await (await saved).json()) as { data: { body: string; documentId: string } };
    expect(data.body).toBe('Đoạn văn gõ khi phiên đã hết.');
    await page.waitForURL(`**${articles}/${data.documentId}*`);
    await context.close();
  });

  it('is offered at the next opening to an editor who would not sign in over it', async () => {
    const title = `Bài để sau ${uniqueWord()}`;
    const { page, context } = await logIn(writer, articleForm);
    await page.getByLabel('Tiêu đề *').fill(title);
    await endSessions(writer);
    const window = page.getByRole('dialog', { name: 'Phiên đăng nhập đã kết thúc' });
    await page.getByRole('button', { name: 'Lưu', exact: true, includeHidden: true }).dispatchEvent('click');
    await window.getByRole('contentinfo').getByRole('button', { name: 'Hủy' }).click();
    await page.getByText(/Máy này còn giữ chữ bạn gõ dở/).waitFor();
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await signIn(page, writer);
    // Strapi leads back to the form.
    await page.getByRole('button', { name: 'Lấy lại chữ gõ dở' }).click();
    expect(await page.getByLabel('Tiêu đề *').inputValue()).toBe(title);
    await context.close();
  });

  it('does not overwrite what a colleague saved meanwhile: both versions are shown, and the editor chooses', async () => {
    const mine = await logIn(writer, articleForm);
    await write(mine.page, `Bài hai người ${uniqueWord()}`, 'Đoạn đầu.');
    const made = mine.page.waitForResponse((answer) => answer.url().includes(articles) && answer.request().method() === 'POST');
    await mine.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const { data } = (await (await made).json()) as { data: { documentId: string } };
    const address = `${articles}/${data.documentId}`;
    await mine.page.waitForURL(`${installation.cms}/admin${address}*`);

    const theirs = await logIn(reviewer, address);
    await theirs.page.getByLabel('Tiêu đề *').fill('Bài hai người, sửa bởi đồng nghiệp');
    const saved = theirs.page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await theirs.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    expect((await saved).ok()).toBe(true);
    await theirs.context.close();

    const title = mine.page.getByLabel('Tiêu đề *');
    await title.fill('Bài hai người, bản của tôi');
    await textOf(mine.page).press('Control+End');
    await mine.page.keyboard.insertText(' Đoạn tôi viết thêm.');
    await mine.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await mine.page
      .getByText(/^Chưa lưu\. Nguyễn An đã lưu mục này/)
      .first()
      .waitFor();
    // By now Strapi would have read the entry again, and laid what the colleague saved over what is typed.
    await settled(mine.page);
    expect(await title.inputValue()).toBe('Bài hai người, bản của tôi');
    expect(await textOf(mine.page).innerText()).toContain('Đoạn tôi viết thêm.');
    await mine.page.getByRole('button', { name: 'So hai bản' }).click();
    const window = mine.page.getByRole('dialog');
    await window.getByRole('cell', { name: 'Bài hai người, sửa bởi đồng nghiệp' }).waitFor();
    await window.getByRole('cell', { name: 'Bài hai người, bản của tôi' }).waitFor();
    expect(await faultsAt200(mine.page)).toEqual([]);
    await window.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    const kept = mine.page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await mine.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const after = (await (await kept).json()) as { data: { title: string; body: string } };
    expect(after.data).toMatchObject({ title: 'Bài hai người, bản của tôi', body: 'Đoạn đầu. Đoạn tôi viết thêm.' });
    await mine.context.close();
  });

  it('does not overwrite what a colleague saved of the settings meanwhile either, until the editor says so', async () => {
    const settings = '/content-manager/single-types/api::site-setting.site-setting';
    // Residents write to it in another journey.
    const mail = 'banbientap@pholuat.example';
    const { page, context } = await logIn(installation.firstAdmin, settings);
    const contact = page.getByLabel('Liên hệ ban biên tập');
    await contact.waitFor();
    // Strapi reads it a second time as the form is drawn, and so might read what is saved next.
    await page.waitForLoadState('networkidle');
    await ask(await adminToken(), 'PUT', settings, { editorsContact: `Đồng nghiệp trực ban biên tập, ${mail}` });
    await contact.fill(`Ban biên tập, phòng 2, ${mail}`);
    const button = page.getByRole('button', { name: 'Lưu', exact: true });
    await button.click();
    await page
      .getByText(/^Chưa lưu\. .* đã lưu mục này/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'So hai bản' }).click();
    const window = page.getByRole('dialog');
    await window.getByRole('cell', { name: 'Đồng nghiệp trực ban biên tập' }).waitFor();
    await window.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await button.click();
    expect((await kept).ok()).toBe(true);
    await context.close();
  });
});

describe('an article from files', () => {
  const number = '945/TB-UBND';
  const papers = '/content-manager/collection-types/api::attachment.attachment';
  const wide = { width: 1280, height: 900 };

  /**
   * How many clicks an article with a table, a picture and a paper may ask of its author and its reviewer, and how many each
   * further picture.
   */
  const mostClicks = { author: 11, reviewer: 2, picture: 2 };

  it('has a picture that was dropped into its text, once it is described', async () => {
    const { page, context } = await logIn(writer, articleForm);
    await page.getByLabel('Tiêu đề *').fill('Bài có ảnh được thả vào');
    const steps = await stepsOf(page, 'picture');
    await dropFile(page, 'sân nhà văn hóa.png', await page.screenshot());
    const window = page.getByRole('dialog');
    await window.getByLabel('Mô tả ảnh').press('Enter');
    await window.getByText('Hãy mô tả ảnh.').waitFor();
    expect(await faultsAt200(page)).toEqual([]);
    await page.keyboard.insertText('Sân nhà văn hóa');
    await window.getByRole('button', { name: 'Đặt' }).click();
    await textOf(page).getByRole('img', { name: 'Sân nhà văn hóa' }).waitFor();
    await steps.show('a picture more, dropped into the text and described');
    expect(await steps.clicks()).toBeLessThanOrEqual(mostClicks.picture);
    const { data } = (await (await save(page, 'POST')).json()) as { data: { body: string } };
    expect(data.body).toMatch(/^!\[Sân nhà văn hóa\]\(\/uploads\/\S+\.png\)$/);
    await context.close();
  });

  it('has a paper that was chosen beside its form: what is typed about it stays, and it is sent and attached once, though the screen grows narrow meanwhile', async () => {
    const title = `Thông báo về lịch tiếp dân ${uniqueWord()}`;
    const { page, context } = await logIn(writer, articleForm);
    await page.getByLabel('Tiêu đề *').fill('Bài có văn bản được chọn');
    const sent: string[] = [];
    const held: Record<string, PromiseWithResolvers<void>> = {
      '/upload': Promise.withResolvers(),
      [papers]: Promise.withResolvers(),
    };
    await page.route(/\/upload$|\/api::attachment\.attachment$/, async (route) => {
      const path = new URL(route.request().url()).pathname;
      sent.push(path);
      await held[path]?.promise;
      await route.continue();
    });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Thêm tệp văn bản' }).click(),
    ]);
    const notice = 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 946/TB-UBND\nHải Phòng, ngày 12 tháng 10 năm 2026\nTHÔNG BÁO';
    await chooser.setFiles({ name: 'lịch tiếp dân.pdf', mimeType: 'application/pdf', buffer: await pdfOf([notice]) });
    const window = page.getByRole('dialog');
    await window.getByText('Đang tải').waitFor();
    await page.setViewportSize(at200);
    held['/upload']?.resolve();
    await expect.poll(() => window.getByLabel('Số, ký hiệu').inputValue()).toBe('946/TB-UBND');
    await window.getByLabel(/^Tiêu đề/).fill(title);
    await page.setViewportSize(wide);
    expect(await faultsAt200(page)).toEqual([]);
    expect(await window.getByLabel(/^Tiêu đề/).inputValue()).toBe(title);
    await window.getByRole('button', { name: 'Đính kèm vào bài' }).click();
    await expect.poll(() => sent.length).toBe(2);
    await page.setViewportSize(at200);
    held[papers]?.resolve();
    await window.waitFor({ state: 'detached' });
    await page.setViewportSize(wide);
    const { data } = (await (await save(page, 'POST')).json()) as { data: { attachments: unknown } };
    expect(data.attachments).toEqual({ count: 1 });
    expect(sent).toEqual(['/upload', papers]);
    await context.close();
  });

  it('takes its author and its reviewer few clicks: text, table and picture of a Word file, and a PDF as its paper; both go live at once', async () => {
    const word = uniqueWord();
    const { page, context } = await logIn(writer);
    const steps = await stepsOf(page, 'author');
    await steps.show('the home page');
    // On a slow machine there is a text before there is a panel for files.
    const processor = await context.newCDPSession(page);
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByRole('link', { name: 'Viết bài' }).click();
    await dropFile(page, 'một cửa.docx', wordFiles.article ?? Buffer.alloc(0));
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.getByRole('dialog').getByLabel('Mô tả ảnh 1').click();
    await page.keyboard.insertText('Ghế chờ ở bộ phận một cửa');
    await steps.show('a Word file dropped on the form: its picture is described');
    await page.getByRole('button', { name: 'Đưa vào bài' }).click();
    await page.getByText(/^Đã điền: Tiêu đề, Đoạn mở đầu, Nội dung/).waitFor();
    const title = `Bộ phận một cửa đổi giờ làm việc ${word}`;
    // A person clicks where the keyboard is not yet.
    await page.getByLabel('Tiêu đề *').click();
    await page.getByLabel('Tiêu đề *').fill(title);
    await choose(page, /Chuyên mục/, /Tin hoạt động/);
    await steps.show('its text, table and picture are in the form; the category is chosen');

    const head = `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: ${number}\nHải Phòng, ngày 12 tháng 10 năm 2026`;
    const notice = `${head}\nTHÔNG BÁO\nVề giờ làm việc của bộ phận một cửa\nCăn cứ quy định về một cửa, Ủy ban nhân dân thông báo.\nCHỦ TỊCH\nNguyễn Văn Thử`;
    await dropFile(page, 'thông báo.pdf', await pdfOf([notice]));
    await page.getByRole('button', { name: 'Đính kèm văn bản này' }).click();
    const window = page.getByRole('dialog');
    const valueOf = (label: string | RegExp) => window.getByLabel(label).inputValue();
    await expect.poll(() => valueOf('Số, ký hiệu')).toBe(number);
    expect(await valueOf(/^Tiêu đề/)).toBe('Thông báo về giờ làm việc của bộ phận một cửa');
    expect(await valueOf('Ngày ban hành')).toBe('12/10/2026');
    expect(await valueOf('Người ký')).toBe('Nguyễn Văn Thử');
    expect(await valueOf(/^Cơ quan ban hành$/)).toBe('Ủy ban nhân dân thành phố Hải Phòng');
    await steps.show('a PDF dropped on the form: what was read of it is checked');
    await window.getByRole('button', { name: 'Đính kèm vào bài' }).click();
    await page.getByText(/^Đã đính kèm «Thông báo về giờ làm việc/).waitFor();
    const saved = page.waitForResponse((made) => made.url().includes(articles) && made.request().method() === 'POST');
    // It saves, too.
    await page.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
    const answer = await saved;
    await page.getByText('Đã gửi duyệt.').waitFor();
    expect(await page.getByText('Hãy bấm «Lưu».').count()).toBe(0);
    await steps.show('saved and sent to the reviewer');
    expect(await steps.clicks()).toBeLessThanOrEqual(mostClicks.author);
    const { data } = (await answer.json()) as { data: { documentId: string; body: string } };
    expect(data.body).toMatch(/\| Thứ bảy \| 8h–11h \| nghỉ \|[^]*!\[Ghế chờ ở bộ phận một cửa\]\(\/uploads\//);
    await context.close();

    const { page: desk, context: reviewing } = await logIn(reviewer);
    const review = await stepsOf(desk, 'reviewer');
    await desk.getByRole('link', { name: title }).first().click();
    const together = '«Thông báo về giờ làm việc của bộ phận một cửa» chưa lên trang: sẽ được xuất bản cùng lúc.';
    await desk.getByRole('region', { name: 'Soát lại' }).getByText(together).waitFor();
    await review.show('the draft beside what is found in it');
    await desk.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    const live = await untilSite(`/bai-viet/${toSlug(title)}/`, (status) => status === 200);
    expect(live).toContain(number);
    expect(live).toContain('alt="Ghế chờ ở bộ phận một cửa"');
    await desk
      .getByText(/^Đã lên trang lúc/)
      .first()
      .waitFor();
    await review.show('live on the site, with its paper');
    expect(await review.clicks()).toBeLessThanOrEqual(mostClicks.reviewer);
    await reviewing.close();
  });
});

it('articles come in from a table: what is wrong is shown by its line, the rest becomes drafts', async () => {
  const word = uniqueWord();
  const { page, context } = await logIn(writer, articles);
  await page.getByRole('button', { name: 'Nhập từ bảng' }).click();
  const window = page.getByRole('dialog');
  const template = page.waitForEvent('download');
  await window.getByRole('button', { name: 'Tải tệp mẫu' }).click();
  const [headings] = (await readFile(await (await template).path(), 'utf8')).split('\r\n');
  expect(headings).toContain('Tiêu đề;Chuyên mục;Đoạn mở đầu;Nội dung;');

  const lines = ['Tiêu đề\tChuyên mục\tNội dung', `Bài cũ ${word}\tTin hoạt động\tĐoạn một.`, `Bài sai ${word}\tTin lạ\t`];
  await window.getByLabel('Bảng bài viết').fill(lines.join('\n'));
  await window.getByRole('button', { name: 'Kiểm tra' }).click();
  await window.getByText('Chuyên mục: Không có «Tin lạ»').waitFor();
  expect(await window.getByRole('button', { name: 'Nhập (1)' }).isDisabled()).toBe(true);
  await window.getByRole('button', { name: 'Bỏ 1 dòng sai' }).click();
  await window.getByText('Không nhập dòng 3.').waitFor();
  await window.getByRole('button', { name: 'Nhập (1)' }).click();
  await page.getByText('Đã nhập: thêm 1 bài viết').waitFor();
  await page.getByText(`Bài cũ ${word}`).waitFor();
  await context.close();
});
