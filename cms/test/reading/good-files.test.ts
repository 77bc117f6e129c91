import { Document, Packer, Paragraph, TextRun } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { canRecognise } from '../support/compiled.ts';
import { docxOf, mimes, odtOf, paragraph, stylesOf, xlsxOf } from './support/office.ts';
import { inOldFont, pdfOf, pictureOf, picturesAsPdf, withScannedAnnex } from './support/pdf.ts';
import { reading } from './support/reading.ts';

/** Files as offices make them. */

const chapters = [
  'Kế hoạch phổ biến, giáo dục pháp luật năm 2026 của Hội đồng phối hợp thành phố.',
  'Mục đích: người dân biết quyền và nghĩa vụ của mình khi làm thủ tục đất đai.',
  'Kinh phí bảo đảm từ ngân sách nhà nước theo quy định tại Luật số 14/2012/QH13.',
];

describe('a PDF', () => {
  it('is read page by page', async () => {
    const { pages, ...rest } = await reading(await pdfOf(chapters), mimes.pdf);
    expect(rest).toEqual({ state: 'read', pageCount: 3, hasTextLayer: true, isMachineRead: false });
    expect(pages.map((page) => page.includes('Luật số 14/2012/QH13'))).toEqual([false, false, true]);
    expect(pages[0]?.replace(/\s+/g, ' ')).toBe(chapters[0]);
  });

  it('written in NFD is read in NFC', async () => {
    const { pages } = await reading(await pdfOf([chapters[0]?.normalize('NFD') ?? '']), mimes.pdf);
    expect(pages[0]?.replace(/\s+/g, ' ')).toBe(chapters[0]);
  });

  it('that says little, without a picture, is read nevertheless', async () => {
    expect(await reading(await pdfOf(['Thông báo']), mimes.pdf)).toMatchObject({
      state: 'read',
      hasTextLayer: true,
      pages: ['Thông báo'],
    });
  });

  it('without a word is reported to have none', async () => {
    const nothing = { state: 'no-text', pageCount: 1, hasTextLayer: false, isMachineRead: false, pages: [] };
    expect(await reading(await pdfOf(['']), mimes.pdf)).toEqual(nothing);
  });

  it('of one page in five with words has no text layer, and those words', async () => {
    const { state, hasTextLayer, pages } = await reading(await pdfOf([chapters[0] ?? '', '', '', '', '']), mimes.pdf);
    expect([state, hasTextLayer, pages.length]).toEqual(['read', false, 5]);
  });

  it('in a font from before Unicode is converted', async () => {
    const tcvn3 = await reading(inOldFont('.VnTime', 'quyÕt ®Þnh vÒ kÕ ho¹ch gi¸o dôc ph¸p luËt tr\u00ADêng häc'), mimes.pdf);
    expect(tcvn3).toMatchObject({ convertedFrom: 'tcvn3', pages: ['quyết định về kế hoạch giáo dục pháp luật trường học'] });
    const capitals = await reading(inOldFont('.VnTimeH', 'quyÕt ®Þnh vÒ kÕ ho¹ch gi¸o dôc ph¸p luËt'), mimes.pdf);
    expect(capitals).toMatchObject({ convertedFrom: 'tcvn3', pages: ['QUYẾT ĐỊNH VỀ KẾ HOẠCH GIÁO DỤC PHÁP LUẬT'] });
    const vni = await reading(inOldFont('VNI-Times', 'quyeát ñònh veà keá hoaïch giaùo duïc phaùp luaät'), mimes.pdf);
    expect(vni).toMatchObject({ convertedFrom: 'vni', pages: ['quyết định về kế hoạch giáo dục pháp luật'] });
  });
});

describe('a file of pictures', () => {
  let canRead = false;
  const words = 'Ủy ban nhân dân thành phố thông báo lịch tiếp công dân tháng 12 năm 2026.';

  beforeAll(async () => {
    canRead = await canRecognise();
  });

  it('has no text, also where a program put its name on it', async () => {
    const nothing = { state: 'no-text', pageCount: 2, hasTextLayer: false, isMachineRead: false, pages: [] };
    expect(await reading(await picturesAsPdf([words, words]), mimes.pdf)).toEqual(nothing);
    expect(await reading(await picturesAsPdf([words, words], 'Scanned with CamScanner'), mimes.pdf)).toEqual(nothing);
  });

  it('is a picture, which has none either', async () => {
    expect(await reading(await pictureOf(words), mimes.jpeg)).toMatchObject({ state: 'no-text', reason: 'picture', pages: [] });
  });

  it('gives its words by recognition, page by page', async (test) => {
    if (!canRead) return test.skip('This machine has no canvas or no recogniser.');
    const read = await reading(await picturesAsPdf(['Trang thứ nhất của thông báo.', words]), mimes.pdf, { scan: true });
    expect(read).toMatchObject({ state: 'read', isMachineRead: true, hasTextLayer: false, pageCount: 2 });
    expect(read.pages[1]?.replace(/\s+/g, ' ')).toContain('thông báo lịch tiếp công dân tháng 12 năm 2026');
  });

  it('gives the words of the pages that are pictures, and leaves those that are text as they are', async (test) => {
    if (!canRead) return test.skip('This machine has no canvas or no recogniser.');
    const file = await withScannedAnnex(chapters, [words, 'Biểu tổng hợp kinh phí.'], 'Trang 4');
    const [text, read] = [await reading(file, mimes.pdf), await reading(file, mimes.pdf, { scan: true })];
    expect(read.pages.slice(0, 3)).toEqual(text.pages.slice(0, 3));
    expect(text.pages[3]).toBe('Trang 4');
    expect(read.pages[3]?.replace(/\s+/g, ' ')).toContain('thông báo lịch tiếp công dân tháng 12 năm 2026');
    expect(read).toMatchObject({
      state: 'read',
      isMachineRead: false,
      hasTextLayer: true,
      pageCount: 5,
      unread: { scans: [4, 5] },
    });
    // As many pages as the limit allows, of those that are pictures.
    const cut = await reading(file, mimes.pdf, { scan: true, limits: { pages: 1 } });
    expect([cut.reason, cut.pages.slice(3).map((page) => page.length > 20)]).toEqual(['too-many-pages', [true, false]]);
    expect(cut.unread).toEqual({ scans: [4, 5], wordless: [5] });
  });

  it('gives the words of a picture', async (test) => {
    if (!canRead) return test.skip('This machine has no canvas or no recogniser.');
    const read = await reading(await pictureOf(words), mimes.jpeg, { scan: true });
    expect(read).toMatchObject({ state: 'read', isMachineRead: true });
    expect(read.pages[0]).toContain('lịch tiếp công dân');
  });
});

describe('a Word document', () => {
  it('is read in the order in which a person reads it', async () => {
    const word = new Document({
      sections: [
        {
          children: [
            new Paragraph('Kế hoạch số 31'),
            new Paragraph({ children: [new TextRun('Nhiệm vụ'), new TextRun({ text: '\tHạn', bold: true })] }),
          ],
        },
      ],
    });
    expect(await reading(await Packer.toBuffer(word), mimes.docx)).toEqual({
      state: 'read',
      hasTextLayer: true,
      isMachineRead: false,
      pages: ['Kế hoạch số 31\nNhiệm vụ\tHạn'],
    });
  });

  it('has cells between tabs, and not what was deleted under tracked changes', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    const deleted = '<w:p><w:del><w:r><w:delText>đã bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>';
    const { pages } = await reading(
      docxOf(`<w:tbl>${row('Việc', 'Hạn')}${row('In tờ gấp', '30/6')}</w:tbl>${deleted}`),
      mimes.docx,
    );
    expect(pages).toEqual(['Việc\tHạn\nIn tờ gấp\t30/6\nmới']);
  });

  it.each([
    ['a run', docxOf(paragraph('QuyÕt ®Þnh', '.VnTime'))],
    [
      'a style that another rests on',
      docxOf('<w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr><w:r><w:t>QuyÕt ®Þnh</w:t></w:r></w:p>', {
        more: stylesOf(
          '<w:style w:type="paragraph" w:styleId="Cha"><w:name w:val="Cha"/><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Cha"/></w:style>',
        ),
      }),
    ],
    [
      'the whole document',
      docxOf(paragraph('QuyÕt ®Þnh'), {
        more: stylesOf(
          '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>',
        ),
      }),
    ],
  ])('in an old font is converted, where the font is that of %s', async (_, bytes) => {
    expect(await reading(bytes, mimes.docx)).toMatchObject({ convertedFrom: 'tcvn3', pages: ['Quyết định'] });
  });
});

it('an OpenDocument text is read, without its tracked changes', async () => {
  const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>đã bỏ</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:h>Thông   báo</text:h>
    <text:p>Số<text:s text:c="2"/>15<text:tab/>ngày<text:line-break/>mới <text:span>có hiệu lực</text:span></text:p>
    <table:table><table:table-row><table:table-cell><text:p>Việc</text:p></table:table-cell><table:table-cell><text:p>Hạn</text:p></table:table-cell></table:table-row></table:table>`;
  const { state, pages } = await reading(odtOf(body), mimes.odt);
  expect(state).toBe('read');
  expect(pages).toEqual(['Thông báo\nSố 15\tngày\nmới có hiệu lực\nViệc\tHạn']);
});

it('a spreadsheet is read sheet by sheet, with days and numbers as Vietnam writes them', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>46203</v></c><c r="B3"><v>1234.5</v></c></row>';
  const { pages } = await reading(xlsxOf({ 'Kinh phí': rows, Trống: '' }, ['Hạn', 'Số tiền'.normalize('NFD')]), mimes.xlsx);
  expect(pages).toEqual(['Kinh phí\nHạn\tSố tiền\n30/06/2026\t1234,5', 'Trống']);
});

it('a spreadsheet says no more of a day than its cell shows: a typed «15/6» has no year, a typed «6/2026» no day', async () => {
  const cells = ['A', 'B', 'C'].map((column, at) => `<c r="${column}1" s="${at + 2}"><v>46188</v></c>`);
  const { pages } = await reading(xlsxOf({ Hạn: `<row r="1">${cells.join('')}</row>` }), mimes.xlsx);
  expect(pages).toEqual(['Hạn\n15/06\t06/2026\t06/2026']);
});
