import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { guidePicture } from '../../../cms/test/support/guide-picture.ts';
import { pdfOf } from '../../../cms/test/reading/support/pdf.ts';
import { root } from '../../lib/tools.mjs';
import { choose, dropFile, paste, textOf } from './desk.ts';
import { installation, invite, logIn, settled, type Account } from './support.ts';

/** The pictures of the editors' guide, from screens as their reader sees them. Made only when asked: `GUIDE_PICTURES=1`. */

const folder = join(root, 'cms/docs/pictures');
/** All pictures have one shape, so that their room in the guide is known before they are there. */
const shape = { width: 896, height: 560 };

let writer: Account;
let reviewer: Account;
beforeAll(async () => {
  writer = await invite('bien-tap-vien');
  reviewer = await invite('nguoi-duyet');
  await mkdir(folder, { recursive: true });
});

const sharply = (account: Account) => logIn(account, '', { deviceScaleFactor: 1.5 });
const entries = (type: string) => `${installation.cms}/admin/content-manager/collection-types/api::${type}.${type}`;
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The part of the screen that begins above a place of it, with the whole `width` of a form or a window. */
async function picture(page: Page, name: string, place: Locator, width: Locator, above = 24): Promise<void> {
  // What a pointer rests on looks otherwise.
  await page.mouse.move(0, 0);
  await place.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await settled(page);
  const [top, across] = [await place.boundingBox(), await width.boundingBox()];
  if (!top || !across) throw new Error(`What the picture «${name}» is of is not on the screen`);
  const screen = page.viewportSize() ?? shape;
  // A window that is wider makes the picture larger, not of another shape.
  const scale = Math.max(1, (across.width + 32) / shape.width);
  const [wide, high] = [shape.width * scale, shape.height * scale];
  const within = (wanted: number, most: number) => Math.max(0, Math.min(Math.round(wanted), most));
  const clip = {
    width: wide,
    height: high,
    x: within(across.x + across.width / 2 - wide / 2, screen.width - wide),
    y: within(top.y - above, screen.height - high),
  };
  await page.evaluate(sayAddressOfASite);
  await writeFile(join(folder, `${name}.webp`), await guidePicture(await page.screenshot({ clip, animations: 'disabled' })));
}

/** Instead of that of the test. */
function sayAddressOfASite(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.textContent = (text.textContent ?? '').replace(/localhost:(?!1337)\d+/, 'pho-luat.example');
}

const form = (page: Page) => page.locator('main form').first();
const dialog = (page: Page) => page.getByRole('dialog');

/** Sends the draft, and agrees to what is asked first. */
async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  const anyway = page.getByRole('button', { name: 'Vẫn gửi duyệt' });
  const isSent = page.getByRole('button', { name: 'Chờ duyệt', exact: true });
  await anyway.or(isSent).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await isSent.waitFor();
}

const fromWord = `<h2 class="MsoHeading2">Ai được cấp lại thẻ căn cước</h2>
<p class="MsoNormal">Người mất thẻ, hoặc thẻ hỏng không dùng được, theo <b>Điều 24 Luật Căn cước 2023</b>.</p>
<h2>Mang theo gì, chờ bao lâu</h2>
<table class="MsoTableGrid"><tr><td>Việc</td><td>Nơi làm</td><td>Thời hạn</td></tr>
<tr><td>Cấp lại do mất thẻ</td><td rowspan="2">Công an nơi cư trú</td><td>7 ngày làm việc</td></tr>
<tr><td>Cấp đổi</td><td>7 ngày làm việc</td></tr></table>`;

it('of writing: a new article, a paste, findings, a document from a PDF, and the sending', async () => {
  const { page, context } = await sharply(writer);
  await page.goto(`${entries('article')}/create`);
  await page.getByLabel('Tiêu đề *').fill('Mất thẻ căn cước thì làm gì');
  await choose(page, /Chuyên mục/, /Hỏi đáp/);
  await page
    .getByLabel('Đoạn mở đầu')
    .fill('Báo mất, nộp hồ sơ ở công an nơi cư trú hoặc qua mạng, nhận thẻ mới trong 7 ngày làm việc.');
  await picture(page, 'new-article', page.getByLabel('Tiêu đề *'), form(page), 96);

  await paste(page, fromWord);
  await page.getByText(/ô gộp/).waitFor();
  await picture(page, 'paste', page.getByRole('button', { name: 'Dạng ký hiệu' }), form(page));

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Dạng ký hiệu' }).click();
  await textOf(page).press('Control+End');
  await page.keyboard.insertText(
    '\n\nNộp qua mạng [tại đây](https://dichvucong.gov.vn), xem [mẫu đơn](http://localhost:1337/admin).\n',
  );
  await page.getByRole('button', { name: 'Dạng như trên trang' }).click();
  await panel(page, 'Soát lại').getByText('Liên kết «tại đây»').waitFor();
  await picture(page, 'findings', panel(page, 'Soát lại'), form(page), 48);

  await page.getByRole('button', { name: 'Dạng ký hiệu' }).click();
  const mended = (await textOf(page).inputValue()).replace(/\n\nNộp qua mạng[^]*/, '\n');
  await textOf(page).fill(mended);
  await page.getByRole('button', { name: 'Dạng như trên trang' }).click();
  const head = 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 912/TB-UBND\nHải Phòng, ngày 12 tháng 10 năm 2026';
  const notice = `${head}\nTHÔNG BÁO\nVề giờ làm việc của bộ phận một cửa\nCăn cứ quy định về một cửa, Ủy ban nhân dân thông báo.\nCHỦ TỊCH\nNguyễn Văn Thử`;
  await dropFile(page, 'thông báo một cửa.pdf', await pdfOf([notice]));
  await page.getByRole('button', { name: 'Đính kèm văn bản này' }).click();
  await expect.poll(() => dialog(page).getByLabel('Số, ký hiệu').inputValue()).toBe('912/TB-UBND');
  await picture(page, 'drop-pdf', dialog(page), dialog(page), 8);
  await dialog(page).getByRole('button', { name: 'Đính kèm vào bài' }).click();
  await page.getByText(/^Đã đính kèm/).waitFor();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL(/article\/[a-z0-9]{24}/);
  const remark = page.getByLabel('Lời nhắn cho người duyệt');
  await remark.fill('Đã đối chiếu thời hạn với Luật Căn cước.');
  await picture(page, 'send', page.getByRole('button', { name: 'Gửi duyệt' }), form(page), 72);
  await send(page);
  await context.close();
});

const title = 'Không còn sổ hộ khẩu giấy: chứng minh nơi ở bằng cách nào?';

it('of the reviewer: what waits, what will change, and whether it is live', async () => {
  const { page: desk, context: writing } = await sharply(writer);
  await desk.goto(`${entries('article')}?_q=${encodeURIComponent('sổ hộ khẩu giấy')}`);
  await desk.getByText(title).first().click();
  const lead = desk.getByLabel('Đoạn mở đầu');
  await lead.fill(`${await lead.inputValue()} Cán bộ tự tra được nơi ở của bạn.`);
  await desk.getByLabel('Lời nhắn cho người duyệt').fill('Thêm một câu: người dân hay hỏi có phải mang giấy không.');
  await send(desk);
  await writing.close();

  const { page, context } = await sharply(reviewer);
  await page.getByText('Thêm một câu').waitFor();
  const greeting = page.getByRole('heading', { name: /Xin chào/ });
  await picture(page, 'home', greeting, greeting);
  await page.getByRole('link', { name: title }).first().click();
  await panel(page, 'Duyệt').getByRole('insertion').first().waitFor();
  await picture(page, 'review', panel(page, 'Duyệt'), form(page), 40);
  const live = panel(page, 'Trên trang').getByText(/^Đã lên trang lúc/);
  const before = await live.innerText();
  await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  const anyway = page.getByRole('button', { name: 'Vẫn xuất bản' });
  const isLive = async () => {
    if (await anyway.isVisible()) await anyway.click();
    return (await live.isVisible()) && (await live.innerText()) !== before;
  };
  await expect.poll(isLive).toBe(true);
  await picture(page, 'live', panel(page, 'Trên trang'), form(page), 160);
  await context.close();
});

it('of a plan’s tasks from an annex, and of a campaign with its codes', async () => {
  const { page, context } = await sharply(reviewer);
  // Its window is as wide as the screen, which is the narrowest with panels beside a form.
  await page.setViewportSize({ width: 1088, height: 800 });
  await page.goto(`${entries('plan')}/create`);
  await page.getByLabel('Tiêu đề *').fill('Kế hoạch phổ biến pháp luật hè 2026');
  await page.getByLabel('Năm *').fill('2026');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL(/plan\/[a-z0-9]{24}/);
  await page.getByRole('button', { name: 'Nhập từ phụ lục' }).click();
  await page.getByLabel('Bảng nhiệm vụ').evaluate((field, table) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', table);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, annex);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page
    .getByText(/nhiệm vụ, /)
    .first()
    .waitFor();
  await picture(page, 'tasks', page.getByRole('heading', { name: 'Cơ quan chưa có trong danh bạ' }), dialog(page));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(entries('qr-campaign'));
  await page.getByText('Hỏi một câu, nhận một lời giải').click();
  await expect.poll(() => panel(page, 'Mã QR').getByText('/Q/').count()).toBe(4);
  await picture(page, 'codes', panel(page, 'Mã QR'), form(page), 200);
  await context.close();
});

const annex = `<table>
  <tr><td>TT</td><td>Nội dung</td><td>Chủ trì</td><td>Phối hợp</td><td>Thời gian</td></tr>
  <tr><td>1</td><td>Tập huấn hòa giải viên ở cơ sở</td><td>Sở Tư pháp</td><td>Ủy ban nhân dân cấp xã</td><td>Quý II</td></tr>
  <tr><td>2</td><td>Hội thi tìm hiểu Luật Giao thông cho học sinh</td><td>Sở Giáo dục và Đào tạo</td><td>Thành đoàn</td><td>30/9/2026</td></tr>
  <tr><td>3</td><td>Áp phích mã QR ở bộ phận một cửa</td><td>Sở Tư pháp</td><td></td><td>Trong năm</td></tr></table>`;
