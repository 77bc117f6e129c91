import { afterEach, expect, test } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { SearchDocument } from '../search/indexing/page.ts';
import type { SitePages } from '../pages/index.ts';
import { count, fieldsOf, fixtureLines, ids, publishLine } from './lib/fixture-log.ts';
import { fileTexts, pagesOfLines, routeAt } from './lib/pages-of-log.ts';

/** What was read of the files of official documents: in the search, and on their pages. */

const circular = '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/';
const plan = '/ke-hoach/cong-tac-pbgdpl-2022/';

afterEach(() => fileTexts.clear());

/** Keeps a text as the publisher has it; gives its digest. */
function read(pages: readonly string[]): string {
  const digest = sha256Of(JSON.stringify(pages));
  fileTexts.set(digest, pages);
  return digest;
}

function file(seq: number, id: string, name: string, more: Record<string, unknown>): string {
  const ext = name.slice(name.lastIndexOf('.'));
  const mime = ext === '.pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return publishLine(seq, 'file', id, {
    name,
    ext,
    mime,
    sha256: sha256Of(id),
    size: 1,
    ...more,
  });
}

function circularWith(seq: number, fields: Record<string, unknown>): string {
  return publishLine(seq, 'attachment', ids.circular, { ...fieldsOf(ids.circular), ...fields });
}

const searched = (site: SitePages, path: string): SearchDocument | undefined =>
  site.pages.find((page) => page.path === path)?.search?.document();
const keyOf = (site: SitePages, path: string) => site.pages.find((page) => page.path === path)?.search?.key;

test('a PDF is found page by page, and a result opens it at the page; a page without words is not a result', async () => {
  const text = read(['Điều 1. Phạm vi', ' \n', 'Điều 3. Hiệu lực']);
  const lines = [file(count + 1, ids.pdf, 'Kế hoạch 31.pdf', { text }), circularWith(count + 2, { htmlBody: undefined })];
  const site = await pagesOfLines([...fixtureLines(), ...lines]);
  const [first, second, ...rest] = searched(site, circular)?.passages ?? [];
  expect(first).toEqual({
    path: expect.stringMatching(/^\/tep\/[0-9a-f]{12}\/ke-hoach-31\.pdf#page=1$/) as string,
    place: 'Trang 1 của tệp PDF',
    text: 'Điều 1. Phạm vi',
  });
  expect(second).toMatchObject({ path: expect.stringMatching(/#page=3$/) as string, place: 'Trang 3 của tệp PDF' });
  expect(rest).toEqual([]);
  expect(routeAt(site, circular, 'document').view.fileTexts).toEqual([]);
});

test('a result says that a machine read the page where that page alone was a picture', async () => {
  const text = read(['Điều 1. Phạm vi', 'Phụ lục chụp']);
  const pdf = file(count + 1, ids.pdf, 'Kế hoạch 31.pdf', { text, machineReadPages: [2] });
  const site = await pagesOfLines([...fixtureLines(), pdf, circularWith(count + 2, { htmlBody: undefined })]);
  const places = searched(site, circular)?.passages?.map(({ place }) => place);
  expect(places).toEqual(['Trang 1 của tệp PDF', 'Trang 2 của tệp PDF, chữ do máy nhận dạng']);
});

test('where the page of a document has its text, a result of its PDF leads there; of another file of it to that file', async () => {
  const text = read(['Điều 1. Phạm vi', 'Điều 3. Hiệu lực']);
  const other = 'fileannex0000001';
  const lines = [
    file(count + 1, ids.pdf, 'Thông tư 01.pdf', { text }),
    file(count + 2, other, 'Phụ lục.pdf', { text }),
    circularWith(count + 3, { otherFiles: [other] }),
  ];
  const found = searched(await pagesOfLines([...fixtureLines(), ...lines]), circular)?.passages ?? [];
  expect(found.map(({ path, place }) => [path.replace(/^\/tep\/[0-9a-f]+\//, ''), place])).toEqual([
    [`${circular}#noi-dung-van-ban`, 'Trang 1 của tệp PDF'],
    [`${circular}#noi-dung-van-ban`, 'Trang 2 của tệp PDF'],
    ['phu-luc.pdf#page=1', 'Trang 1 của tệp PDF'],
    ['phu-luc.pdf#page=2', 'Trang 2 của tệp PDF'],
  ]);
});

test('the text of a file that is no PDF is on the page of its document, and a result leads to the part of it', async () => {
  const paragraph = 'Tôi xin cam đoan những điều khai trên là đúng sự thật. '.repeat(20);
  const text = read([['MẪU ĐƠN', ...Array.from({ length: 5 }, (_, at) => `${at}. ${paragraph}`)].join('\n')]);
  const lines = [
    file(count + 1, 'fileform00000001', 'Mẫu đơn.docx', { text }),
    circularWith(count + 2, { otherFiles: ['fileform00000001'] }),
  ];
  const site = await pagesOfLines([...fixtureLines(), ...lines]);
  const [shown] = routeAt(site, circular, 'document').view.fileTexts;
  expect(shown).toMatchObject({ file: 'Mẫu đơn.docx', kind: 'DOCX', isMachineRead: false, isCut: false });
  expect(shown?.parts.length).toBeGreaterThan(2);
  expect(shown?.parts.map((part) => part.text).join('\n')).toBe(fileTexts.get(text)?.[0]);
  const passages = searched(site, circular)?.passages;
  expect(passages?.map(({ path }) => path)).toEqual(shown?.parts.map(({ id }) => `${circular}#${id}`));
  expect(passages?.[1]).toMatchObject({ path: `${circular}#van-ban-trong-tep-2-2`, place: 'Phần 2 của tệp DOCX' });
});

test('the page shows as much of a very long text as can be read, and says that there is more', async () => {
  const line = 'Điều khoản có nhiều chữ. '.repeat(1_000);
  const text = read([line.repeat(20)]);
  const site = await pagesOfLines([...fixtureLines(), file(count + 1, ids.pdf, 'Kế hoạch 31.docx', { text })]);
  const [shown] = routeAt(site, circular, 'document').view.fileTexts;
  expect(shown?.isCut).toBe(true);
  expect(shown?.parts).toHaveLength(60);
  expect(Math.max(...(shown?.parts.map((part) => part.text.length) ?? []))).toBeLessThanOrEqual(2_000);
});

test('recognised text says that it was recognised', async () => {
  const text = read(['Công hoà xã hôi chủ nghĩa Việt Nam']);
  const site = await pagesOfLines([...fixtureLines(), file(count + 1, ids.pdf, 'Quét.pdf', { text, isMachineRead: true })]);
  expect(searched(site, circular)?.passages?.[0]?.place).toBe('Trang 1 của tệp PDF, chữ do máy nhận dạng');
});

test('the file of a plan’s signed document is found through the plan, which represents both', async () => {
  const text = read(['Phụ lục phân công nhiệm vụ']);
  const site = await pagesOfLines([...fixtureLines(), file(count + 1, ids.pdf, 'Kế hoạch 31.docx', { text })]);
  const signed = '/van-ban/2022/31-kh-hdphpbgdpl/';
  expect(searched(site, signed)).toBeUndefined();
  expect(searched(site, plan)?.passages).toMatchObject([{ path: `${signed}#van-ban-trong-tep-1-1` }]);
  expect(routeAt(site, signed, 'document').view.fileTexts[0]?.parts[0]?.id).toBe('van-ban-trong-tep-1-1');
});

test('a text that was not fetched counts as none', async () => {
  const text = read(['Điều 1']);
  const lines = [...fixtureLines(), file(count + 1, ids.pdf, 'Kế hoạch 31.docx', { text })];
  const without = await pagesOfLines([...fixtureLines(), file(count + 1, ids.pdf, 'Kế hoạch 31.docx', {})]);
  fileTexts.clear();
  const lacking = await pagesOfLines(lines);
  expect(searched(lacking, circular)).not.toHaveProperty('passages');
  expect(keyOf(lacking, circular)).toBe(keyOf(without, circular));
  read(['Điều 1']);
  expect(keyOf(await pagesOfLines(lines), circular)).not.toBe(keyOf(lacking, circular));
});

test('a file that no official document uses is in no page and in no search', async () => {
  const text = read(['Bản thảo mật']);
  const site = await pagesOfLines([...fixtureLines(), file(count + 1, 'filedraft0000001', 'Bản thảo.docx', { text })]);
  for (const page of site.pages) {
    expect(JSON.stringify([page.route(), page.search?.document()])).not.toContain('Bản thảo mật');
  }
  expect([...site.texts.values()].join()).not.toContain('Bản thảo mật');
});

test('the search knows the category of an article, the issuer of a document and plan, and the validity by the day', async () => {
  const site = await pagesOfLines(fixtureLines());
  expect(searched(site, '/bai-viet/luat-dat-dai/')).toMatchObject({ category: 'Đất đai' });
  expect(searched(site, circular)).toMatchObject({ issuer: 'Bộ Tư pháp', validity: [{ state: 'in-force' }] });
  expect(searched(site, plan)).toMatchObject({
    issuer: 'Hội đồng phối hợp PBGDPL thành phố',
    // As its signed document says.
    validity: [{ state: 'in-force' }, { state: 'lapsed', from: '2023-01-01' }],
  });
});

test('an official document that expired stays in the search and says so', async () => {
  const lines = [...fixtureLines(), circularWith(count + 1, { expiresOn: '2022-12-31' })];
  const on = async (day: string) => pagesOfLines(lines, { day });
  expect(searched(await on('2022-12-31'), circular)?.validity).toEqual([
    { state: 'in-force' },
    { state: 'lapsed', from: '2023-01-01' },
  ]);
  expect(searched(await on('2023-01-01'), circular)?.validity).toEqual([{ state: 'lapsed' }]);
  expect(keyOf(await on('2022-12-31'), circular)).not.toBe(keyOf(await on('2023-01-01'), circular));
});

test('another category, issuer or text changes the key of the search', async () => {
  const before = await pagesOfLines(fixtureLines());
  const renamed = await pagesOfLines([
    ...fixtureLines(),
    publishLine(count + 1, 'category', ids.land, { name: 'Nhà đất', slug: 'dat-dai', order: 1 }),
    publishLine(count + 2, 'agency', ids.ministry, { name: 'Bộ Tư pháp Việt Nam', slug: 'bo-tu-phap' }),
  ]);
  for (const path of ['/bai-viet/luat-dat-dai/', circular]) expect(keyOf(renamed, path)).not.toBe(keyOf(before, path));
});
