import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { papers, type Paper } from '../../src/rules/print-sizes.ts';
import type { Product } from '../../src/contracts/print.ts';
import { leftOutReasons } from '../../src/words/print.ts';
import { symbolOf } from '../support/compiled.ts';
import {
  edgesOf,
  hasInk,
  hasZbar,
  readByZbar,
  pdfOf,
  pictureOf,
  print,
  printing,
  readByAnother,
  siteUrl,
  textOf,
  type Picture,
} from './support.ts';

/** The files themselves, read by a decoder that the CMS does not use. */

const allPapers = Object.keys(papers) as Paper[];
const pixels = (millimetres: number) => (millimetres / 25.4) * 150;
const held = (code: string) => `${siteUrl}/q/${code}`.toUpperCase();
const longTitle =
  'Phổ biến, giáo dục pháp luật về phòng, chống tác hại của rượu, bia; an toàn giao thông đường bộ và quyền của người lao động';
const longPlace =
  'Sảnh chờ tầng hai, khu khám bệnh theo yêu cầu, Bệnh viện Phụ sản thành phố, số 19 đường Trần Quang Khải, phường Hồng Bàng, cạnh quầy phát số';

async function pictureOfFile(bytes: Uint8Array, density = 150): Promise<Picture> {
  const { data, info } = await sharp(bytes, { density }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

describe('a symbol', () => {
  it('is in capitals where that gives fewer modules', () => {
    expect(symbolOf(siteUrl, 'k7m2', 'indoor')).toMatchObject({ holds: held('k7m2'), size: 25 });
    expect(symbolOf('https://x.vn', 'k7m2', 'outdoor')).toMatchObject({ holds: 'https://x.vn/q/k7m2', size: 25 });
  });

  it('takes more damage outdoors', () => {
    expect(levelOf(symbolOf(siteUrl, 'k7m2', 'indoor').modules)).toBe('M');
    expect(levelOf(symbolOf(siteUrl, 'k7m2', 'outdoor').modules)).toBe('Q');
  });
});

/** ISO/IEC 18004, 7.9: the first two modules of the row under the upper left finder, masked with 10. */
function levelOf(modules: boolean[][]): string {
  const bits = (modules[8]?.[0] ? 2 : 0) + (modules[8]?.[1] ? 1 : 0);
  return ['M', 'L', 'H', 'Q'][bits ^ 0b10] ?? '';
}

describe('a poster', () => {
  it.each(allPapers)('on %s is read by a second decoder, at its width', async (paper) => {
    const { pdf } = await pdfOf({ kind: 'poster', paper }, [printing('k7m2', { leastWidth: 50 })]);
    const read = readByAnother(await pictureOf(pdf));
    expect(read?.text).toBe(held('k7m2'));
    expect(read?.width).toBeGreaterThan(pixels(50) - 2);
  });

  it.each([30, 60, 100, 120])('has a code as wide as a distance of %i cm asks for, with its quiet zone', async (distance) => {
    const { pdf } = await pdfOf({ kind: 'poster', paper: 'A4' }, [printing('k7m2', { leastWidth: distance })]);
    const picture = await pictureOf(pdf);
    const { left, right, top, bottom } = edgesOf(picture, 25);
    expect(right - left).toBeGreaterThanOrEqual(Math.floor(pixels(distance)) - 1);
    expect(bottom - top).toBeCloseTo(right - left, -1);
    const quiet = Math.floor(((right - left) / 25) * 4) - 1;
    expect(hasInk(picture, left - quiet, top - quiet, right + quiet, top)).toBe(false);
    expect(hasInk(picture, left - quiet, bottom, right + quiet, bottom + quiet)).toBe(false);
    expect(hasInk(picture, left - quiet, top - quiet, left, bottom + quiet)).toBe(false);
    expect(hasInk(picture, right, top - quiet, right + quiet, bottom + quiet)).toBe(false);
  });

  it.each(allPapers)(
    'on %s takes a title of 120 characters and a long place, and has no ink within six millimetres of the edge',
    async (paper) => {
      const { pdf } = await pdfOf({ kind: 'poster', paper }, [
        printing('k7m2', {
          title: longTitle,
          place: longPlace,
          issuer: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố',
          leastWidth: 30,
        }),
      ]);
      expect(pdf.numPages).toBe(1);
      const picture = await pictureOf(pdf);
      expect(readByAnother(picture)?.text).toBe(held('k7m2'));
      const text = await textOf(pdf);
      for (const part of [longTitle, longPlace]) expect(text).toContain(part);
      const edge = pixels(6);
      expect(hasInk(picture, 0, 0, picture.width, edge)).toBe(false);
      expect(hasInk(picture, 0, picture.height - edge, picture.width, picture.height)).toBe(false);
      expect(hasInk(picture, 0, 0, edge, picture.height)).toBe(false);
      expect(hasInk(picture, picture.width - edge, 0, picture.width, picture.height)).toBe(false);
    },
  );

  it('says all that a reader needs, in letters that can be read aloud and searched', async () => {
    const { pdf } = await pdfOf({ kind: 'poster', paper: 'A4' }, [printing('k7m2')]);
    const text = await textOf(pdf);
    for (const part of [
      'Hỏi một câu, nhận một lời giải',
      'Quét để đọc lời giải cho việc bạn đang cần',
      'Hỏi đáp pháp luật',
      'Sở Tư pháp thành phố Hải Phòng',
      'Bộ phận một cửa, phường Hồng Bàng',
      'pbgdpl.haiphong.gov.vn',
      '/Q/K7M2',
    ])
      expect(text).toContain(part);
  });

  it('is tagged, with its title, its language, a heading and words for the symbol', async () => {
    const { pdf, bytes } = await pdfOf({ kind: 'poster', paper: 'A4' }, [printing('k7m2')]);
    expect(JSON.stringify([...((await pdf.getMarkInfo()) as unknown as Map<string, boolean>)])).toContain('["Marked",true]');
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Hỏi một câu: Bộ phận một cửa, phường Hồng Bàng', Language: 'vi-VN' });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('"role":"Figure"');
    expect(tree).toContain('Mã QR mở địa chỉ pbgdpl.haiphong.gov.vn/Q/K7M2');
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('pdfuaid:part');
  });

  it('embeds each of its fonts and paints no picture', async () => {
    const { bytes } = await pdfOf({ kind: 'poster', paper: 'A4' }, [printing('k7m2')]);
    const raw = Buffer.from(bytes).toString('latin1');
    const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(fonts.length);
    expect(raw).toMatch(/\/FontName \/[A-Z]+\+SourceSans3/);
    expect(raw).not.toContain('/Subtype /Image');
    expect(raw).toContain('/TrimBox');
  });

  it('is not made where the code does not fit, and says what to do', async () => {
    const large = printing('w3xy', { leastWidth: 150, place: 'Cổng khu công nghiệp' });
    expect(await print({ kind: 'poster', paper: 'A5' }, [large])).toMatchObject({
      file: undefined,
      leftOut: [{ code: 'w3xy', reason: expect.stringContaining('150 mm') }],
    });
    const { file, printed, leftOut } = await print({ kind: 'poster', paper: 'A5' }, [
      large,
      printing('k7m2', { leastWidth: 30 }),
    ]);
    expect({ printed, leftOut: leftOut.map(({ code }) => code) }).toEqual({ printed: 1, leftOut: ['w3xy'] });
    expect(file).toBeDefined();
  });

  it('with a letter that the face does not have is named, not printed with a hole', async () => {
    const { printed, leftOut } = await print({ kind: 'poster', paper: 'A4' }, [printing('k7m2', { title: 'Hỏi đáp 🎉' })]);
    expect(printed).toBe(0);
    expect(leftOut).toEqual([{ code: 'k7m2', reason: expect.stringContaining('🎉') }]);
  });

  it('is printed without what nobody sees, which comes along from Word and Zalo', async () => {
    const { pdf } = await pdfOf({ kind: 'poster', paper: 'A4' }, [
      printing('k7m2', { title: '\u200EHỏi\tđáp\u2060 pháp\u00A0luật', place: '\u202AChợ Ga\u202C' }),
    ]);
    expect(await textOf(pdf)).toContain('Hỏi đáp pháp luật');
  });
});

describe('a notice for the board of a ward', () => {
  const answer = {
    steps: [
      'Cùng điền một tờ khai đăng ký kết hôn, hoặc khai trên Cổng Dịch vụ công quốc gia.',
      'Nộp ở Ủy ban nhân dân cấp xã nơi một trong hai người cư trú.',
      'Cả hai cùng đến để ký vào sổ và vào Giấy chứng nhận kết hôn.',
    ],
    facts: [
      ['Nơi đến', 'Bộ phận Một cửa'],
      ['Phí, lệ phí', 'Miễn phí'],
      ['Thời hạn', '60 ngày kể từ ngày sinh con'],
    ] satisfies [string, string][],
    checkedOn: '2026-11-20',
  };
  const opens = { kind: 'Bài viết', name: 'Đăng ký kết hôn cần gì, làm ở đâu?' };
  const notice = (more: Parameters<typeof printing>[1] = {}) => printing('k7m2', { opens, answer, leastWidth: 30, ...more });

  it('says on A5 what to do, where, for how much and by when, with a code that a second decoder reads', async () => {
    const { pdf } = await pdfOf({ kind: 'notice' }, [notice()]);
    const picture = await pictureOf(pdf);
    expect([pdf.numPages, picture.width / picture.height]).toEqual([1, expect.closeTo(papers.A5.width / papers.A5.height, 2)]);
    expect(readByAnother(picture)?.text).toBe(held('k7m2'));
    const text = (await textOf(pdf)).replace(/\s+/g, ' ');
    const told = [opens.name, 'Việc cần làm', ...answer.steps, ...answer.facts.flat(), 'Kiểm tra ngày 20/11/2026', '/Q/K7M2'];
    for (const part of told) expect(text).toContain(part);
    const edge = pixels(6);
    expect(hasInk(picture, 0, 0, picture.width, edge)).toBe(false);
    expect(hasInk(picture, 0, picture.height - edge, picture.width, picture.height)).toBe(false);
  });

  it('shrinks its letters for long steps, and is left out where they do not fit or there are none', async () => {
    const long = { ...answer, steps: Array.from({ length: 5 }, (_, index) => `${longTitle} ${index + 1}.`) };
    const { pdf } = await pdfOf({ kind: 'notice' }, [notice({ answer: long })]);
    expect(readByAnother(await pictureOf(pdf))?.text).toBe(held('k7m2'));
    const endless = { ...answer, steps: Array.from({ length: 40 }, () => longTitle) };
    const { printed, leftOut } = await print({ kind: 'notice' }, [notice({ answer: endless }), printing('w3xy', {})]);
    expect(printed).toBe(0);
    expect(leftOut).toEqual([
      { code: 'k7m2', reason: leftOutReasons.noticeFull },
      { code: 'w3xy', reason: leftOutReasons.noAnswer },
    ]);
  });
});

describe('a sheet of labels', () => {
  it('is full of one code, or has one label for each', async () => {
    const one = await pdfOf({ kind: 'labels' }, [printing('k7m2')]);
    expect(countIn(await textOf(one.pdf), '/Q/K7M2')).toBe(8);
    const codes = Array.from({ length: 9 }, (_, index) => `k7m${index + 2 > 9 ? 'x' : index + 2}`);
    const many = await pdfOf(
      { kind: 'labels' },
      codes.map((code) => printing(code, { title: longTitle, place: longPlace })),
    );
    expect(many.pdf.numPages).toBe(2);
    expect(readByAnother(await pictureOf(many.pdf, 2))?.text).toBe(held(codes[8] ?? ''));
  });
});

describe('an address', () => {
  const long = 'phobiengiaoducphapluat.sotuphap.haiphong.gov.vn/Q/K7M2';
  const endless = `${'pho-bien-giao-duc-phap-luat-'.repeat(2)}haiphong.vn/Q/K7M2`;

  /** Millimetres from the left edge of the page to where the furthest piece of the address ends. */
  async function endOf(product: Product): Promise<number> {
    const { pdf } = await pdfOf(product, [printing('k7m2', { address: long, leastWidth: 30 })]);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const pieces = items.flatMap((item) => ('str' in item && item.str && long.includes(item.str) ? item : []));
    // On a sheet of labels, only the first label.
    const upTo = pieces.findIndex(({ str }) => str.endsWith('/Q/K7M2')) + 1;
    expect(
      pieces
        .slice(0, upTo)
        .map(({ str }) => str)
        .join(''),
    ).toBe(long);
    return Math.max(...pieces.slice(0, upTo).map(({ transform, width }) => (((transform[4] as number) + width) / 72) * 25.4));
  }

  it('with a long host stays within its label', async () => {
    expect(await endOf({ kind: 'labels' })).toBeLessThanOrEqual(4.65 + 99.1 - 3.5);
  });

  it.each(allPapers)('with a long host stays within its poster on %s', async (paper) => {
    const { width } = papers[paper];
    expect(await endOf({ kind: 'poster', paper })).toBeLessThanOrEqual(width - (17 * width) / papers.A4.width);
  });

  it('that no dot lets break is left out, and named', async () => {
    expect(await print({ kind: 'labels' }, [printing('k7m2', { address: endless })])).toMatchObject({
      file: undefined,
      leftOut: [{ code: 'k7m2', reason: leftOutReasons.noRoom }],
    });
  });
});

it.runIf(hasZbar)('ZBar reads each code of a poster and of a sheet of labels', async () => {
  const codes = ['k7m2', 'k7m3', 'k7m4'];
  const posters = await pdfOf(
    { kind: 'poster', paper: 'A4' },
    codes.map((code) => printing(code)),
  );
  for (const [index, code] of codes.entries()) {
    expect(await readByZbar(await pictureOf(posters.pdf, index + 1))).toEqual([held(code)]);
  }
  const sheet = await pdfOf(
    { kind: 'labels' },
    codes.map((code) => printing(code)),
  );
  expect(await readByZbar(await pictureOf(sheet.pdf))).toEqual(codes.map(held));
});

describe('a symbol alone', () => {
  it('is an SVG of its width with the quiet zone in it', async () => {
    const { file, extension } = await print({ kind: 'svg', widthMm: 75 }, [printing('k7m2')]);
    const svg = Buffer.from(file ?? []).toString();
    expect(extension).toBe('svg');
    // 75 mm for 25 modules, and four of 3 mm at each side.
    expect(svg).toContain('width="99mm" height="99mm" viewBox="0 0 33 33"');
    expect(svg).toContain('<title>Mã QR mở địa chỉ pbgdpl.haiphong.gov.vn/Q/K7M2</title>');
    expect(readByAnother(await pictureOfFile(file ?? new Uint8Array()))?.text).toBe(held('k7m2'));
  });

  it('is a PNG of whole pixels that says how wide it is', async () => {
    const { file = new Uint8Array() } = await print({ kind: 'png', widthMm: 75, dpi: 300 }, [printing('k7m2')]);
    const { width = 0, density = 0 } = await sharp(file).metadata();
    expect(width % 33).toBe(0);
    expect(density).toBeGreaterThanOrEqual(300);
    expect((width / density) * 25.4).toBeCloseTo(99, 0);
    expect(readByAnother(await pictureOfFile(file))?.text).toBe(held('k7m2'));
  });

  it('comes with others in a ZIP, named by code and place without marks', async () => {
    const { file, extension } = await print({ kind: 'svg', widthMm: 75 }, [
      printing('k7m2'),
      printing('w3xy', { place: 'Bến xe «Cầu Rào»: ../../khu vực bán vé' }),
    ]);
    expect(extension).toBe('zip');
    expect(Object.keys(unzipSync(file ?? new Uint8Array()))).toEqual([
      'k7m2-bo-phan-mot-cua-phuong-hong-bang.svg',
      'w3xy-ben-xe-cau-rao-khu-vuc-ban-ve.svg',
    ]);
  });

  it('narrower than its distance asks for is left out', async () => {
    expect(await print({ kind: 'png', widthMm: 50, dpi: 150 }, [printing('k7m2')])).toMatchObject({
      file: undefined,
      leftOut: [{ code: 'k7m2', reason: expect.stringContaining('60 mm') }],
    });
  });
});

describe('what is not read', () => {
  /** A third of the modules, the corners but not the finders spared. */
  const damage =
    (bad: string): typeof symbolOf =>
    (url, code, setting) => {
      const symbol = symbolOf(url, code, setting);
      if (code !== bad) return symbol;
      const modules = symbol.modules.map((row, y) => row.map((dark, x) => (x > 8 && y > 8 && (x + y) % 3 === 0 ? !dark : dark)));
      return { ...symbol, modules };
    };

  it.each([
    { kind: 'poster', paper: 'A4' },
    { kind: 'labels' },
    { kind: 'svg', widthMm: 80 },
    { kind: 'png', widthMm: 80, dpi: 150 },
  ] as const)('is not offered, and the rest is ($kind)', async (product) => {
    const all = [printing('k7m2'), printing('w3xy'), printing('abcd')];
    const { file, printed, leftOut } = await print(product, all, damage('w3xy'));
    expect(file).toBeDefined();
    expect(printed).toBe(2);
    expect(leftOut).toEqual([{ code: 'w3xy', reason: expect.stringContaining('quét thử') }]);
    const alone = await print(product, [printing('w3xy')], damage('w3xy'));
    expect(alone).toMatchObject({ file: undefined, printed: 0, leftOut: [{ code: 'w3xy' }] });
  });

  it('is a code that opens something else', async () => {
    const swapped: typeof symbolOf = (url, code, setting) => ({ ...symbolOf(url, 'abcd', setting), holds: held(code) });
    expect(await print({ kind: 'poster', paper: 'A4' }, [printing('k7m2')], swapped)).toMatchObject({ file: undefined });
  });
});

function countIn(text: string, part: string): number {
  return text.split(part).length - 1;
}
