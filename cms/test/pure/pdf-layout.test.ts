import { describe, expect, it } from 'vitest';
import { htmlOfPages } from '../../src/reading/layout/html.ts';
import type { PlacedRun } from '../../src/reading/layout/placed.ts';

/** Lines of a PDF's pages, each a run of its own as wide as its letters, as paragraphs, lists and headings. */

const run = (text: string, line: number, more: Partial<PlacedRun> = {}): PlacedRun => {
  const size = more.size ?? 12;
  return { text, x: 70, y: 150 + line * 15, width: text.length * size * 0.5, size, isBold: false, isItalic: false, ...more };
};
const page = (...runs: PlacedRun[]) => ({ width: 595, height: 842, runs, rules: [], pictures: 0 });
const pageOf = (...lines: string[]) => page(...lines.map((text, line) => run(text, line)));
const htmlOf = (...pages: ReturnType<typeof page>[]) => htmlOfPages(pages, (text) => text === 'KẾ HOẠCH').html;

describe('a line', () => {
  it('goes on in the next, and on the next page, unless the next word had room', () => {
    const full = 'Người dân nộp hồ sơ tại bộ phận một cửa của phường nơi mình cư trú,';
    expect(htmlOf(pageOf(full, 'kể cả sáng thứ bảy.', 'Hoặc qua mạng.'), pageOf('Không thu lệ phí.'))).toBe(
      `<p>${full} kể cả sáng thứ bảy.</p><p>Hoặc qua mạng.</p><p>Không thu lệ phí.</p>`,
    );
    expect(htmlOf(pageOf(full), pageOf('kể cả sáng thứ bảy.'))).toBe(`<p>${full} kể cả sáng thứ bảy.</p>`);
  });

  it.each([
    ['of a number', 'căn cứ Kế hoạch số 31/KH-', 'HĐPHPBGDPL của thành phố', 'số 31/KH-HĐPHPBGDPL của'],
    ['of a word of syllables', 'cách trụ sở chừng hai ki-', 'lô-mét về phía biển', 'hai ki-lô-mét về'],
    ['of a foreign word', 'theo chuẩn của tổ chức interna-', 'tional về giấy tờ', 'tổ chức international về'],
    ['that is soft', 'theo chuẩn của tổ chức interna\u00AD', 'tional về giấy tờ', 'tổ chức international về'],
  ])('that ends with a hyphen %s is mended as it was meant', (_what, above, below, meant) => {
    expect(htmlOf(pageOf(above, below))).toContain(meant);
  });
});

it('items are below one that stands further left, and points of a law below their number', () => {
  const depths = (html: string) => Array.from(html.matchAll(/level(\d)/g), ([, level]) => Number(level));
  expect(depths(htmlOf(page(run('• giấy tờ', 0), run('• bản gốc', 1, { x: 90 }), run('• ảnh', 2))))).toEqual([1, 2, 1]);
  expect(depths(htmlOf(pageOf('1. Hồ sơ gồm:', 'a) tờ khai;', 'đ) ảnh.', '2. Nơi nộp.')))).toEqual([1, 2, 2, 1]);
});

it('larger letters and names of a law’s parts are headings, an article that is one sentence is text', () => {
  const bold = { isBold: true };
  const html = htmlOf(
    page(
      run('Chương I', 0, { ...bold, x: 270 }),
      run('QUY ĐỊNH CHUNG', 1, { ...bold, x: 250 }),
      run('Điều 1. Phạm vi', 2, bold),
      run('Nghị định này quy định việc phổ biến, giáo dục pháp luật ở cơ sở cả nước.', 3),
      run('Điều 2. Nghị định này có hiệu lực từ ngày ký.', 4),
    ),
  );
  expect(html).toContain('<p style="mso-outline-level:1"><strong>Chương I QUY ĐỊNH CHUNG</strong></p>');
  expect(html).toContain('<p style="mso-outline-level:2"><strong>Điều 1. Phạm vi</strong></p>');
  expect(html).toContain('<p>Điều 2. Nghị định này có hiệu lực từ ngày ký.</p>');
});

it('the edges of pages are left out and counted, and a line that only looks like one stays', () => {
  const pages = [1, 2].map((number) =>
    page(
      run('Bản tin Tư pháp', 0, { y: 30 }),
      run(`Trang ${number}`, 0, { y: 810 }),
      run('12', 3),
      run('Lời ngỏ của ban biên tập gửi bạn đọc thành phố.', 5),
    ),
  );
  const { html, running } = htmlOfPages(pages, () => false);
  expect(running).toBe(4);
  expect(html).not.toMatch(/Bản tin|Trang/);
  expect(html.match(/12/g)).toHaveLength(2);
});

describe('a line at the top of a page, of which others have the like with another number,', () => {
  const body = (number: number) => run(`Người khai ghi đủ họ tên, nơi cư trú vào ô ${number}.`, 3, { y: 300 + number * 40 });
  const topped = (...tops: string[]) => tops.map((top, number) => page(run(top, 0, { y: 70 }), body(number)));

  it('stays where it names a form or an annex', () => {
    const { html, running } = htmlOfPages(topped('Mẫu số 01', 'Mẫu số 02', 'Tờ khai đăng ký'), () => false);
    expect(html).toMatch(/Mẫu số 01.*Mẫu số 02/s);
    expect(running).toBe(0);
    expect(htmlOf(...topped('Phụ lục 2', 'Phụ lục 3'))).toMatch(/Phụ lục 2.*Phụ lục 3/s);
    expect(htmlOf(...topped('Tờ khai 12', 'Danh sách', 'Tờ khai 15'))).toMatch(/Tờ khai 12.*Tờ khai 15/s);
    expect(htmlOf(...topped('Phiếu số 1', 'Phiếu số 2', 'Phiếu số 3'))).toMatch(/Phiếu số 1.*Phiếu số 2.*Phiếu số 3/s);
  });

  it('stays where two pages alone have it', () => {
    expect(htmlOf(...topped('Hộ kinh doanh 1', 'Hộ kinh doanh 2'))).toMatch(/Hộ kinh doanh 1.*Hộ kinh doanh 2/s);
  });

  it('goes where the number is that of the page', () => {
    const tops = ['2 CÔNG BÁO số 31', '3 CÔNG BÁO số 31', '4 CÔNG BÁO số 31'];
    const { html, running } = htmlOfPages(topped(...tops), () => false);
    expect(html).not.toContain('CÔNG BÁO');
    expect(running).toBe(3);
  });
});
