import PDFDocument from 'pdfkit';
import { blocksOf, runsOf, type Block } from './blocks.ts';
import { faces } from './fonts.ts';
import { motto, numberLine, placeAndDay } from './letterhead.ts';
import type { OfficialHead, Paper } from './paper.ts';

type Pdf = PDFKit.PDFDocument;

/** A4 with the margins, in points, that Decree 30/2020/NĐ-CP allows. */
const margins = { top: 62, bottom: 62, left: 85, right: 51 };
const size = 13;
const indent = 28;

/** The paper as PDF, with a text layer. The same paper gives the same bytes. */
export function toPdf(paper: Paper): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    lang: 'vi',
    displayTitle: true,
    info: {
      Title: paper.abstract,
      Author: 'Phổ Luật',
      CreationDate: new Date(`${paper.head?.issuedOn ?? '2026-01-05'}T01:00:00Z`),
    },
  });
  for (const [name, face] of Object.entries(faces())) pdf.registerFont(name, face);
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });

  if (paper.head) drawHead(pdf, paper.head, paper.kind ? undefined : paper.abstract);
  if (paper.kind) drawTitle(pdf, paper.kind, paper.abstract);
  if (paper.head?.addressees) drawAddressees(pdf, paper.head.addressees);
  for (const block of blocksOf(paper.body)) drawBlock(pdf, block);
  if (paper.head) drawSignature(pdf, paper.head);
  drawFooters(pdf, paper.footer);
  pdf.end();
  return bytes;
}

/** The issuing body on the left, the country and its motto on the right, a short rule below each. */
function drawHead(pdf: Pdf, head: OfficialHead, subject?: string): void {
  const top = pdf.y;
  const left = { x: margins.left - 20, width: 210 };
  const right = { x: left.x + left.width + 8, width: pdf.page.width - margins.right - left.x - left.width - 8 };

  head.organisation.forEach((line, index) => {
    pdf.font(index === head.organisation.length - 1 ? 'bold' : 'regular').fontSize(11.5);
    pdf.text(line, left.x, index === 0 ? top : pdf.y, { width: left.width, align: 'center' });
  });
  rule(pdf, left, 60);
  const organisationEnd = pdf.y;

  pdf.font('bold').fontSize(11.5).text(motto[0], right.x, top, { width: right.width, align: 'center' });
  pdf.fontSize(12.5).text(motto[1], { width: right.width, align: 'center' });
  rule(pdf, right, 130);

  const second = Math.max(organisationEnd, pdf.y) + 6;
  pdf.font('regular').fontSize(12).text(numberLine(head), left.x, second, { width: left.width, align: 'center' });
  if (subject) pdf.fontSize(11).text(subject, { width: left.width, align: 'center' });
  const leftEnd = pdf.y;
  pdf.font('italic').fontSize(12.5).text(placeAndDay(head), right.x, second, { width: right.width, align: 'center' });
  pdf.x = margins.left;
  pdf.y = Math.max(leftEnd, pdf.y) + 18;
}

function rule(pdf: Pdf, column: { x: number; width: number }, width: number): void {
  const from = column.x + (column.width - width) / 2;
  const y = pdf.y + 2;
  pdf
    .lineWidth(0.7)
    .moveTo(from, y)
    .lineTo(from + width, y)
    .stroke();
  pdf.y = y + 4;
}

function drawTitle(pdf: Pdf, kind: string, abstract: string): void {
  pdf.font('bold').fontSize(14).text(kind, { align: 'center' });
  pdf.font('bold').fontSize(13.5).text(abstract, { align: 'center' });
  pdf.moveDown(1);
}

function drawAddressees(pdf: Pdf, addressees: string[]): void {
  pdf.font('regular').fontSize(size).text('Kính gửi:', { indent: 60 });
  for (const addressee of addressees) pdf.text(`- ${addressee}`, { indent: 90 });
  pdf.moveDown(0.8);
}

function drawBlock(pdf: Pdf, block: Block): void {
  switch (block.kind) {
    case 'heading':
      keepTogether(pdf, 60);
      pdf.moveDown(0.3).font('bold').fontSize(size).text(block.text, { paragraphGap: 4 });
      return;
    case 'paragraph':
      drawRuns(pdf, block.text);
      return;
    case 'item':
      drawRuns(pdf, `${block.mark} ${block.text}`);
      return;
    case 'table':
      drawTable(pdf, block.rows);
  }
}

function drawRuns(pdf: Pdf, text: string): void {
  const runs = runsOf(text);
  pdf.fontSize(size);
  // Justified runs lose the space between them.
  const align = runs.length > 1 ? 'left' : 'justify';
  runs.forEach((run, index) => {
    pdf.font(run.bold ? 'bold' : 'regular');
    pdf.text(run.text, { align, indent, lineGap: 2, paragraphGap: 5, continued: index < runs.length - 1 });
  });
}

/** Columns as wide as their words ask for, so that a column of codes does not take a third of the page. */
function drawTable(pdf: Pdf, rows: string[][]): void {
  const columns = rows[0]?.length ?? 0;
  const longest = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const shares = longest.map((length) => Math.min(Math.max(length, 11), 48));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const width = pdf.page.width - margins.left - margins.right;

  keepTogether(pdf, 90);
  pdf.font('regular').fontSize(11.5);
  pdf.table({
    columnStyles: shares.map((share) => (share / total) * width),
    defaultStyle: { padding: 4, borderColor: '#555555', border: 0.5 },
    data: rows.map((row, index) =>
      row.map((text) => (index === 0 ? { text, font: { src: 'bold' } } : { text: text.replaceAll('**', '') })),
    ),
  });
  pdf.x = margins.left;
  pdf.moveDown(0.6);
}

function drawSignature(pdf: Pdf, head: OfficialHead): void {
  keepTogether(pdf, 140);
  pdf.moveDown(1);
  const top = pdf.y;
  pdf.font('italic').fontSize(12).text('Nơi nhận:', margins.left, top, { width: 210 });
  pdf.font('regular').fontSize(11);
  for (const recipient of head.recipients) pdf.text(`- ${recipient}`, { width: 210 });
  const end = pdf.y;

  const right = { x: 310, width: pdf.page.width - margins.right - 310 };
  pdf.font('bold').fontSize(size);
  head.signingLines.forEach((line, index) => {
    pdf.text(line, right.x, index === 0 ? top : pdf.y, { width: right.width, align: 'center' });
  });
  pdf
    .font('italic')
    .fontSize(12)
    .text('(Đã ký)', right.x, pdf.y + 22, { width: right.width, align: 'center' });
  pdf
    .font('bold')
    .fontSize(size)
    .text(head.signer, right.x, pdf.y + 22, { width: right.width, align: 'center' });
  pdf.y = Math.max(end, pdf.y);
}

/** The page number at the top from the second page on, the note at the foot of each. */
function drawFooters(pdf: Pdf, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Text in the margins would otherwise begin a new page.
    pdf.page.margins = { ...margins, top: 0, bottom: 0 };
    const place = { width: pdf.page.width - margins.left - margins.right, align: 'center', lineBreak: false } as const;
    if (page > start)
      pdf
        .font('regular')
        .fontSize(12)
        .text(String(page + 1), margins.left, 32, place);
    pdf
      .font('regular')
      .fontSize(9.5)
      .fillColor('#555555')
      .text(footer, margins.left, pdf.page.height - 40, place)
      .fillColor('black');
  }
}

function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage();
}
