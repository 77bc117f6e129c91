import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Page } from 'playwright-core';
import { attachments } from '../../../../../demo/attachments/index.ts';
import { faces } from '../../../../../demo/papers/fonts.ts';
import { toPdf } from '../../../../../demo/papers/pdf.ts';

/** PDFs of the programs that run here; beside this, a file for each with the Markdown that it becomes. */

/** Written by LibreOffice from Word documents. */
const ofLibreOffice = (name: string) => readFileSync(join(import.meta.dirname, `${name}.pdf`));

export const pdfs: Record<string, (page: Page) => Buffer | Promise<Buffer>> = {
  bulletin: () => ofLibreOffice('bulletin'),
  decree: () => ofLibreOffice('decree'),
  plan: () => demoPlan(),
  'printed-page': (page) => printedPage(page),
  'two-columns': () => twoColumns(),
};

function demoPlan(): Promise<Buffer> {
  const plan = attachments.find(({ paper }) => paper.head?.number === '31/KH-HĐPHPBGDPL');
  if (!plan) throw new Error('The demo has no such plan.');
  return toPdf(plan.paper);
}

const principle =
  'Việc phổ biến, giáo dục pháp luật phải bảo đảm chính xác, đầy đủ, rõ ràng, dễ hiểu, thiết thực; kịp thời, thường xuyên, có trọng tâm, trọng điểm, phù hợp với nhu cầu, lứa tuổi, trình độ của đối tượng.';

/** By Chromium, in NFD, with the heads and page numbers that a browser adds. */
async function printedPage(page: Page): Promise<Buffer> {
  const print = await page.context().browser()?.newPage();
  if (!print) throw new Error('The page has no browser.');
  const html = `<style>td,th{border:1px solid #888;padding:4px}table{border-collapse:collapse}</style>
    <title>Hỏi luật</title><h1>Ngày thứ Bảy nghe dân hỏi luật</h1><p>Mỗi tháng một lần, ở phường và xã.</p>
    <h2>Ở đâu</h2>${`<p>${principle} ${principle}</p>`.repeat(6)}<h3>Ai được hỏi</h3><p>Mọi người <b>không phải</b> trả tiền.</p>
    <table><tr><th>Nơi</th><th>Giờ</th></tr><tr><td>Hồng Bàng</td><td>8 giờ</td></tr><tr><td>An Lão</td><td>14 giờ</td></tr></table>
    <h2>Cách làm</h2><ol><li>Lấy số.</li><li>Chờ gọi.</li></ol>${`<p>${principle} ${principle}</p>`.repeat(6)}`;
  await print.setContent(html.normalize('NFD'));
  const bytes = await print.pdf({
    format: 'A4',
    displayHeaderFooter: true,
    margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
  });
  await print.close();
  return bytes;
}

async function twoColumns(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4' }).font(faces().regular);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  document.fontSize(20).text('Bản tin hai cột', { align: 'center' }).moveDown().fontSize(11);
  const texts = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'].map((number) => `Đoạn ${number}. ${principle} ${principle}`);
  document.text(texts.join('\n'), { columns: 2, columnGap: 30, height: 330, paragraphGap: 6 });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
