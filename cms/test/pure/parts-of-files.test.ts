import { describe, expect, it } from 'vitest';
import { readerOf } from '../../src/reading/child/text.ts';
import { docxHtml } from '../../src/reading/formats/docx-html.ts';
import { textLimits } from '../../src/reading/limits.ts';
import { docxOf, mimes, paragraph, stylesOf, xlsxOf } from '../reading/support/office.ts';
import { picturesAsPdf, pdfOf, withScannedAnnex } from '../reading/support/pdf.ts';

/** What of a file is read, and what is told of the rest. */

const read = async (bytes: Uint8Array, mime: string) =>
  (await readerOf(mime))(new Uint8Array(bytes), mime, textLimits, () => false);

describe('a PDF', () => {
  const typed = ['Kế hoạch phổ biến pháp luật năm 2026 của phường.', 'Nhiệm vụ: hòa giải ở cơ sở, tuyên truyền lưu động.'];

  it('tells which of its pages are pictures, also where a number is typed on them', async () => {
    const { pages, unread } = await read(await withScannedAnnex(typed, ['Phụ lục', 'Biểu'], 'Trang 3'), mimes.pdf);
    expect([pages.length, unread]).toEqual([4, { scans: [3, 4] }]);
    expect(await read(await pdfOf([...typed, '']), mimes.pdf)).not.toHaveProperty('unread');
  });

  it('is pictures alone where a program put the same line on each', async () => {
    const label = 'Văn bản được tải từ thư viện pháp luật điện tử, trang';
    const stamped = [
      await picturesAsPdf(['Thông báo', 'Lịch tiếp dân'], label),
      await withScannedAnnex(typed, ['Một', 'Hai'], label),
    ];
    expect(await read(stamped[0] ?? Buffer.alloc(0), mimes.pdf)).toMatchObject({ state: 'no-text', pages: [] });
    expect((await read(stamped[1] ?? Buffer.alloc(0), mimes.pdf)).unread).toEqual({ scans: [3, 4] });
    expect(await read(await pdfOf([label, label]), mimes.pdf)).toMatchObject({
      state: 'read',
      hasTextLayer: true,
      pages: [label, label],
    });
  });
});

it('the hour of a day is read of a spreadsheet where its cell shows one, to the minute, also midnight', async () => {
  const days = [
    [5, 44613.61597222222],
    [6, 44613.61597],
    [5, 44613],
    [1, 44613.61597222222],
  ];
  const cells = days.map(([style, value], at) => `<c r="${'ABCD'.charAt(at)}1" s="${style}"><v>${value}</v></c>`);
  const { pages } = await read(xlsxOf({ Bài: `<row r="1">${cells.join('')}</row>` }), mimes.xlsx);
  expect(pages).toEqual(['Bài\n21/02/2022 14:47\t21/02/2022 14:47\t21/02/2022 00:00\t21/02/2022']);
});

describe('what a spreadsheet hides', () => {
  const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const shown = `<row r="1">${cell('A1', 'Hộ được hỗ trợ')}</row>`;
  const told = { isHiding: true };

  it.each(['hidden', 'veryHidden'])('is not read: a sheet that is %s', async (how) => {
    const sheets = { 'Danh sách': shown, Nguồn: `<row r="1">${cell('A1', 'Căn cước 031090000001')}</row>` };
    const { pages, unread } = await read(xlsxOf(sheets, [], { hidden: { Nguồn: how } }), mimes.xlsx);
    expect([pages, unread]).toEqual([['Danh sách\nHộ được hỗ trợ'], told]);
  });

  it('is not read: a row, and a column', async () => {
    const row = `<row r="2" hidden="1">${cell('A2', 'Điện thoại 0912')}</row>`;
    expect(await read(xlsxOf({ 'Danh sách': shown + row }), mimes.xlsx)).toMatchObject({
      pages: ['Danh sách\nHộ được hỗ trợ'],
      unread: told,
    });
    const wide = `<row r="1">${cell('A1', 'Họ tên')}${cell('AB1', 'Căn cước')}<c t="inlineStr"><is><t>Tổ</t></is></c></row>`;
    const columns = '<cols><col min="27" max="28" hidden="1"/><col min="29" max="29"/></cols>';
    expect(await read(xlsxOf({ 'Danh sách': wide }, [], { columns }), mimes.xlsx)).toMatchObject({
      pages: ['Danh sách\nHọ tên\tTổ'],
      unread: told,
    });
  });

  it('is not told where there is nothing in it', async () => {
    const sheets = { 'Danh sách': `${shown}<row r="2" hidden="1"/>`, Nháp: '' };
    expect(await read(xlsxOf(sheets, [], { hidden: { Nháp: 'hidden' } }), mimes.xlsx)).not.toHaveProperty('unread');
  });
});

describe('a Word document', () => {
  const words = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

  it.each([
    [
      'hidden words',
      `<w:p>${words('Bà Nguyễn Thị A')}${words(' 031190', '<w:vanish/>')}${words(', tổ 5', '<w:vanish w:val="0"/>')}</w:p>`,
    ],
    [
      'words of a style that hides',
      `<w:p>${words('Bà Nguyễn Thị A')}${words(' 031190', '<w:rStyle w:val="Con"/>')}${words(', tổ 5')}</w:p>`,
    ],
    [
      'paragraphs of a style that hides',
      `${paragraph('Bà Nguyễn Thị A, tổ 5')}<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr>${words('031190')}</w:p>`,
    ],
    [
      'words of a hidden paragraph, but for those that say they are shown,',
      `<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr>${words('031190 ')}${words('Bà Nguyễn Thị A, tổ 5', '<w:vanish w:val="false"/>')}</w:p>`,
    ],
  ])('is read without %s, here and in an article', async (_what, body) => {
    const styles = `<w:style w:type="character" w:styleId="Cha"><w:name w:val="Cha"/><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Cha"/></w:style>
      <w:style w:type="paragraph" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish w:val="true"/></w:rPr></w:style>`;
    const file = docxOf(body, { more: stylesOf(styles) });
    expect(await read(file, mimes.docx)).toMatchObject({ pages: ['Bà Nguyễn Thị A, tổ 5'], unread: { isHiding: true } });
    expect((await docxHtml(file, textLimits.unzippedBytes)).html).not.toContain('031190');
  });

  it('tells how many pictures it has', async () => {
    const picture =
      '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="p1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>';
    const link =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="image" Target="media/a.png"/></Relationships>';
    const file = docxOf(`${paragraph('Phụ lục')}<w:p><w:r><w:pict>${picture}</w:pict></w:r></w:p>`, {
      more: { 'word/_rels/document.xml.rels': link },
    });
    expect(await read(file, mimes.docx)).toMatchObject({ pages: ['Phụ lục'], unread: { pictures: 1 } });
  });

  it('has its formulas as letters, with what divides, raises and encloses', async () => {
    const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const letters = (text: string) => `<m:r><w:rPr><w:i/></w:rPr><m:t>${text}</m:t></m:r>`;
    const formula = (content: string) => `<m:oMath ${math}>${content}</m:oMath>`;
    const share = `<m:f><m:num>${letters('0,5')}</m:num><m:den>${letters('100')}</m:den></m:f>`;
    const sum = `<m:d><m:dPr/><m:e>${letters('a + b')}</m:e></m:d>`;
    const square = `<m:sSup><m:e>${letters('c')}</m:e><m:sup>${letters('2')}</m:sup></m:sSup>`;
    const root = `<m:rad><m:deg/><m:e>${letters('S &lt; h')}</m:e></m:rad>`;
    const lines = [
      `<w:p><w:r><w:t>Lệ phí tính theo: </w:t></w:r>${formula(letters('P = S × ') + share)}<w:r><w:t>.</w:t></w:r></w:p>`,
      `<w:p><m:oMath ${math} /><w:r><w:t>Hệ số: </w:t></w:r>${formula(letters('k'))}</w:p>`,
      `<w:p><m:oMathPara ${math}>${formula(sum + square + root)}</m:oMathPara></w:p>`,
    ];
    const file = docxOf(lines.join(''));
    const { pages } = await read(file, mimes.docx);
    expect(pages).toEqual(['Lệ phí tính theo: P = S × 0,5/100.\nHệ số: k\n(a + b)c^2√(S < h)']);
    expect((await docxHtml(file, textLimits.unzippedBytes)).html).toContain('P = S × 0,5/100.');
  });
});
