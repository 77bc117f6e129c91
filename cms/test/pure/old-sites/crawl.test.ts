import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { byTheCommand, exampleOfGuide, listsOf, oldSite, startOf } from '../../support/old-site.ts';

/** Saved pages of an old portal, by a mapping, as lists. */

const article = `<!doctype html><html><head><meta charset="utf-8">
<meta property="og:image" content="https://haiphong.gov.vn/Images/bia.png"></head><body>
<div class="breadcrumb"><a href="/">Trang chủ</a> <a href="/tin">Tin tức - Sự kiện</a></div>
<h1 class="title">Kế hoạch phổ biến,
  giáo dục pháp luật năm 2022</h1>
<span class="ngay">Print Thứ Hai, 21/02/2022 14:47 Gốc</span>
<div class="sapo">Hội đồng phối hợp vừa ban hành Kế hoạch.</div>
<div class="noi-dung"><p>Kế hoạch <b>tăng cường</b> phối hợp, xem <a href="cuoc-thi.html">cuộc thi</a>.</p>
<p><img src="../Images/h%E1%BB%99i%20ngh%E1%BB%8B.png"><img src="../Images/mat.png" alt="Mất"><img src="../Images/dong.gif" alt="Động"></p>
<div class="chia-se">Chia sẻ</div><p>Một<br /> <br />Hai <a href="../van-ban/the-le.pdf">Thể lệ</a>, <a href="../van-ban/mau.rar">mẫu</a></p>
<b class="tac-gia">Tác giả: Trâm Bầu</b><script>document.title = 'chạy'</script></div>
<p class="dinh-kem">Tài liệu đính kèm: <a href="/van-ban/31.pdf">Kế hoạch số 31/KH-HĐPHPBGDPL ngày 17/02/2022</a> <a href="/van-ban/mau.rar">Mẫu</a></p></body></html>`;

const contest =
  '<!-- Mirrored from haiphong.gov.vn/tin-tuc/cuoc-thi by HTTrack Website Copier/3.x --><h1 class="title">Cuộc thi</h1><i class="ngay">20-02-2022</i><div class="noi-dung">Một</div>';

const portal = {
  'haiphong.gov.vn/index.html': '<h1>Trang chủ</h1>',
  'haiphong.gov.vn/sau.html': `<h1 class="title">Sâu</h1><div class="noi-dung">${'<div>'.repeat(30_000)}x`,
  'haiphong.gov.vn/tin-tuc/ke-hoach.html': article,
  'haiphong.gov.vn/tin-tuc/cuoc-thi.html': contest,
  'haiphong.gov.vn/tin-tuc/in-cuoc-thi.html': contest,
  'haiphong.gov.vn/Images/bia.png': startOf.png,
  ['haiphong.gov.vn/Images/hội nghị.png'.normalize('NFD')]: startOf.png,
  'haiphong.gov.vn/Images/dong.gif': 'x',
  'haiphong.gov.vn/van-ban/31.pdf': startOf.pdf,
  'haiphong.gov.vn/van-ban/the-le.pdf': startOf.pdf,
  'haiphong.gov.vn/van-ban/mau.rar': 'x',
};

it("the guide's mapping makes lists of a portal's pages, with pictures, papers, days and old addresses", async () => {
  const folder = await oldSite({ ...portal, 'haiphong.yaml': await exampleOfGuide("An old portal's pages", 'yaml') });
  const { records, told } = await listsOf(folder, 'haiphong.yaml', { alt: 'Ảnh minh họa', by: byTheCommand });
  expect(await records('article')).toEqual([
    {
      id: '/tin-tuc/cuoc-thi',
      from: 'haiphong.gov.vn/tin-tuc/cuoc-thi.html',
      published: true,
      document: {
        audiences: ['citizen'],
        title: 'Cuộc thi',
        body: 'Một',
        publishedOn: '2022-02-19T17:00:00.000Z',
        oldAddresses: '/tin-tuc/cuoc-thi\n/tin-tuc/cuoc-thi.html',
      },
    },
    {
      id: '/tin-tuc/ke-hoach.html',
      from: 'haiphong.gov.vn/tin-tuc/ke-hoach.html',
      without: [
        'the paper /van-ban/mau.rar, of a kind that the library does not take',
        'the picture ../Images/mat.png, which was not saved',
        'the picture ../Images/dong.gif, of a kind that the library does not take',
        'the link to ../van-ban/mau.rar: what it leads to does not come along',
      ],
      published: true,
      document: {
        audiences: ['citizen'],
        title: 'Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
        lead: 'Hội đồng phối hợp vừa ban hành Kế hoạch.',
        body: `Kế hoạch **tăng cường** phối hợp, xem [cuộc thi](https://haiphong.gov.vn/tin-tuc/cuoc-thi.html).

![Ảnh minh họa](haiphong.gov.vn/Images/h%E1%BB%99i%20ngh%E1%BB%8B.png)

Một

Hai [Thể lệ](haiphong.gov.vn/van-ban/the-le.pdf), mẫu`,
        publishedOn: '2022-02-21T07:47:00.000Z',
        byline: 'Trâm Bầu',
        category: 'Tin hoạt động',
        cover: 'haiphong.gov.vn/Images/bia.png',
        coverAlt: 'Ảnh minh họa',
        attachments: ['haiphong.gov.vn/van-ban/31.pdf'],
        oldAddresses: '/tin-tuc/ke-hoach.html',
      },
    },
  ]);
  expect((await records('attachment')).map(({ document }) => document)).toMatchObject([
    { docType: 'KH', number: '31/KH-HĐPHPBGDPL', issuedOn: '2022-02-17', file: 'haiphong.gov.vn/van-ban/31.pdf' },
  ]);
  expect(told).toEqual([
    'haiphong.yaml: 2 of 5 pages are read.',
    'haiphong.yaml: 1 page (haiphong.gov.vn/index.html) is left out, without title or body.',
    'haiphong.yaml: 1 page (haiphong.gov.vn/sau.html) is left out, too long or too deeply nested.',
    'haiphong.yaml: 1 page (haiphong.gov.vn/tin-tuc/in-cuoc-thi.html) is left out, with the address of another.',
  ]);
});

it('an answer that was saved instead of a picture or a paper is told by page, and a picture is one under any name', async () => {
  const page = `<h1>Bài</h1><img src="loi.png" alt="Lỗi"><div class="nd"><img src="mat.jpg" alt="Mất"><img src="dung.png" alt="Đúng">
<a href="mau.pdf">Mẫu</a></div><p class="kem"><a href="31.pdf">Kế hoạch</a></p>`;
  const folder = await oldSite({
    'web/a.html': page,
    'web/dung.png': startOf.jpg,
    ...Object.fromEntries(['loi.png', 'mat.jpg', 'mau.pdf', '31.pdf'].map((name) => [`web/${name}`, '<h1>404</h1>'])),
    'a.yaml': 'pages: web\nfields: { title: h1, body: .nd, cover: h1 + img }\npapers: { select: .kem a }',
  });
  const { records } = await listsOf(folder, 'a.yaml');
  expect(await records('article')).toMatchObject([
    {
      without: [
        'the paper 31.pdf, of a kind that the library does not take',
        'the picture mat.jpg, of a kind that the library does not take',
        'the link to mau.pdf: what it leads to does not come along',
        'the file loi.png, of a kind that the library does not take',
      ],
      document: { title: 'Bài', body: '![Đúng](web/dung.png) Mẫu' },
    },
  ]);
});

it('pages that are left out are counted by folder, so that a second template of the portal is seen', async () => {
  const other = '<h1 class="ten">Bài của mẫu khác</h1><div class="than-bai">Chữ</div>';
  const old = Object.fromEntries(['a', 'b', 'c'].map((name) => [`web/tin-cũ/${name}.html`, other]));
  const lists = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`web/muc-${at + 10}/index.html`, '<h1>Mục</h1>']));
  const mapping = 'pages: web\nfields: { title: h1.title, body: .noi-dung }';
  const { told } = await listsOf(await oldSite({ 'web/tin/x.html': article, ...old, ...lists, 'a.yaml': mapping }), 'a.yaml');
  const leftOut = told.find((line) => line.includes('without title or body'));
  expect(leftOut).toMatch(/^a\.yaml: 14 pages \(3 in web\/tin-cũ, as a\.html; 1 in web\/muc-10, as index\.html; /);
  expect(leftOut).toMatch(/; the rest in 7 other folders\) are left out, without title or body\.$/);
});

it('an article without a title is told apart from what is no article, and a page that wget has not named so from both', async () => {
  const page = '<!-- 1 -->\n<!DOCTYPE html><html><h1>Bài</h1><div class="nd">Chữ</div>';
  const folder = await oldSite({
    'web/a.html': page,
    'web/b.html': '<div class="nd">Không tên</div>',
    'web/muc/index.html': '<p>Mục</p>',
    'web/xem.aspx?id=77': page,
    'web/mau.css': 'html { color: red }',
    'a.yaml': 'pages: web\nfields: { title: h1, body: .nd }',
  });
  expect((await listsOf(folder, 'a.yaml')).told).toEqual([
    'a.yaml: 1 of 3 pages are read.',
    'a.yaml: 1 page (web/b.html) is left out, without title.',
    'a.yaml: 1 page (web/muc/index.html) is left out, without title or body.',
    expect.stringMatching(
      /^a\.yaml: 1 page \(web\/xem\.aspx\?id=77\) is left out, .* do not end in \.html: .*--adjust-extension/,
    ),
  ]);
});

it('a paper of the portal that was not saved is told where a text links to it, and that of another site is not', async () => {
  const page =
    '<h1>Bài</h1><div class="nd"><a href="/31.pdf">Kế hoạch</a> <a href="https://khac.example/1.pdf">Nghị định</a></div>';
  const folder = await oldSite({ 'cu.example/a.html': page, 'a.yaml': 'pages: cu.example\nfields: { title: h1, body: .nd }' });
  const [record] = await (await listsOf(folder, 'a.yaml')).records('article');
  expect(record?.document.body).toBe('[Kế hoạch](https://cu.example/31.pdf) [Nghị định](https://khac.example/1.pdf)');
  expect(record?.without).toEqual(['the paper /31.pdf, which was not saved: its link leads to the old site']);
});

it('a text in a frame of tables and fonts has its paragraphs and its table', async () => {
  const page = `<meta charset="utf-8"><h1>Bài</h1><div class="nd"><table><tr><td><font face="Arial">Một<br><br><b>Hai</b></font></td></tr>
<tr><td><table><tr><td>Ba<br><br>Bốn</td></tr></table><table border="1"><tr><th>Việc</th><th>Hạn</th></tr><tr><td>Khai sinh</td><td>60 ngày</td></tr></table></td></tr></table></div>`;
  const folder = await oldSite({ 'web/a.html': page, 'a.yaml': 'pages: web\nfields: { title: h1, body: .nd }' });
  const [record] = await (await listsOf(folder, 'a.yaml')).records('article');
  expect(record?.document.body).toBe(`Một

**Hai**

Ba

Bốn

| Việc | Hạn |
| --- | --- |
| Khai sinh | 60 ngày |`);
});

it.each([
  [
    'fields: { title: h1.title, body: .noi-dung, byline: .nguoi-viet }',
    /«\.nguoi-viet» \(byline\) matches nothing in 3 pages: mend it/,
  ],
  ['fields: { title: .ten, body: .noi-dung }', /^3: .*a\.yml: «\.ten» \(title\) matches nothing in 4 pages/],
  ['fields: { title: "h1..x" }', /«h1\.\.x» is no selector/],
])('a mapping that says %s is refused in one line', async (text, message) => {
  const folder = await oldSite({ ...portal, 'a.yml': `pages: .\n${text}` });
  const failed = await listsOf(folder, 'a.yml').catch((error: Error) => error.message);
  expect(failed).toMatch(message);
  expect(failed).not.toContain('\n');
});

it('pages whose letters would have to be guessed are refused in one line that says what to do', async () => {
  const page = Buffer.concat([Buffer.from('<h1>Ph'), Buffer.from([0x6f, 0xcc]), Buffer.from('ng</h1>')]);
  const folder = await oldSite({ 'a/1.html': page, 'a.json': '{ "pages": "a", "fields": { "title": "h1" } }' });
  await expect(listsOf(folder, 'a.json', { by: byTheCommand })).rejects.toThrow(
    /^3: [^\n]*1 page \(a\/1\.html\) is in no encoding that a page says[^\n]*TCVN3[^\n]*«charset: windows-1258»[^\n]*UniKey[^\n]*$/,
  );
});

it('what a page folds away is in the text, and what is embedded, merged or was hidden is told by page', async () => {
  const page =
    `<meta charset="utf-8"><h1>Khai sinh</h1><div class="noi-dung" style="color:red; display: none !important"><p>Thủ tục:</p>
<h2><button>Hồ sơ cần có</button></h2><div style="display:none"><p>Bản sao <span hidden>căn cước</span></p></div>
<ul><li><button role="tab">Lệ phí</button></li></ul><p hidden>50.000 đồng <span style="display:none;mso-hide:all">x</span></p>
<div style="display:none"><script>theo_doi()</script></div><div hidden><a href="https://cuoc.example/">Nhà cái uy tín số một, đăng ký ngay hôm nay</a></div>
<button class="share">Chia sẻ</button><button>Nơi nộp</button><div hidden>Bộ phận Một cửa</div>
<object data="/van-ban/31.pdf"><embed src="/van-ban/31.pdf"></object><iframe src="about:blank" data-src="https://www.youtube.com/embed/a1"></iframe>
<video><source src="/clip.mp4"></video>
<table><tr><td>Việc</td><td>Hạn</td></tr><tr><td colspan=2>Cả ngày</td></tr></table></div>`.normalize('NFD');
  const folder = await oldSite({ 'web/a.html': page, 'a.yaml': 'pages: web\nfields: { title: h1, body: .noi-dung }' });
  const [record] = await (await listsOf(folder, 'a.yaml')).records('article');
  expect(record?.document.body).toBe(`Thủ tục:

## Hồ sơ cần có

Bản sao căn cước

- Lệ phí

50.000 đồng

[Nhà cái uy tín số một, đăng ký ngay hôm nay](https://cuoc.example/)

Nơi nộp

Bộ phận Một cửa

| Việc | Hạn |
| --- | --- |
| Cả ngày | |`);
  expect(record?.without).toEqual([
    expect.stringMatching(/^in its text is now what the page keeps hidden, see to it: «Thủ tục: Hồ sơ cần có/),
    'buttons: «Chia sẻ»',
    'what is embedded from /van-ban/31.pdf',
    'what is embedded from https://www.youtube.com/embed/a1',
    'what is embedded from /clip.mp4',
    'merged cells (1), which are cells of their own now',
  ]);
});

it('each part that a page keeps hidden is told by its first words', async () => {
  const page =
    '<meta charset="utf-8"><h1>Khai sinh</h1><div class="noi-dung"><p>Một</p><p hidden>50.000 đồng</p><div style="display:none">Nhà cái uy tín số một, đăng ký ngay hôm nay<p hidden>x</p></div></div>';
  const folder = await oldSite({ 'web/a.html': page, 'a.yaml': 'pages: web\nfields: { title: h1, body: .noi-dung }' });
  const [record] = await (await listsOf(folder, 'a.yaml')).records('article');
  expect(record?.without).toEqual([
    'in its text is now what the page keeps hidden, see to it: «50.000 đồng», «Nhà cái uy tín số một, đăng ký ngay hôm…»',
  ]);
});

/** What stands for something else in the editor: a picture of the library, and what it tells. */
const ofTheEditor = ['web/own-picture'];

it('a page becomes the Markdown that the editor makes of the same in a clipboard', async () => {
  const clipboards = join(import.meta.dirname, '../editor/clipboards');
  const names = globSync('*/*.html', { cwd: clipboards })
    .map((name) => name.replace(/\.html$/, ''))
    .filter((name) => !ofTheEditor.includes(name))
    .sort();
  const pages = names.map((name) => {
    const html = readFileSync(join(clipboards, `${name}.html`), 'utf8');
    return [`a/${name}.html`, `<meta charset="utf-8"><h1>${name}</h1><div class="noi-dung">${html}</div>`] as const;
  });
  const mapping = 'pages: a\nsite: https://haiphong.gov.vn\nfields: { title: h1, body: .noi-dung }';
  const folder = await oldSite({ ...Object.fromEntries(pages), 'a.yaml': mapping });
  const made = await (await listsOf(folder, 'a.yaml')).records('article');
  const bodies = Object.fromEntries(made.map(({ document }) => [String(document.title), document.body]));
  const wanted = names.map((name) => [name, readFileSync(join(clipboards, `${name}.md`), 'utf8').trimEnd()]);
  expect(bodies).toEqual(Object.fromEntries(wanted));
});
