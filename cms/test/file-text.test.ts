import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fileHtmlSchema } from '../src/contracts/reading.ts';
import { cmsOfTests } from './support/cms.ts';
import { pdfOf } from './reading/support/pdf.ts';
import { newPerson, refusalOf, type Person } from './support/people.ts';
import { uploadForm } from './support/upload.ts';
import { docxOf, mimes, packageOf, paragraph, stylesOf } from './reading/support/office.ts';
import { readers } from './reading/support/reading.ts';

/** A Word or PDF file that is dropped on the form of an article. */

const cms = await cmsOfTests();
const writer = await newPerson(cms, 'bien-tap-vien');

const send = (name: string, bytes: Buffer, person: Person = writer) =>
  person('POST', '/pho-luat/file-text', uploadForm(name, bytes, 'application/octet-stream'));
const textOf = async (name: string, bytes: Buffer) => fileHtmlSchema.parse(await (await send(name, bytes)).json());
const whyNot = async (name: string, bytes: Buffer) => {
  const answer = await send(name, bytes);
  expect(answer.status).toBe(400);
  expect(await readers()).toEqual([]);
  return (await refusalOf(answer)).message;
};

async function temporaryFilesWith(bytes: Buffer): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    const about = await stat(path).catch(() => undefined);
    if (!about?.isFile() || about.size !== bytes.length) continue;
    const content = await readFile(path).catch(() => undefined);
    if (content?.equals(bytes)) found.push(path);
  }
  return found;
}

const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(stream, 'utf16le'), Buffer.alloc(500)]);

describe('of a file that is dropped on an article', () => {
  it('the text of a Word document comes as Word would put it on the clipboard', async () => {
    const styles = stylesOf(
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    );
    const body = `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr><w:r><w:t>Nơi làm</w:t></w:r></w:p>${paragraph('Ở xã.')}`;
    const answer = await textOf('Bài.DOCX', docxOf(body, { more: styles }));
    expect(answer).toEqual({ html: '<p style="mso-outline-level:1">Nơi làm</p><p>Ở xã.</p>' });
  });

  it('the lines of a PDF come as paragraphs and items', async () => {
    const page =
      'THÔNG BÁO\nVề lịch tiếp công dân của phường trong tháng mười một năm nay, gồm cả sáng thứ bảy và chiều thứ năm đầu tiên của mỗi tháng.\n- Sáng: 8 giờ\n- Chiều: <14 giờ';
    const { html, left } = await textOf('thông báo.pdf', await pdfOf([page]));
    expect(html).toContain('gồm cả sáng thứ bảy và chiều thứ năm đầu tiên của mỗi tháng.</p>');
    expect(html).toContain('<span style="mso-list:Ignore">-</span>Chiều: &lt;14 giờ</p>');
    expect(left).toEqual({ running: 0, columns: 0, picturePages: 0, unread: 0 });
  });

  it.each<[string, string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['that is broken', 'a.docx', () => docxOf(paragraph('x')).subarray(0, 300), /bị hỏng .* lưu lại thành \.docx/],
    ['that is no Word document', 'a.docx', () => packageOf({ 'a.txt': 'x' }), /bị hỏng/],
    ['with a password', 'a.docx', () => compound('EncryptedPackage'), /có mật khẩu/],
    ['of Word 97', 'a.doc', () => compound('WordDocument'), /kiểu cũ.*lưu thành \.docx/],
    [
      'with an entity',
      'a.docx',
      () => docxOf(paragraph('&e;'), { prolog: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' }),
      /bị hỏng/,
    ],
    [
      'that unpacks to too much',
      'a.docx',
      () => docxOf(paragraph('x'), { more: { 'word/media/a.png': new Uint8Array(41 * 1024 * 1024) } }),
      /quá lớn/,
    ],
    ['that nests without end', 'a.docx', () => docxOf('<w:ins>'.repeat(50_000) + '</w:ins>'.repeat(50_000)), /bị hỏng/],
    ['of a picture', 'a.pdf', () => pdfOf(['']), /không có chữ.*đính kèm/],
    ['of another kind', 'a.xlsx', () => Buffer.from('PK'), /không phải tệp Word \(\.docx\) hay PDF/],
  ])('one %s is refused in one line, with what to do', async (_what, name, make, why) => {
    expect(await whyNot(name, await make())).toMatch(why);
  });

  it('nothing is read for people who are not logged in', async () => {
    const form = uploadForm('a.docx', docxOf(paragraph('x')), mimes.docx);
    expect((await fetch(`${cms.url}/pho-luat/file-text`, { method: 'POST', body: form })).status).toBe(401);
  });

  it('files that come together are read one after another', async () => {
    const asked = Promise.all(['một', 'hai', 'ba'].map((word) => textOf('a.docx', docxOf(paragraph(word)))));
    let most = 0;
    const answered = new AbortController();
    void asked.finally(() => answered.abort()).catch(() => undefined);
    while (!answered.signal.aborted) {
      most = Math.max(most, (await readers()).length);
      await sleep(5);
    }
    expect((await asked).map(({ html }) => html)).toEqual(['<p>một</p>', '<p>hai</p>', '<p>ba</p>']);
    expect(most).toBe(1);
  });

  it.each([
    ['read', 'a.docx', 200],
    ['refused', 'a.xlsx', 400],
  ])('one that was %s is not left on the disk', async (_what, name, status) => {
    const bytes = docxOf(paragraph(`Chỉ ở đây: ${Math.random()}`));
    expect((await send(name, bytes)).status).toBe(status);
    expect(await temporaryFilesWith(bytes)).toEqual([]);
  });

  it('nor is one that the library refuses, in whatever field it came, or that no route asks for', async () => {
    const bytes = Buffer.from(`<!doctype html>Chỉ ở đây: ${Math.random()}`);
    for (const [path, status] of [
      ['/upload', 400],
      ['/pho-luat/khong-co', 404],
    ] as const) {
      const form = uploadForm('a.pdf', bytes, 'application/pdf');
      form.append('other', new Blob([new Uint8Array(bytes)]), 'b.pdf');
      expect((await writer('POST', path, form)).status).toBeOneOf([status, 405]);
      expect(await temporaryFilesWith(bytes), path).toEqual([]);
    }
  });
});
