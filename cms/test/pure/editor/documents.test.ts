import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxHtml } from '../../../src/reading/formats/docx-html.ts';
import { pdfHtml } from '../../../src/reading/formats/pdf-html.ts';
import { textLimits } from '../../../src/reading/limits.ts';
import { dropWords } from '../../../src/words/desk-drop.ts';
import { documents } from './documents/made.ts';
import { pdfs } from './documents/pdf/made.ts';
import { openEditor } from './open-editor.ts';

/** Word documents and PDFs as drafts of articles, each with a file beside it that has its title, lead and Markdown. */

const folder = join(import.meta.dirname, 'documents');
const all = { ...documents, libreoffice: readFileSync(join(folder, 'libreoffice.docx')) };

let page: Page;

beforeAll(async () => (page = await openEditor()));
afterAll(() => page.context().browser()?.close());

async function taken(bytes: Buffer, alts: readonly string[] = []) {
  const { html, convertedFrom } = await docxHtml(bytes, 10_000_000);
  return { ...(await page.evaluate(([given, words]) => editor.draft(given, words), [html, alts] as const)), convertedFrom };
}

it.each(Object.entries(all))('%s', async (name, bytes) => {
  const { title, lead, markdown } = await taken(bytes, ['Cán bộ tiếp dân']);
  const text = `title: ${title}\nlead: ${lead}\n\n${markdown}\n`.replace(/ +$/gm, '');
  await expect(text).toMatchFileSnapshot(join(folder, `${name}.md`));
});

describe('a PDF', () => {
  it.each(Object.entries(pdfs))('%s', async (name, make) => {
    const { html, left } = await pdfHtml(new Uint8Array(await make(page)), 'application/pdf', textLimits, () => false);
    const { title, lead, markdown, told } = await page.evaluate((given) => editor.draft(given, []), html);
    const text = `title: ${title}\nlead: ${lead}\ntold: ${told} ${left ? dropWords.leftOfPdf(left) : ''}\n\n${markdown}\n`;
    await expect(text.replace(/ +$/gm, '')).toMatchFileSnapshot(join(folder, 'pdf', `${name}.md`));
  });
});

describe('an editor who gives a file is told', () => {
  it.each([
    ['tracked-changes', 'Không lấy được: 1 nhận xét, 2 chỗ đã đánh dấu xóa.'],
    ['footnotes', ''],
    ['merged-cells', 'Đã chuyển: 2 ô gộp, nay là các ô riêng.'],
    ['headings-by-bold', 'Đã chuyển: 4 dòng in đậm, nay là đề mục.'],
    ['pictures', 'Không lấy được: 1 ảnh (hãy kéo thả tệp ảnh vào bài, hoặc bấm nút «Ảnh»).'],
    ['lists', ''],
  ])('of %s: «%s»', async (name, told) => {
    expect((await taken(all[name as keyof typeof all] ?? Buffer.alloc(0), ['một', 'hai'])).told).toBe(told);
  });

  it('of a font from before Unicode', async () => {
    expect((await taken(documents['old-font'] ?? Buffer.alloc(0))).convertedFrom).toBe('tcvn3');
  });
});

it('the words that the author of a file gave a picture are offered', async () => {
  const { offered } = await taken(documents.pictures ?? Buffer.alloc(0));
  expect(offered).toEqual(['Bàn tiếp dân', '']);
});
