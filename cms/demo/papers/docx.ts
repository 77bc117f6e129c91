import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { blocksOf, runsOf, type Block } from './blocks.ts';
import { motto, numberLine, placeAndDay } from './letterhead.ts';
import type { OfficialHead, Paper } from './paper.ts';

const { CENTER, JUSTIFIED } = AlignmentType;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** The paper as a Word document. The same paper gives the same bytes. */
export async function toDocx(paper: Paper): Promise<Buffer> {
  const word = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 } },
        },
        footers: { default: new Footer({ children: [line(paper.footer, { alignment: CENTER }, { italics: true, size: 19 })] }) },
        children: [
          ...(paper.head ? [headTable(paper.head, paper.kind ? undefined : paper.abstract)] : []),
          ...(paper.kind ? [line(paper.kind, title, bold), line(paper.abstract, title, bold)] : []),
          ...(paper.head?.addressees ?? []).map((addressee) => line(`Kính gửi: ${addressee}`, { alignment: CENTER })),
          ...blocksOf(paper.body).map(toElement),
          ...(paper.head ? [signatureTable(paper.head)] : []),
        ],
      },
    ],
  });
  return withoutClock(await Packer.toBuffer(word), paper);
}

const title: IParagraphOptions = { alignment: CENTER, spacing: { before: 120, after: 120 } };
const bold = { bold: true };

function line(
  text: string,
  options: IParagraphOptions = {},
  run: { bold?: boolean; italics?: boolean; size?: number } = {},
): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, ...run })] });
}

function headTable(head: OfficialHead, subject?: string): Table {
  const centre = { alignment: CENTER } as const;
  return borderless([
    [
      ...head.organisation.map((text, index) => line(text, centre, { size: 23, bold: index === head.organisation.length - 1 })),
      line(numberLine(head), { ...centre, spacing: { before: 160 } }, { size: 24 }),
      ...(subject ? [line(subject, centre, { size: 22 })] : []),
    ],
    [
      line(motto[0], centre, { size: 23, bold: true }),
      line(motto[1], centre, { size: 25, bold: true }),
      line(placeAndDay(head), { ...centre, spacing: { before: 160, after: 240 } }, { size: 25, italics: true }),
    ],
  ]);
}

function signatureTable(head: OfficialHead): Table {
  const centre = { alignment: CENTER } as const;
  return borderless([
    [
      line('Nơi nhận:', {}, { bold: true, italics: true, size: 24 }),
      ...head.recipients.map((recipient) => line(`- ${recipient}`, {}, { size: 22 })),
    ],
    [
      ...head.signingLines.map((text) => line(text, centre, bold)),
      line('(Đã ký)', { ...centre, spacing: { before: 300, after: 300 } }, { italics: true }),
      line(head.signer, centre, bold),
    ],
  ]);
}

function borderless(columns: Paragraph[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: columns.map((children) => new TableCell({ children, borders: noBorders })) })],
  });
}

function toElement(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return line(block.text, { keepNext: true, spacing: { before: 160, after: 80 } }, bold);
    case 'paragraph':
      return withRuns(block.text);
    case 'item':
      return withRuns(`${block.mark} ${block.text}`);
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: block.rows.map(
          (row, index) =>
            new TableRow({
              tableHeader: index === 0,
              children: row.map(
                (text) => new TableCell({ children: [line(text.replaceAll('**', ''), {}, { size: 24, bold: index === 0 })] }),
              ),
            }),
        ),
      });
  }
}

function withRuns(text: string): Paragraph {
  return new Paragraph({
    alignment: JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { after: 100 },
    children: runsOf(text).map((run) => new TextRun(run)),
  });
}

/** The library notes the time of writing; a file whose address is its hash must not change with the clock. */
function withoutClock(bytes: Uint8Array, paper: Paper): Buffer {
  const parts = unzipSync(bytes);
  const day = `${paper.head?.issuedOn ?? '2026-01-05'}T01:00:00Z`;
  const core = Buffer.from(parts['docProps/core.xml'] ?? [])
    .toString('utf8')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, day);
  parts['docProps/core.xml'] = Buffer.from(core);
  return Buffer.from(zipSync(parts, { mtime: new Date(2026, 0, 5) }));
}
