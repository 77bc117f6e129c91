import { expect, test } from 'vitest';
import { count, fieldsOf, fixtureLines, ids, publishLine } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';

/** The tables that the site gives away. */

const place = {
  name: 'Trung tâm Phục vụ hành chính công'.normalize('NFD'),
  slug: 'trung-tam-phuc-vu-hanh-chinh-cong',
  kind: 'one-stop',
  parent: ids.owner,
  phones: [{ label: 'Hộ tịch', number: '0225 000 0201' }, { number: '1022' }],
  address: '-1 tầng hầm, phố Đinh Tiên Hoàng',
};
const site = await pagesOfLines([...fixtureLines(), publishLine(count + 1, 'agency', 'agencyonestop001', place)]);
const textAt = (path: string) => site.texts.get(path) ?? '';
const rowsAt = (path: string) => (JSON.parse(textAt(path)) as { rows: Record<string, string>[] }).rows;

test('the page names each table, and each file that it names is there', () => {
  const { datasets } = routeAt(site, '/du-lieu/', 'open-data').view;
  expect(datasets.map(({ title }) => title)).toEqual(['Văn bản', 'Kế hoạch', 'Nhiệm vụ', 'Danh bạ', 'Mã QR']);
  for (const { files, labels } of datasets) {
    const [csv, json] = files.map(({ href }) => textAt(href));
    expect(csv?.split('\r\n')[0]).toBe(`\uFEFF${labels.join(';')}`);
    const { columns, licence, source } = JSON.parse(json ?? '') as { columns: object; licence: string; source: string };
    expect(Object.values(columns)).toEqual(labels);
    expect(licence).toContain('creativecommons.org/licenses/by/4.0');
    expect(source).toMatch(/^https:\/\/.*\/du-lieu\/$/);
  }
});

test('a document says what it is, its validity on the day, and where it and its file are', () => {
  const row = rowsAt('/du-lieu/van-ban.json').find(({ number }) => number === '31/KH-HĐPHPBGDPL');
  expect(row).toMatchObject({
    type: 'Kế hoạch',
    title: 'Kế hoạch số 31/KH-HĐPHPBGDPL',
    issuer: 'Hội đồng phối hợp PBGDPL thành phố',
    issuedOn: '2022-02-17',
    expiresOn: '2022-12-31',
    validity: 'Còn hiệu lực đến hết 31/12/2022',
  });
  for (const address of [row?.url, row?.file]) {
    const path = new URL(address ?? '').pathname;
    expect(
      site.pages.some((page) => page.path === path) || site.files.some(({ sha256 }) => path.includes(sha256.slice(0, 12))),
    ).toBe(true);
  }
});

test('a document has all of its files: its own, and in the last column its annexes', async () => {
  const annex = { ...fieldsOf(ids.pdf), sha256: 'ab'.repeat(32), name: 'Phụ lục.pdf' };
  const document = { ...fieldsOf(ids.signed), otherFiles: ['fileannex0000001', 'filegone00000001'] };
  const lines = [
    publishLine(count + 1, 'file', 'fileannex0000001', annex),
    publishLine(count + 2, 'attachment', ids.signed, document),
  ];
  const { texts } = await pagesOfLines([...fixtureLines(), ...lines]);
  const row = texts
    .get('/du-lieu/van-ban.csv')
    ?.split('\r\n')
    .find((each) => each.includes('31/KH-HĐPHPBGDPL'));
  expect(row).toMatch(/;https:\/\/pho-luat\.example\/tep\/abababababab\/phu-luc\.pdf$/);
});

test('the tasks of all plans are those of each, with the name of the plan', () => {
  const rowsIn = (path: string) => (JSON.parse(textAt(path)) as { rows: object[] }).rows;
  const own = rowsIn('/ke-hoach/cong-tac-pbgdpl-2022/nhiem-vu.json');
  expect(own).toMatchObject([{ lastDay: '2022-06-30' }]);
  const plan = 'Công tác phổ biến, giáo dục pháp luật năm 2022';
  expect(rowsIn('/du-lieu/nhiem-vu.json')).toEqual(own.map((row) => ({ plan, ...row })));
});

test('places are those of the directory, in composed letters, and no cell is a formula', () => {
  expect(rowsAt('/du-lieu/danh-ba.json')).toEqual([
    {
      title: place.name.normalize('NFC'),
      type: 'Bộ phận Một cửa',
      parent: 'Hội đồng phối hợp PBGDPL thành phố',
      address: place.address,
      phones: 'Hộ tịch: 0225 000 0201; 1022',
      wards: '',
    },
  ]);
  expect(textAt('/du-lieu/danh-ba.csv')).toContain(`;'${place.address};`);
});

test('a code says who issued it and what it opens today', () => {
  const [code] = rowsAt('/du-lieu/ma-qr.json');
  expect(code).toMatchObject({ code: 'K7M2', url: expect.stringMatching(/\/q\/k7m2\/$/) as string });
  expect(code?.opens).toMatch(/^https:\/\//);
});

test('a draft’s desk and an editor’s notes are in no table', () => {
  const tables = [...site.texts].filter(([path]) => path.startsWith('/du-lieu/')).map(([, text]) => text);
  expect(tables).toHaveLength(10);
  for (const table of tables) expect(table).not.toMatch(/deskState|publishAt|placement/);
});

test('a list and a plan have feeds of their own, as RSS and as JSON Feed, with the same articles', () => {
  const jsonFeed = (path: string) =>
    JSON.parse(textAt(`${path}feed.json`)) as {
      version: string;
      title: string;
      home_page_url: string;
      feed_url: string;
      items: { id: string; url: string; title: string; content_text: string; date_published: string }[];
    };
  const plan = '/ke-hoach/cong-tac-pbgdpl-2022/';
  for (const path of ['/', '/bai-viet/', '/hoi-dap/', '/chuyen-muc/dat-dai/', '/chu-de/ket-hon/', plan]) {
    const { version, items, feed_url: own, home_page_url: page } = jsonFeed(path);
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect([new URL(own).pathname, new URL(page).pathname]).toEqual([`${path}feed.json`, path]);
    for (const { id, url, content_text: text, date_published: on } of items) {
      expect(id).toBe(url);
      expect(text).not.toBe('');
      expect(on).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
    const links = [...textAt(`${path}rss.xml`).matchAll(/<item>.*?<link>(.*?)<\/link>/gs)].map(([, link]) => link);
    expect(links, path).toEqual(items.map(({ url }) => url));
    expect(textAt(`${path}rss.xml`)).toContain(`${path}rss.xml" rel="self"`);
  }
  expect(jsonFeed('/chu-de/ket-hon/').items.map(({ title }) => title)).toEqual([
    'Triển khai Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
  ]);
  expect(jsonFeed(plan).title).toBe('Công tác phổ biến, giáo dục pháp luật năm 2022 · Phổ Luật');
  expect(jsonFeed('/hoi-dap/').items).toEqual([]);
});

test('the page of a list names its own feed', () => {
  expect(routeAt(site, '/chu-de/ket-hon/', 'article-list').head.feed).toBe('/chu-de/ket-hon/rss.xml');
  expect(routeAt(site, '/chu-de/ket-hon/2022/02/', 'article-list').head.feed).toBeUndefined();
});
