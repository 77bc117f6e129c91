import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { ask, installation, invite, logIn, tokenOf, uniqueWord, untilSite, type Account } from './support.ts';

let reviewer: Account;

beforeAll(async () => {
  reviewer = await invite('nguoi-duyet');
});

const entries = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

async function newPlan(title: string): Promise<{ documentId: string; slug: string }> {
  const token = await tokenOf(installation.cms, reviewer);
  const agency = encodeURIComponent('Sở Tư pháp');
  const { results } = (await ask(token, 'GET', `${entries('agency')}?filters[name][$eq]=${agency}`)) as {
    results: { id: number }[];
  };
  const issuer = { connect: [{ id: results[0]?.id }] };
  const body = { title, number: '45/KH-STP', year: 2026, issuedOn: '2026-02-02', issuer };
  return ((await ask(token, 'POST', entries('plan'), body)) as { data: { documentId: string; slug: string } }).data;
}

/** As Word puts a table on the clipboard: merged cells, and paragraphs in a cell. */
const annex = (word: string) => `<table>
  <tr><td rowspan="2">TT</td><td rowspan="2">Nội dung</td><td colspan="2">Cơ quan thực hiện</td><td rowspan="2">Thời gian</td></tr>
  <tr><td>Chủ trì</td><td>Phối hợp</td></tr>
  <tr><td colspan="5"><p>I. TUYÊN TRUYỀN</p></td></tr>
  <tr><td>1</td><td><p>Tập huấn ${word}</p><p>cho hòa giải viên</p></td><td rowspan="2">Sở Tư pháp</td><td>UBND các quận, huyện</td><td>Quý II</td></tr>
  <tr><td>2</td><td>Hội thi pháp luật</td><td>CATP, Sở GD&amp;ĐT</td><td>30/9/2026</td></tr>
</table>`;

async function paste(page: Page, html: string): Promise<void> {
  await page.getByLabel('Bảng nhiệm vụ').evaluate((field, table) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', table);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

it('a plan gets its tasks from a pasted annex and their progress in one window, and a resident reads both', async () => {
  const word = uniqueWord();
  const { documentId, slug } = await newPlan(`Kế hoạch tập huấn ${word}`);
  const { page, context } = await logIn(reviewer, `${entries('plan')}/${documentId}`);

  await page.getByRole('button', { name: 'Nhập từ phụ lục' }).click();
  await paste(page, annex(word));
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByText('2 nhiệm vụ, đọc được hết.').waitFor();
  await page.getByRole('combobox', { name: /UBND các quận, huyện/ }).click();
  await page.getByRole('option', { name: 'Ủy ban nhân dân cấp huyện' }).click();
  await page.getByText('2 nhiệm vụ, đọc được hết.').waitFor();
  await page.getByRole('button', { name: 'Đưa vào kế hoạch (2)' }).click();

  await page.getByRole('button', { name: 'Cập nhật tiến độ' }).click();
  await page.getByRole('checkbox', { name: /^Chọn I\.2/ }).check();
  const bulk = page.getByRole('region', { name: 'Đặt cho nhiều nhiệm vụ' });
  await bulk.getByRole('combobox', { name: /Tình trạng/ }).click();
  await page.getByRole('option', { name: 'Tạm dừng' }).click();
  await bulk.getByRole('button', { name: 'Đặt cho 1 nhiệm vụ đã chọn' }).click();
  await page.getByRole('button', { name: 'Đưa vào biểu mẫu' }).click();

  await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  const text = await untilSite(`/ke-hoach/${slug}/`, (status, html) => status === 200 && html.includes(`Tập huấn ${word}`));
  for (const shown of [
    'I. TUYÊN TRUYỀN',
    'I.1',
    'Sở Giáo dục và Đào tạo',
    'Ủy ban nhân dân cấp huyện',
    'Quý II/2026',
    'Tạm dừng',
  ]) {
    expect(text).toContain(shown);
  }
  await context.close();
});
