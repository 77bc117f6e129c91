import { expect, test } from 'vitest';
import { fixtureLines, ids, publishLine } from './lib/fixture-log.ts';
import { fileTexts, pagesOfLines, routeAt } from './lib/pages-of-log.ts';
import { faultsOfStructuredData } from './lib/schema-org.ts';

/** What is a summary of an official document says so wherever it is named, and leads to the full text. */

const href = '/van-ban/2014/60-2014-qh13/';
const law = {
  title: 'Luật Hộ tịch',
  docType: 'L',
  number: '60/2014/QH13',
  issuedOn: '2014-11-20',
  file: ids.pdf,
  htmlBody: 'Tóm tắt.',
};
const summary = { extent: 'summary', fullTextUrl: 'https://vbpl.vn/luat-ho-tich' };

function siteOf(fields: Record<string, unknown>) {
  const lines = fixtureLines();
  return pagesOfLines([...lines, publishLine(lines.length + 1, 'attachment', 'lawcivilstatus01', { ...law, ...fields })]);
}

const viewOf = async (fields: Record<string, unknown>) => routeAt(await siteOf(fields), href, 'document').view;

test('a summary is named one on its page, in lists, in the catalogue and for machines, and is no original', async () => {
  const site = await siteOf(summary);
  const view = routeAt(site, href, 'document').view;
  expect(view.summary).toEqual({
    text: 'Trang này chỉ có bản tóm tắt, không thay cho toàn văn.',
    fullText: { label: 'vbpl.vn', href: 'https://vbpl.vn/luat-ho-tich' },
  });
  expect(view.file.kind).toBe('PDF tóm tắt');
  expect(view.fields).toContainEqual({ label: 'Loại bản', value: 'Bản tóm tắt' });
  expect(JSON.stringify(view)).not.toContain('Bản chính');
  expect(view.legislation).toMatchObject({ sameAs: 'https://vbpl.vn/luat-ho-tich', subjectOf: { name: 'Bản tóm tắt' } });
  expect(view.legislation).not.toHaveProperty('encoding');
  expect(faultsOfStructuredData([view.legislation])).toEqual([[]]);

  const rows = routeAt(site, '/van-ban/nam/2014/', 'document-list').view.documents;
  expect(rows.map(({ file }) => file.kind)).toEqual(['PDF tóm tắt']);
  expect(site.texts.get('/van-ban/danh-muc.json')).toContain('"kind":"PDF tóm tắt"');
  expect(site.texts.get('/du-lieu/van-ban.csv')).toContain(';Bản tóm tắt;https://vbpl.vn/luat-ho-tich');
});

test('a full text is an original, and its file is a form of it', async () => {
  const view = await viewOf({});
  expect(view.summary).toBeUndefined();
  expect(view.file.kind).toBe('PDF');
  expect(view.fields).toContainEqual({ label: 'Loại bản', value: 'Bản chính' });
  expect(view.legislation).toHaveProperty('encoding');
});

test('where the text alone is a summary, the file is the full text', async () => {
  const view = await viewOf({ extent: 'summary-text' });
  expect(view.summary).toEqual({ text: 'Phần đọc trên trang này là bản tóm tắt. Toàn văn ở tệp tải về.' });
  expect(view.file.kind).toBe('PDF');
  expect(view.fields).toContainEqual({ label: 'Loại bản', value: 'Bản chính' });
});

test('no citation leads into a summary, whatever articles it tells of', async () => {
  const lines = fixtureLines();
  const text = { htmlBody: '## Điều 15. Khai sinh' };
  const citing = { title: 'Giới thiệu', slug: 'gioi-thieu', body: 'Điều 15 Luật Hộ tịch 2014' };
  const linkWith = async (fields: Record<string, unknown>) => {
    const site = await pagesOfLines([
      ...lines,
      publishLine(lines.length + 1, 'attachment', 'lawcivilstatus01', { ...law, ...text, ...fields }),
      publishLine(lines.length + 2, 'page', ids.page, citing),
    ]);
    return /href="([^"]*)"/.exec(routeAt(site, '/trang/gioi-thieu/', 'page').view.bodyHtml)?.[1];
  };
  expect(await linkWith({})).toBe(`${href}#muc-dieu-15`);
  expect(await linkWith(summary)).toBe(href);
});

test('a page of its file that the search finds is one of a summary', async () => {
  const text = 'a'.repeat(64);
  fileTexts.set(text, ['Đăng ký khai sinh']);
  const lines = fixtureLines().map((line) => (line.includes('"Kế hoạch 31.pdf"') ? withText(line, text) : line));
  const civil = publishLine(lines.length + 1, 'attachment', 'lawcivilstatus01', { ...law, ...summary });
  const site = await pagesOfLines([...lines, civil]);
  const found = site.pages.find(({ path }) => path === href)?.search?.document();
  expect(found?.passages?.map(({ place }) => place)).toEqual(['Trang 1 của tệp PDF tóm tắt']);
});

function withText(line: string, text: string): string {
  const { document, ...rest } = JSON.parse(line) as { document: Record<string, unknown> };
  return JSON.stringify({ ...rest, document: { ...document, text } });
}
