import { describe, expect, it } from 'vitest';
import { checkUpload, type IncomingFile } from '../../src/uploads/check-upload.ts';
import { packageOf } from '../reading/support/office.ts';
import { cut, doc, docm, docx, docxWithMacros, image, incoming, odt, pdf, withDirectory, xlsx } from '../support/files.ts';

/** The check that every file passes before it is in the media library. */

type Bytes = Buffer | string | Promise<Buffer>;

describe('a file that editors use', () => {
  const accepted: [string, () => Bytes, string][] = [
    ['Kế hoạch 31.pdf', () => pdf(), 'application/pdf'],
    ['KẾ HOẠCH 31.PDF', () => pdf(), 'application/pdf'],
    ['Báo cáo.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Biểu mẫu.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['Thông báo.odt', () => odt(), 'application/vnd.oasis.opendocument.text'],
    ['Công văn cũ.doc', () => doc(), 'application/msword'],
    ['Ảnh.jpg', () => image('jpeg'), 'image/jpeg'],
    ['Ảnh.jpeg', () => image('jpeg'), 'image/jpeg'],
    ['Ảnh.png', () => image('png'), 'image/png'],
    ['Ảnh.webp', () => image('webp'), 'image/webp'],
    ['Nghị định 42.2022.NĐ-CP.pdf', () => pdf(), 'application/pdf'],
  ];

  it.each(accepted)('is taken: %s', async (name, make, mime) => {
    const file: IncomingFile = await incoming(name, await make());
    await checkUpload(file);
    expect(file.detectedMimeType).toBe(mime);
  });

  it('gets its true type, whatever the browser said', async () => {
    const file: IncomingFile = await incoming('a.pdf', await pdf(), 'text/html');
    await checkUpload(file);
    expect(file.detectedMimeType).toBe('application/pdf');
  });

  it('gets a name in NFC with a lower-case extension', async () => {
    const file: IncomingFile = await incoming('Kế hoạch.PDF'.normalize('NFD'), await pdf());
    await checkUpload(file);
    expect(file.originalFilename).toBe('Kế hoạch.pdf'.normalize('NFC'));
  });
});

const html = '<!doctype html><script>alert(document.domain)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const after = async (bytes: Promise<Buffer>, more: string) => Buffer.concat([await bytes, Buffer.from(more)]);
const before = async (more: string, bytes: Promise<Buffer>) => Buffer.concat([Buffer.from(more), await bytes]);

describe('a hostile or broken file', () => {
  const notWhatItSays = /không phải là tệp|đã hỏng/;
  const kind = /Không nhận loại tệp/;
  const refused: [string, () => Bytes, RegExp][] = [
    // What the name says is not what is in it.
    ['html.pdf', () => html, notWhatItSays],
    ['sau-dau-trang.pdf', () => `%PDF-1.7\n${html}`, notWhatItSays],
    ['gia-ca-hai-dau.pdf', () => `%PDF-1.7\n${html}\nstartxref\n9\n%%EOF`, notWhatItSays],
    ['khong-co-bang.pdf', () => `%PDF-1.7\n${html}\nstartxref\n999999\n%%EOF`, notWhatItSays],
    ['html-truoc.pdf', () => before(html, pdf()), notWhatItSays],
    ['html-sau.pdf', () => after(pdf(), html), notWhatItSays],
    ['zip-sau.pdf', async () => Buffer.concat([await pdf(), packageOf({ 'a.exe': 'MZ' })]), notWhatItSays],
    ['cut.pdf', () => cut(pdf(), 0.6), notWhatItSays],
    ['thuc-thi.pdf', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), notWhatItSays],
    ['svg.png', () => svg, notWhatItSays],
    ['html.jpg', () => html, notWhatItSays],
    ['chi-co-dau.png', () => Buffer.from('89504e470d0a1a0a', 'hex'), notWhatItSays],
    ['cut.png', () => cut(image('png'), 0.5), notWhatItSays],
    ['cut.jpg', () => cut(image('jpeg'), 0.5), notWhatItSays],
    ['cung-la-trang.png', () => after(image('png'), html), notWhatItSays],
    ['cung-la-trang.jpg', () => after(image('jpeg'), svg), notWhatItSays],
    ['that-ra-gif.png', () => image('gif'), notWhatItSays],
    ['that-ra-png.jpg', () => image('png'), notWhatItSays],
    ['am-thanh.webp', () => Buffer.from('RIFF\x24\0\0\0WAVEfmt '), notWhatItSays],
    ['zip.docx', () => packageOf({ 'index.html': html }), notWhatItSays],
    ['vo-hinh-thuc.docx', () => packageOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '' }), notWhatItSays],
    ['that-ra-xlsx.docx', xlsx, notWhatItSays],
    ['that-ra-docx.xlsx', docx, notWhatItSays],
    ['that-ra-docx.odt', docx, notWhatItSays],
    ['cut.docx', () => cut(docx(), 0.7), notWhatItSays],
    ['that-ra-docx.doc', docx, notWhatItSays],
    ['bang-tinh.doc', () => doc('Workbook'), notWhatItSays],
    ['chi-co-dau.doc', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), notWhatItSays],
    ['jar.odt', () => packageOf({ mimetype: 'application/java-archive', 'content.xml': '' }), notWhatItSays],
    ['rong.pdf', () => '', /rỗng/],
    // Code that an office program would run.
    ['macro.docx', docxWithMacros, /macro/],
    ['docm.docx', docm, /macro/],
    ['macro.odt', () => odt({ 'Basic/Standard/Module1.xml': '<script/>' }), /macro/],
    ['macro-2.odt', () => odt({ 'Scripts/python/a.py': 'print(1)' }), /macro/],
    ['macro.doc', () => Buffer.concat([doc(), Buffer.from('_VBA_PROJECT', 'utf16le')]), /macro/],
    // Kinds that are not taken at all.
    ['anh.svg', () => svg, kind],
    ['trang.html', () => html, kind],
    ['trang.xhtml', () => html, kind],
    ['ma.js', () => 'alert(1)', kind],
    ['macro.docm', docm, kind],
    ['phim.mp4', () => Buffer.from('0000001866747970', 'hex'), kind],
    ['anh.gif', () => image('gif'), kind],
    ['khong-duoi', () => pdf(), kind],
    ['duoi-rong.', () => pdf(), kind],
    ['hai-duoi.pdf.html', () => pdf(), kind],
    ['anh.png.svg', () => svg, kind],
    // Names.
    ['trang.html.pdf', () => pdf(), /hai đuôi/],
    ['ma.PHP.jpg', () => image('jpeg'), /hai đuôi/],
    ['a.pdf\0.html', () => pdf(), /ký tự không dùng được/],
    ['a\0.pdf', () => pdf(), /ký tự không dùng được/],
    ['../../etc/a.pdf', () => pdf(), /ký tự không dùng được/],
    ['..\\a.pdf', () => pdf(), /ký tự không dùng được/],
    ['hoa-don-\u202Efdp.exe.pdf', () => pdf(), /ký tự không dùng được/],
    ['dong\nmoi.pdf', () => pdf(), /ký tự không dùng được/],
    ['.pdf', () => pdf(), /ký tự không dùng được|Không nhận loại tệp/],
    [`${'a'.repeat(300)}.pdf`, () => pdf(), /ký tự không dùng được/],
  ];

  it.each(refused)('is refused, with the reason in Vietnamese: %j', async (name, make, reason) => {
    await expect(checkUpload(await incoming(name, await make()))).rejects.toThrow(reason);
  });

  it('is refused whatever type the browser declares', async () => {
    await expect(checkUpload(await incoming('a.pdf', html, 'application/pdf'))).rejects.toThrow(notWhatItSays);
  });

  it('is refused when it is larger than its kind may be', async () => {
    const picture = Buffer.concat([await image('png'), Buffer.alloc(21 * 1024 * 1024)]);
    await expect(checkUpload(await incoming('a.png', picture))).rejects.toThrow(/lớn hơn 20 MB/);
  });

  it('is refused when a small picture decodes to an absurd size', async () => {
    const { default: sharp } = await import('sharp');
    const bomb = await sharp({ create: { width: 16_000, height: 8_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    await expect(checkUpload(await incoming('a.png', bomb))).rejects.toThrow(notWhatItSays);
  });

  it('is refused when its ZIP directory promises an absurd size', async () => {
    const bomb = packageOf({ '[Content_Types].xml': ' '.repeat(30_000_000), 'word/document.xml': '' });
    await expect(checkUpload(await incoming('a.docx', bomb))).rejects.toThrow(notWhatItSays);
  });

  it('is refused when its ZIP directory names a member twice, because its body would be unpacked as often', async () => {
    const twice = withDirectory(xlsx(), (records) => [...records, ...records.slice(0, 1)]);
    await expect(checkUpload(await incoming('a.xlsx', twice))).rejects.toThrow(notWhatItSays);
  });

  it('is refused when its ZIP directory has more members than any office program packs', async () => {
    const full = withDirectory(xlsx(), ([first, ...others]) => [
      ...(first ? [first] : []),
      ...others,
      ...Array.from({ length: 10_000 }, (_, at) => {
        const record = Buffer.from(others[0] ?? '');
        record.write(String(at).padStart(8, '0'), 46);
        return record;
      }),
    ]);
    await expect(checkUpload(await incoming('a.xlsx', full))).rejects.toThrow(notWhatItSays);
  });
});
