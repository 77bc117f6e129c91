import { expect, test } from 'vitest';
import type { SitePages } from '../pages/index.ts';
import { fieldsOf, ids, linesAfter, publishLine, type Change } from './lib/fixture-log.ts';
import { forgetLines, pagesOfLines, routeAt } from './lib/pages-of-log.ts';
import { articleFields, articleId, documentFields, documentId, town, townLines } from './lib/town.ts';

/** The bounds that site/pages/README.md states: which pages a change touches, however many there are. */

const size = 240;
const day = '2021-01-01';
const log = townLines(size);
const before = await pagesOfLines(log, { day });

async function after(...changes: Change[]): Promise<SitePages> {
  return pagesOfLines(linesAfter(log, changes), { day });
}

/** Pages that are new or have changed, and those that are gone. */
function touched(site: SitePages, old = before): { drawn: string[]; gone: string[] } {
  const keys = new Map(old.pages.map(({ path, key }) => [path, key]));
  const now = new Set(site.pages.map(({ path }) => path));
  return {
    drawn: site.pages
      .filter(({ path, key }) => keys.get(path) !== key)
      .map(({ path }) => path)
      .sort(),
    gone: old.pages
      .map(({ path }) => path)
      .filter((path) => !now.has(path))
      .sort(),
  };
}

function textsTouched(site: SitePages, old = before): string[] {
  const paths = new Set([...site.texts.keys(), ...old.texts.keys()]);
  return [...paths].filter((path) => site.texts.get(path) !== old.texts.get(path)).sort();
}

const tin = (index: number) => `/bai-viet/tin-so-${index}-trong-nam/`;
/** Those of its own topic that stand next to it in time: every second is. */
const around = (index: number, steps: readonly number[]) => steps.map((step) => tin(index + 2 * step));
const middle = 120;
const nearest = [-2, -1, 1, 2];

/** A month begins with these days. */
const monthly = ['/.well-known/security.txt'];

const newest = { ...articleFields(size), slug: 'tin-moi', title: 'Tin mới', publishedOn: '2020-08-09T03:00:00.000Z' };
// Its month is new to its category and its topic: the month before it leads on to it.
const listsOfNewest = [
  '/bai-viet/',
  '/bai-viet/2020/08/',
  '/chu-de/',
  '/chu-de/viec-1/',
  '/chuyen-muc/muc-1/',
  '/chu-de/viec-1/2020/07/',
  '/chu-de/viec-1/2020/08/',
  '/chuyen-muc/muc-1/2020/07/',
  '/chuyen-muc/muc-1/2020/08/',
];

test('a new article: its page, its lists, the home page, what says not found, and the two before it in its topic', async () => {
  const site = await after(['article', 'articletownnew01', { ...newest, attachments: [] }]);
  const { drawn, gone } = touched(site);
  expect(drawn).toEqual(['/', '/404.html', '/bai-viet/tin-moi/', ...listsOfNewest, ...around(size, [-1, -2])].sort());
  expect(gone).toEqual([]);
  expect(textsTouched(site)).toEqual([
    ...['/bai-viet/', '/chu-de/viec-1/', '/chuyen-muc/muc-1/'].flatMap((list) => [`${list}feed.json`, `${list}rss.xml`]),
    '/feed.json',
    '/rss.xml',
    '/sitemap-article-2020-08.xml',
    '/sitemap-article-list.xml',
    '/tim-kiem/goi-y.json',
  ]);
});

test('a new article touches no more pages where there are twice as many', async () => {
  const fields = { ...newest, publishedOn: '2024-11-09T03:00:00.000Z' };
  const countFor = async (articles: number) => {
    const lines = townLines(articles);
    const line = publishLine(lines.length + 1, 'article', 'articletownnew01', fields);
    return touched(await pagesOfLines([...lines, line], { day }), await pagesOfLines(lines, { day })).drawn.length;
  };
  expect(await countFor(400)).toBe(await countFor(200));
});

test('an article of a new month: also the month before it in each of its lists', async () => {
  const site = await after([
    'article',
    'articletownnew01',
    { ...newest, attachments: [], publishedOn: '2020-11-09T03:00:00.000Z' },
  ]);
  const lists = touched(site).drawn.filter((path) => /\/\d{4}\/\d{2}\/$/.test(path));
  expect(lists).toEqual(
    [
      '/bai-viet/2020/11/',
      '/chu-de/viec-1/2020/11/',
      '/chuyen-muc/muc-1/2020/11/',
      '/bai-viet/2020/08/',
      '/chu-de/viec-1/2020/07/',
      '/chuyen-muc/muc-1/2020/07/',
    ].sort(),
  );
  expect(textsTouched(site)).toContain('/sitemap-index.xml');
});

test('a changed text: its page alone, and what search knows of it', async () => {
  const site = await after(['article', articleId(middle), { ...articleFields(middle), body: 'Khác.' }]);
  expect(touched(site)).toEqual({ drawn: [tin(middle)], gone: [] });
  expect(textsTouched(site)).toEqual([]);
  const known = new Map(before.pages.map(({ path, search }) => [path, search?.key]));
  expect(site.pages.filter(({ path, search }) => known.get(path) !== search?.key).map(({ path }) => path)).toEqual([tin(middle)]);
});

test('another title: its page, the lists that show it, its neighbours, and the documents that it cites; search learns of it alone', async () => {
  const site = await after(['article', articleId(middle), { ...articleFields(middle), title: 'Tên khác' }]);
  expect(touched(site).drawn).toEqual(
    [
      tin(middle),
      '/bai-viet/2018/04/',
      '/chuyen-muc/muc-1/2018/04/',
      '/chu-de/viec-1/2018/04/',
      '/van-ban/2017/1-qd-ubnd/',
      ...around(middle, nearest),
    ].sort(),
  );
  const known = new Map(before.pages.map(({ path, search }) => [path, search?.key]));
  expect(site.pages.filter(({ path, search }) => known.get(path) !== search?.key).map(({ path }) => path)).toEqual([tin(middle)]);
});

test('another picture, lead or category of a neighbour does not touch «Tin khác»', async () => {
  const site = await after(['article', articleId(middle), { ...articleFields(middle), lead: 'Sapo mới.' }]);
  expect(touched(site).drawn.filter((path) => path.startsWith('/bai-viet/tin-so'))).toEqual([tin(middle)]);
});

test('an unpublished article: gone, and what a title touches but its own page; counts of its lists', async () => {
  const site = await after(['article', articleId(middle), 'removed']);
  const { drawn, gone } = touched(site);
  expect(gone).toEqual([tin(middle)]);
  expect(drawn).toEqual(
    [
      '/bai-viet/',
      '/bai-viet/2018/04/',
      '/chuyen-muc/muc-1/',
      '/chuyen-muc/muc-1/2018/04/',
      '/chu-de/',
      '/chu-de/viec-1/',
      '/chu-de/viec-1/2018/04/',
      '/van-ban/2017/1-qd-ubnd/',
      ...around(middle, nearest),
    ].sort(),
  );
  expect(textsTouched(site)).toEqual(['/sitemap-article-2018-04.xml', '/tim-kiem/goi-y.json']);
});

test('an article that others lead to: unpublished and published again, it touches those whose texts do, where they were left as they are', async () => {
  const leading: Change = ['article', articleId(9), { ...articleFields(9), body: `Xem [tin trước](${tin(middle)}).` }];
  const gone: Change = ['article', articleId(middle), 'removed'];
  const again: Change = ['article', articleId(middle), articleFields(middle)];
  const there = await after(leading);
  const without = await after(leading, gone);
  expect(touched(without, there).drawn).toContain(tin(9));
  expect(without.notes.map(({ id }) => id)).toEqual([articleId(9)]);
  const back = await after(leading, gone, again);
  expect(touched(back, without).drawn).toContain(tin(9));
  expect(touched(back, there).drawn).toEqual([]);
});

test('the exception: a renamed category touches all that show its name, its articles and their lists', async () => {
  const site = await after(['category', town.categories[0] ?? '', { name: 'Mục đổi tên', slug: 'muc-1', order: 0 }]);
  const { drawn } = touched(site);
  const showing = site.pages.filter((page) => JSON.stringify(page.route()).includes('Mục đổi tên')).map(({ path }) => path);
  expect(drawn).toEqual(showing.sort());
  expect(drawn).toContain(tin(middle));
  expect(drawn).not.toContain(tin(middle + 1));
  expect(JSON.stringify(site.frame)).not.toContain('Mục đổi tên');
});

test('the exception: settings are in the frame of every page, not in the page itself', async () => {
  const setting = { siteName: 'Tên mới', owner: ids.owner, editorsContact: 'x@example.vn' };
  const site = await after(['site-setting', ids.setting, setting]);
  expect(site.frame).not.toEqual(before.frame);
  expect(touched(site)).toEqual({ drawn: [], gone: [] });
});

/** The open data of a kind. */
const tables = (name: string) => ['csv', 'json'].map((ext) => `/du-lieu/${name}.${ext}`);

test('a document that is replaced by another: both pages, their lists, the articles that offer it and the topic of those', async () => {
  const site = await after([
    'attachment',
    'attachmentnew001',
    { ...documentFields(1), number: '90/QĐ-UBND', issuedOn: '2018-06-01', replaces: [documentId(0)] },
  ]);
  const offering = [0, 60, 120, 180].map(tin);
  expect(touched(site).drawn).toEqual(
    [
      '/',
      '/chu-de/viec-1/',
      '/van-ban/2017/1-qd-ubnd/',
      '/van-ban/2018/90-qd-ubnd/',
      '/van-ban/',
      '/van-ban/loai/qd/',
      '/van-ban/nam/2017/',
      '/van-ban/nam/2018/',
      ...offering,
    ].sort(),
  );
  expect(textsTouched(site)).toEqual([
    ...tables('van-ban'),
    '/sitemap-document-2018.xml',
    '/tim-kiem/goi-y.json',
    '/van-ban/danh-muc.json',
  ]);
});

test('a document in a long line of replacements: the six before it show it, the seventh that there are more; an article that cites what it replaces says by what', async () => {
  const replacing = (index: number): Change => [
    'attachment',
    `attachmentline${String(index).padStart(4, '0')}`,
    {
      ...documentFields(2),
      number: `${100 + index}/QĐ-UBND`,
      // In a year each, so that lists of years tell them apart.
      issuedOn: `${1990 + index}-05-01`,
      replaces: index > 0 ? [`attachmentline${String(index - 1).padStart(4, '0')}`] : [],
    },
  ];
  const line = Array.from({ length: 15 }, (_, index) => replacing(index));
  const citing: Change = ['article', articleId(middle), { ...articleFields(middle), attachments: ['attachmentline0013'] }];
  const site = await after(...line, citing);
  const path = (index: number) => `/van-ban/${1990 + index}/${100 + index}-qd-ubnd/`;
  const { drawn } = touched(site, await after(...line.slice(0, -1), citing));
  expect(drawn.filter((each) => /^\/van-ban\/\d{4}\//.test(each))).toEqual([7, 8, 9, 10, 11, 12, 13, 14].map(path));
  expect(drawn.filter((each) => each.startsWith('/bai-viet/'))).toEqual([tin(middle)]);
  expect(routeAt(site, tin(middle), 'article').view.lapses).toEqual([
    {
      document: { label: 'Quyết định số 113/QĐ-UBND', href: path(13) },
      states: [{ replacedBy: [{ label: 'Quyết định số 114/QĐ-UBND', href: path(14) }] }],
    },
  ]);
});

test('an official document that texts cite: published, renamed, lapsed and gone, it touches those texts and no others', async () => {
  const law = { title: 'Luật Hộ tịch', docType: 'L', number: '60/2014/QH13', issuedOn: '2014-11-20', file: ids.pdf };
  const citing: Change[] = [
    ['article', articleId(9), { ...articleFields(9), body: 'Theo Điều 11 Luật Hộ tịch 2014.' }],
    ['article', articleId(30), { ...articleFields(30), body: 'Theo Luật số 60/2014/QH13.' }],
    ['article', articleId(33), { ...articleFields(33), body: 'Theo Luật Hộ khẩu 2014.' }],
  ];
  const articlesOf = ({ drawn }: { drawn: string[] }) => drawn.filter((path) => path.startsWith('/bai-viet/tin-so'));
  const publish = (fields: Record<string, unknown>): Change => ['attachment', 'attachmentlaw0001', { ...law, ...fields }];
  const without = await after(...citing);
  const published = await after(...citing, publish({}));
  expect(articlesOf(touched(published, without))).toEqual([tin(30), tin(9)]);
  expect(articlesOf(touched(await after(...citing, publish({ title: 'Luật Hộ khẩu' })), published))).toEqual([tin(33), tin(9)]);
  expect(articlesOf(touched(await after(...citing, publish({ expiresOn: '2020-12-31' })), published))).toEqual([tin(30), tin(9)]);
  expect(articlesOf(touched(await after(...citing, publish({ signer: 'Nguyễn Văn An' })), published))).toEqual([]);
  expect(
    articlesOf(touched(await after(...citing, publish({}), ['attachment', 'attachmentlaw0001', 'removed']), published)),
  ).toEqual([tin(30), tin(9)]);
});

test('a day that passes touches only pages whose state changes', async () => {
  const expiring = publishLine(log.length + 1, 'attachment', documentId(0), { ...documentFields(0), expiresOn: '2020-12-31' });
  const on = (each: string) => pagesOfLines([...log, expiring], { day: each });
  expect(touched(await on('2020-12-31'), await on('2020-12-30'))).toEqual({ drawn: [], gone: [] });
  expect(touched(await on('2021-01-01'), await on('2020-12-31')).drawn).toEqual(
    [
      '/',
      '/chu-de/viec-1/',
      '/van-ban/',
      '/van-ban/2017/1-qd-ubnd/',
      '/van-ban/loai/qd/',
      '/van-ban/nam/2017/',
      ...[0, 60, 120, 180].map(tin),
    ].sort(),
  );
  expect(textsTouched(await on('2020-12-31'), await on('2020-12-30'))).toEqual([]);
  expect(textsTouched(await on('2021-01-01'), await on('2020-12-31'))).toEqual([
    ...monthly,
    ...tables('van-ban'),
    '/tim-kiem/goi-y.json',
    '/van-ban/danh-muc.json',
  ]);
});

const planFields = (year: number, tasks: unknown[]) => ({
  title: `Kế hoạch hòa giải năm ${year}`,
  slug: `ke-hoach-hoa-giai-${year}`,
  number: `4/KH-${year}`,
  year,
  issuer: ids.owner,
  issuedOn: `${year}-02-01`,
  tasks,
});
const taskFields = (fields: Record<string, unknown> = {}) => ({
  key: 'task-0001',
  content: 'Tập huấn hòa giải viên',
  leadAgency: ids.ministry,
  dueOn: '2020-12-31',
  duePrecision: 'day',
  state: 'in-progress',
  ...fields,
});
const filesOf = (year: number) =>
  ['lich-bo-tu-phap.ics', 'lich.ics', 'nhiem-vu.csv', 'nhiem-vu.json'].map(
    (name) => `/ke-hoach/ke-hoach-hoa-giai-${year}/${name}`,
  );

test('a changed task: the plan and its files, the lists that say how far it is, later plans of its issuer, and what it names as evidence', async () => {
  const evidence = [{ on: '2020-05-01', text: 'Đã làm.', evidence: { kind: 'article', article: articleId(middle) } }];
  const plans = (tasks: unknown[]): Change[] => [
    ['plan', 'plantown20200001', planFields(2020, tasks)],
    ['plan', 'plantown20210001', planFields(2021, [taskFields()])],
  ];
  const dueOn = '2021-01-02';
  const old = await after(...plans([taskFields({ dueOn })]));
  const now = await after(...plans([taskFields({ dueOn, state: 'done', completedOn: '2020-12-20', updates: evidence })]));
  expect(touched(now, old)).toEqual({
    drawn: [
      tin(middle),
      // It is still due in the week of the release.
      '/',
      '/ke-hoach/',
      // In later years of the same issuer, the fixture's included.
      '/ke-hoach/cong-tac-pbgdpl-2022/',
      '/ke-hoach/ke-hoach-hoa-giai-2020/',
      '/ke-hoach/ke-hoach-hoa-giai-2021/',
      '/ke-hoach/nam/2020/',
    ].sort(),
    gone: [],
  });
  expect(textsTouched(now, old)).toEqual([...tables('nhiem-vu'), ...filesOf(2020)]);
});

test('a plan that replaces another one: that one says so, first of all', async () => {
  const site = await after(['plan', 'plantown20230001', { ...planFields(2023, []), replaces: [ids.plan] }]);
  const replaced = '/ke-hoach/cong-tac-pbgdpl-2022/';
  expect(touched(site).drawn).toContain(replaced);
  expect(routeAt(site, replaced, 'plan').view.fields[0]).toMatchObject({
    label: 'Được thay thế bởi',
    href: '/ke-hoach/ke-hoach-hoa-giai-2023/',
  });
});

test('a deadline that passes touches the plan, the lists that say how far it is, the home page, and its tables; its calendars and all else stay', async () => {
  const plan = publishLine(
    log.length + 1,
    'plan',
    'plantown20200001',
    planFields(2020, [taskFields(), taskFields({ key: 'task-0002', dueOn: '2021-03-31' })]),
  );
  const on = (each: string) => pagesOfLines([...log, plan], { day: each });
  const [eve, last, over] = [await on('2020-12-30'), await on('2020-12-31'), await on('2021-01-01')];
  expect(touched(last, eve)).toEqual({ drawn: [], gone: [] });
  expect(textsTouched(last, eve)).toEqual([]);
  expect(touched(over, last)).toEqual({
    // The week on the home page is what is still to come.
    drawn: ['/', '/ke-hoach/', '/ke-hoach/cong-tac-pbgdpl-2022/', '/ke-hoach/ke-hoach-hoa-giai-2020/', '/ke-hoach/nam/2020/'],
    gone: [],
  });
  expect(textsTouched(over, last)).toEqual([
    ...monthly,
    ...tables('nhiem-vu'),
    ...['nhiem-vu.csv', 'nhiem-vu.json'].map((name) => `/ke-hoach/ke-hoach-hoa-giai-2020/${name}`),
  ]);
});

const term = { word: 'tin số 7', slug: 'tin-so-7', meaning: 'Bài thứ bảy.' };

test('a term, changed and deleted: the list of terms, and the texts that use it', async () => {
  const id = 'termtown00000001';
  const added = await after(['term', id, term]);
  expect(touched(added)).toEqual({ drawn: [tin(7), '/tu-ngu/'], gone: [] });
  expect(textsTouched(added)).toEqual([]);
  const searchOf = ({ pages }: SitePages) => new Map(pages.map(({ path, search }) => [path, search?.key]));
  const [known, now] = [searchOf(before), searchOf(added)];
  expect([...now].filter(([path, key]) => known.get(path) !== key).map(([path]) => path)).toEqual(['/tu-ngu/']);

  const meant = await after(['term', id, term], ['term', id, { ...term, meaning: 'Bài sau bài thứ sáu.' }]);
  expect(touched(meant, added).drawn).toEqual([tin(7), '/tu-ngu/']);
  const moved = await after(['term', id, term], ['term', id, { ...term, otherForms: 'tin số 8' }]);
  expect(touched(moved, added).drawn).toEqual([tin(7), tin(8), '/tu-ngu/']);
  const gone = await after(['term', id, term], ['term', id, 'removed']);
  expect(touched(gone, added)).toEqual({ drawn: [tin(7), '/tu-ngu/'], gone: [] });
  expect(touched(gone)).toEqual({ drawn: [], gone: [] });
});

test('what is kept from release to release gives the same pages as a start from nothing', async () => {
  const changes: Change[] = [
    ['category', town.categories[1] ?? '', { name: 'Mục khác', slug: 'muc-khac', order: 5 }],
    ['topic', town.topics[0] ?? '', { name: 'Việc khác', slug: 'viec-1', order: 0 }],
    ['attachment', documentId(0), { ...documentFields(0), number: '7/QĐ-UBND', expiresOn: '2020-01-01' }],
    ['agency', ids.owner, { name: 'Hội đồng khác', slug: 'hoi-dong-khac' }],
    ['site-setting', ids.setting, { siteName: 'Tên mới', owner: ids.ministry, editorsContact: 'x@example.vn' }],
    ['article', articleId(middle), { ...articleFields(middle), title: 'Tin số 3', category: town.categories[2] }],
    ['article', articleId(9), 'removed'],
    ['article', articleId(10), { ...articleFields(10), body: 'Theo Quyết định số 7/QĐ-UBND và Quyết định 2/QĐ-UBND.' }],
    [
      'plan',
      'plantown20200001',
      planFields(2020, [
        taskFields({ updates: [{ on: '2020-05-01', text: 'Đã làm.', evidence: { kind: 'article', article: articleId(12) } }] }),
      ]),
    ],
    ['agency', ids.ministry, { name: 'Bộ đổi tên', slug: 'bo-tu-phap' }],
    ['term', 'termtown00000001', term],
  ];
  const shown = ({ pages, redirects, texts }: SitePages) => ({
    pages: pages.map(({ path, key, search }) => [path, key, search?.key]),
    redirects,
    texts,
  });
  const byIncrements = shown(await after(...changes));
  forgetLines();
  expect(byIncrements).toEqual(shown(await after(...changes)));
});

test('articles that offer an official document show another file of it, and another day', async () => {
  const changed = [...log, publishLine(log.length + 1, 'file', ids.pdf, { ...fieldsOf(ids.pdf), name: 'Bản khác.pdf' })];
  const keysOf = ({ pages }: SitePages) => pages.map(({ path, key }) => [path, key]);
  const first = await pagesOfLines(log, { day });
  const byIncrements = [await pagesOfLines(changed, { day }), await pagesOfLines(changed, { day: '2031-01-01' })];
  for (const site of byIncrements) {
    forgetLines();
    const fromNothing = await pagesOfLines(changed, { day: site === byIncrements[0] ? day : '2031-01-01' });
    expect(keysOf(site)).toEqual(keysOf(fromNothing));
  }
  expect(touched(byIncrements[0] as SitePages, first).drawn).toContain(tin(0));
});

test('the words of the search are the same object until one of them changes', async () => {
  const word = (everyday: string) => ({ everyday, statute: 'giấy chứng nhận quyền sử dụng đất' });
  const first = await after(['synonym', 'tudongnghia', word('sổ đỏ')]);
  const withArticle = await after(
    ['synonym', 'tudongnghia', word('sổ đỏ')],
    ['article', articleId(1), { ...articleFields(1), title: 'Một tên khác' }],
  );
  const withWord = await after(['synonym', 'tudongnghia', word('sổ hồng')]);
  expect(withArticle.searchWords).toBe(first.searchWords);
  expect(withWord.searchWords.synonyms).toEqual([['sổ hồng', 'giấy chứng nhận quyền sử dụng đất']]);
});
