import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/old-sites/mapping.ts';
import { Papers } from '../../../src/old-sites/papers.ts';
import { isHostile, pageText } from '../../../src/old-sites/page-text.ts';
import { findDay, findMoment } from '../../../src/old-sites/written-moment.ts';
import { SavedSite } from '../../../src/old-sites/saved-site.ts';
import { oldSite } from '../../support/old-site.ts';

/** What is read of the words, bytes and files of an old site. */

describe('a moment in the words of a page', () => {
  it.each([
    ['Print Thứ Hai, 21/02/2022 14:47 Gốc', '2022-02-21T07:47:00.000Z'],
    ['Thứ hai, ngày 21 tháng 2 năm 2022'.normalize('NFD'), '2022-02-20T17:00:00.000Z'],
    ['14h47 | 21-02-2022', '2022-02-21T07:47:00.000Z'],
    ['21.2.2022, 8 giờ 05', '2022-02-21T01:05:00.000Z'],
    ['21/02/2022 2:47:10 CH', '2022-02-21T07:47:00.000Z'],
    ['21/02/2022 12:30 SA', '2022-02-20T17:30:00.000Z'],
    ['Ngày đăng: 21/02/2022', '2022-02-20T17:00:00.000Z'],
    ['2022-02-21T14:47:00+07:00', '2022-02-21T07:47:00.000Z'],
    ['2022-02-21 14:47:00', '2022-02-21T07:47:00.000Z'],
  ])('%s', (text, moment) => expect(findMoment(text.normalize('NFC'))).toBe(moment));

  it.each(['hôm qua', '31/02/2022', 'Số 31/KH-UBND', '21/02/22'])('%s is not a moment', (text) =>
    expect(findMoment(text)).toBeUndefined(),
  );

  it('has the day of Vietnam', () => expect(findDay('2022-02-20T18:00:00Z')).toBe('2022-02-21'));
});

describe('the bytes of a page', () => {
  const cp1258 = (start: string) => Buffer.concat([Buffer.from(start), Buffer.from([0x50, 0x68, 0x6f, 0xcc, 0x6e, 0x67])]);

  it('are read by what it says, its marks in their letters', () => {
    expect(pageText(cp1258('<meta charset=windows-1258>'))).toBe('<meta charset=windows-1258>Phòng');
    expect(pageText(Buffer.from('<p>Hải Phòng'.normalize('NFD')))).toBe('<p>Hải Phòng');
    expect(pageText(Buffer.from('\uFEFFHải Phòng', 'utf16le'))).toBe('Hải Phòng');
  });

  it('that say nothing and are not UTF-8 are read only by the charset that an operator has named', () => {
    expect(pageText(cp1258(''))).toBeUndefined();
    expect(pageText(cp1258(''), 'windows-1258')).toBe('Phòng');
    expect(pageText(cp1258('<meta charset="utf-8">'), 'windows-1258')).toBeUndefined();
  });

  it('in the letters of an old font are not guessed', () => {
    const tcvn3 = '<p>Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc</p>';
    expect(pageText(Buffer.from(tcvn3))).toBeUndefined();
  });
});

it('a page that would take minutes to read is known before: too deep, or too long', () => {
  expect(isHostile('<div>'.repeat(30_000))).toBe(true);
  expect(isHostile('x'.repeat(6_000_000))).toBe(true);
  expect(isHostile(`${'<div><b>đậm</b></div>'.repeat(5_000)}</span>${'<p>Một<br>'.repeat(5_000)}`)).toBe(false);
});

describe('the address of a page by its file', () => {
  const site = new SavedSite('/cu', 'trang');
  it.each([
    ['trang/haiphong.gov.vn/tin-tuc/abc.html', '/tin-tuc/abc.html'],
    ['trang/haiphong.gov.vn/tin-tuc/index.html', '/tin-tuc/'],
    ['trang/haiphong.gov.vn/Default.aspx.html', '/Default.aspx'],
    ['trang/haiphong.gov.vn/tin-tuc?id=12.html', '/tin-tuc?id=12'],
    ['trang/haiphong.gov.vn/Default.aspx@pageid=3.html', '/Default.aspx?pageid=3'],
    ['trang/bài-1.html', '/bài-1.html'],
  ])('%s', (page, address) => expect(site.addressOf(page)).toBe(address));

  it('is on the host that its folder is named by', () => {
    expect(site.originOf('trang/haiphong.gov.vn/a.html')).toBe('https://haiphong.gov.vn');
    expect(site.originOf('trang/a.html')).toBeUndefined();
  });
});

describe('a paper that a page links to', () => {
  it('has number, kind and day as its link or its file says them, and is one, however often it is linked', () => {
    const papers = new Papers();
    expect(papers.take('f/kh31.pdf', 'Kế hoạch số 31/KH-HĐPHPBGDPL ngày 17/02/2022', {})).toEqual({
      title: 'Kế hoạch số 31/KH-HĐPHPBGDPL ngày 17/02/2022',
      docType: 'KH',
      number: '31/KH-HĐPHPBGDPL',
      issuedOn: '2022-02-17',
      file: 'f/kh31.pdf',
    });
    expect(papers.take('f/kh31.pdf', 'Tải về', {})).toBeUndefined();
  });

  it('has an address of its own where it has no number and day, and what its page does not say from the mapping', () => {
    const papers = new Papers();
    const set = { docType: 'TB' };
    expect(papers.take('a/thể lệ.pdf', 'Thể lệ cuộc thi', set)).toMatchObject({ slug: 'the-le', docType: 'TB' });
    expect(papers.take('b/thể lệ.pdf', 'Quyết định ban hành thể lệ', set)).toMatchObject({
      slug: 'the-le-2',
      docType: 'QĐ',
    });
  });
});

it.each([
  ['fields: { tiêu đề: h1 }', /article has no «tiêu đề»\. It has title, slug/],
  ['fields: { title: { select: h1, match: "(" } }', /is no mapping: fields\.title: «\(» is no regular expression/],
  ['fields: { body: .noi-dung }', /is no mapping: it does not say where the title is/],
  ['fields: { title: h1 }\nfield: x', /is no mapping: .*"field"/],
  ['fields: { title: h1 }\ncharset: tcvn3', /is no mapping: charset: there is no charset «tcvn3»/],
  ['fields: [title', /is no mapping: /],
])('a mapping that says %s is refused in one line', async (text, message) => {
  const folder = await oldSite({ 'a.yml': `pages: .\n${text}` });
  const failed = await readMapping(`${folder}/a.yml`).catch((error: Error) => error.message);
  expect(failed).toMatch(message);
  expect(failed).not.toContain('\n');
});
