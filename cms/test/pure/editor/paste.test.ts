import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownOf, openEditor, show } from './open-editor.ts';

/** Clipboards of the programs that officials write in, each with the Markdown beside it that it becomes. */

const folder = join(import.meta.dirname, 'clipboards');
const names = globSync('*/*.html', { cwd: folder })
  .map((file) => file.replace(/\.html$/, ''))
  .sort();

let page: Page;

beforeAll(async () => (page = await openEditor()));
afterAll(() => page.context().browser()?.close());

const paste = async (html: string, text = '') => {
  await show(page, text);
  return page.evaluate((given) => editor.pasted(given), html);
};

const fileOf = (name: string, ending: string) => readFileSync(join(folder, `${name}.${ending}`), 'utf8');

/** What Word puts before and behind what was selected. */
function asWordDoes(selected: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/an/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:TrackMoves/></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:"Cambria Math";} p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm;} @list l0 {mso-list-id:1; mso-list-type:hybrid;} --></style></head>
<body lang=VI style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->

${selected}
<!--EndFragment-->
</body></html>`;
}

it.each(names)('%s', async (name) => {
  const html = fileOf(name, 'html');
  const { markdown } = await paste(name.startsWith('word/') ? asWordDoes(html) : html);
  expect(markdown).toBe(fileOf(name, 'md').trimEnd());
});

it('there are at least thirty of them', () => expect(names.length).toBeGreaterThanOrEqual(30));

it.each([
  ['word/pictures', 'Không dán được: 1 ảnh (hãy kéo thả tệp ảnh vào bài, hoặc bấm nút «Ảnh»).'],
  ['word/remarks', 'Không dán được: 1 nhận xét.'],
  ['word/tracked-changes', 'Không dán được: 1 chỗ đã đánh dấu xóa.'],
  ['word/contents', 'Không dán được: mục lục.'],
  ['word/footnotes', ''],
  ['word/table-merged', 'Đã chuyển: 3 ô gộp, nay là các ô riêng.'],
  ['word/headings', ''],
])('an editor who pastes %s is told «%s»', async (name, told) => {
  expect((await paste(asWordDoes(fileOf(name, 'html')))).told).toBe(told);
});

it('an annex that is taken in as a table has neither what Word tracks as deleted nor remarks, and a merged cell in each row', async () => {
  const remark = '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[TA1]</a></span>';
  const html = `<table class=MsoTableGrid><tr><td rowspan=3 class=MsoNormal>Sở Tư pháp${remark}</td>
<td><p class=MsoNormal>Tổ chức <del cite="mailto:An">10</del><ins cite="mailto:An">12</ins> lớp</p></td></tr>
<tr><td><p class=MsoNormal><del cite="mailto:An">In tờ gấp</del></p></td></tr>
<tr><td><p class=MsoNormal>Hai đoạn</p><p class=MsoNormal>trong ô</p></td></tr></table>`.normalize('NFD');
  const rows = await page.evaluate((given) => editor.pastedTable(given), asWordDoes(html));
  expect(rows?.map((row) => row.map((cell) => cell.normalize('NFC')))).toEqual([
    ['Sở Tư pháp', 'Tổ chức 12 lớp'],
    ['Sở Tư pháp', ''],
    ['Sở Tư pháp', 'Hai đoạn\ntrong ô'],
  ]);
});

it.each([
  ['lines of one paragraph', 'Một<br>Hai', 'Một\\\nHai'],
  ['lines in spans', '<span>Đoạn một.</span><br><span>Đoạn hai.<br></span><span>Ba</span>', 'Đoạn một.\\\nĐoạn hai.\\\nBa'],
  ['lines with signs', 'Hồ sơ gồm:<br>- Căn cước<br>1. Đơn'.normalize('NFD'), 'Hồ sơ gồm:\\\n\\- Căn cước\\\n1\\. Đơn'],
  ['lines beside a paragraph', 'Một<br><p>Hai</p><br>Ba<br>Bốn<br><br>', 'Một\n\nHai\n\nBa\\\nBốn'],
  ['an empty line', '<b>Một<br></b><br>Hai', '**Một**\\\n\\\nHai'],
  ['a file’s name with blanks', '<p><a href=" https://a.vn/tai\n lieu.pdf">tải</a></p>', '[tải](<https://a.vn/tai lieu.pdf>)'],
  ['lists side by side', '<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>', '1. a\n2. b\n\n1) c'],
  ['items with numbers of their own', '<ol><li>a<li value="5">b<li>c<li value="7">d</ol>', '1. a\n\n5) b\n6) c\n7) d'],
  ['letters that skip one', '<ol type="a"><li>a<li value="4">b</ol>', 'a) a\n\nd) b'],
  ['headings in a list', '<ol><li><h3>Một</h3>a</li><li><div><ul><li>b</li></ul></div></li></ol>', '1. ## Một\n\n   a\n2. - b'],
])('%s stay so when they are pasted', async (_what, html, markdown) => {
  expect((await paste(html)).markdown).toBe(markdown);
});

it('a list of Word that begins anew begins anew, and one that goes on is one', async () => {
  const item = (list: number, sign: string) =>
    `<p class=MsoListParagraph style='mso-list:l${list} level1 lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span>việc</p>`;
  const { markdown } = await paste(
    asWordDoes([item(0, '1.'), item(0, '2.'), item(1, '1.'), item(1, '2.'), item(2, '3.')].join('\n')),
  );
  expect(markdown).toBe('1. việc\n2. việc\n\n1) việc\n2) việc\n3) việc');
});

it('what is pasted into a cell stays one line of its table', async () => {
  const { markdown } = await paste('<p>Một</p><ul><li>hai</li></ul>', '| a | b |\n| --- | --- |\n| c | d |');
  expect(markdown).toBe('| Một<br>haia | b |\n| --- | --- |\n| c | d |');
});

it('notes that are pasted take numbers that the text does not have, and all of a note comes', async () => {
  const word = (number: number, ...paragraphs: string[]) =>
    `<p>Câu<a href="#_ftn${number}">[${number}]</a></p><div style="mso-element:footnote-list"><div style="mso-element:footnote"><p><a href="#_ftnref${number}">[${number}]</a> ${paragraphs.join('</p><p>')}</p></div></div>`;
  const { markdown } = await paste(word(1, 'hai', 'đoạn'), 'x[^1]\n\n[^1]: cũ');
  expect(markdown).toContain('[^1]: cũ');
  expect(markdown).toContain('Câu[^2]');
  expect(markdown).toContain('[^2]: hai\\\nđoạn');
  expect((await paste('<p>Dấu<a href="#_ftn3">[3]</a> không có chú thích</p>')).markdown).toBe(
    'Dấu<sup>3</sup> không có chú thích',
  );
});

it('nothing in a clipboard is run or loaded', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await paste(
    '<img src="https://elsewhere.example/a.png" onerror="document.title = \'chạy\'"><script>document.title = "chạy"</script><p>x</p>',
  );
  expect(await page.title()).toBe('Bàn soạn');
  expect(asked).toEqual([]);
});

describe('a picture of this device', () => {
  const screenshot: [string, string] = ['image.png', 'image/png'];

  it('is asked about when it is pasted alone, and left to the words that are copied with it', async () => {
    await show(page, '');
    expect(await page.evaluate((file) => editor.giveFile('paste', file), screenshot)).toEqual(['image.png']);
    await show(page, '');
    expect(await page.evaluate((file) => editor.giveFile('paste', file, { words: 'một đoạn của Word' }), screenshot)).toEqual([]);
    expect(await markdownOf(page)).toBe('một đoạn của Word');
  });

  it('is put where it is dropped, a telephone’s too; other files are left to the browser', async () => {
    await show(page, 'Đoạn một.\n\nĐoạn hai.');
    const photo: [string, string] = ['IMG_0001.HEIC', ''];
    expect(await page.evaluate((file) => editor.giveFile('drop', file, { on: 'hai' }), photo)).toEqual(['IMG_0001.HEIC']);
    await page.keyboard.type(' thêm');
    expect(await markdownOf(page)).toBe('Đoạn một.\n\nĐoạn hai. thêm');
    const paper: [string, string] = ['thông báo.pdf', 'application/pdf'];
    await show(page, '');
    expect(await page.evaluate((file) => editor.giveFile('drop', file), paper)).toEqual([]);
  });
});
