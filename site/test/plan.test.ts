import { expect, test } from 'vitest';
import { variantWidths } from '../plan/pictures.ts';
import { article, documents, fixtureLines, ids, publishLine, removeLine } from './lib/fixture-log.ts';
import { planLines, routeAt } from './lib/plan-log.ts';
import type { PageKind } from '../src/views.ts';

const count = documents.length;

const plan = ({ lines = fixtureLines(), more = [], ...rest }: { lines?: string[]; more?: string[]; day?: string } = {}) =>
  planLines([...lines, ...more], rest);

const route = async <K extends PageKind>(path: string, kind: K, input?: Parameters<typeof plan>[0]) =>
  routeAt(await plan(input), path, kind);

test('every document has its page at its address, and every list has its own', async () => {
  const paths = (await plan()).pages.map(({ path }) => path);
  expect(paths.sort()).toEqual(
    [
      '/',
      '/404.html',
      '/bai-viet/',
      '/bai-viet/2022/02/',
      '/bai-viet/luat-dat-dai/',
      '/bai-viet/trien-khai-ke-hoach-2022/',
      '/chu-de/',
      '/chu-de/ket-hon/',
      '/chu-de/ket-hon/2022/02/',
      '/chuyen-muc/dat-dai/',
      '/chuyen-muc/dat-dai/2022/02/',
      '/ke-hoach/',
      '/ke-hoach/cong-tac-pbgdpl-2022/',
      '/ke-hoach/nam/2022/',
      '/q/',
      '/q/k7m2/',
      '/tim-kiem/',
      '/trang/gioi-thieu/',
      '/van-ban/',
      // Another issuer's number says whose it is.
      '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/',
      '/van-ban/2022/31-kh-hdphpbgdpl/',
      '/van-ban/loai/kh/',
      '/van-ban/loai/tt/',
      '/van-ban/nam/2022/',
    ].sort(),
  );
});

test('an empty log still makes a site', async () => {
  const { frame, pages, held } = await plan({ lines: [] });
  expect(frame.siteName).toBe('Phổ Luật');
  expect(pages.map(({ path }) => path)).toContain('/404.html');
  expect(held).toEqual([]);
});

test('an article shows its parts, and says nothing of a document that has gone', async () => {
  const { view, head } = await route('/bai-viet/trien-khai-ke-hoach-2022/', 'article');
  expect(view.publishedOn).toBe('Thứ Hai, 21/02/2022 14:47');
  expect(view.documents.map(({ name }) => name)).toEqual(['Kế hoạch số 31/KH-HĐPHPBGDPL']);
  expect(view.documents[0]?.file).toMatchObject({ kind: 'PDF', size: '0,1 KB' });
  expect(view.plans).toEqual([
    { plan: { label: 'Công tác phổ biến, giáo dục pháp luật năm 2022', href: '/ke-hoach/cong-tac-pbgdpl-2022/' }, tasks: [] },
  ]);
  expect(view.related.map(({ title }) => title)).toEqual(['Luật Đất đai có gì mới']);
  expect(head.breadcrumb.map(({ label }) => label)).toEqual(['Trang chủ', 'Đất đai']);
});

test('a removed category leaves its articles in place', async () => {
  const { view } = await route('/bai-viet/luat-dat-dai/', 'article', { more: [removeLine(count + 1, 'category', ids.land)] });
  expect(view.kicker.category).toEqual({ label: 'Bài viết', href: '/bai-viet/' });
});

test('decomposed titles come out composed', async () => {
  const { head } = await route('/bai-viet/luat-dat-dai/', 'article');
  expect(head.title).toBe('Luật Đất đai có gì mới'.normalize('NFC'));
});

test("a plan's signed document names the plan's page as the one to keep, and only the plan is searched", async () => {
  const { pages, texts } = await plan();
  const document = await route('/van-ban/2022/31-kh-hdphpbgdpl/', 'document');
  expect(document.head.canonical).toBe('/ke-hoach/cong-tac-pbgdpl-2022/');
  const searched = (path: string) => pages.find((page) => page.path === path)?.search?.document();
  expect(searched('/van-ban/2022/31-kh-hdphpbgdpl/')).toBeUndefined();
  expect(searched('/ke-hoach/cong-tac-pbgdpl-2022/')?.number).toBe('31/KH-HĐPHPBGDPL');
  const sitemaps = [...texts].filter(([path]) => path.startsWith('/sitemap-')).map(([, text]) => text);
  expect(sitemaps.join()).not.toContain('31-kh-hdphpbgdpl');
});

test('validity and status are right on the day of the release', async () => {
  const validity = async (day: string) =>
    (await route('/van-ban/2022/31-kh-hdphpbgdpl/', 'document', { day })).view.validity.text;
  expect(await validity('2022-12-31')).toBe('Còn hiệu lực đến hết 31/12/2022');
  expect(await validity('2023-01-01')).toBe('Hết hiệu lực sau ngày 31/12/2022');
  const task = async (day: string) => (await route('/ke-hoach/cong-tac-pbgdpl-2022/', 'plan', { day })).view.groups[0]?.tasks[0];
  expect(await task('2022-06-30')).toMatchObject({
    due: 'Quý II/2022',
    state: {
      text: 'Đang thực hiện trong hạn đến 30/06/2022',
      tone: 'running',
      later: [{ from: '2022-07-01', text: 'Đang thực hiện quá hạn', tone: 'late' }],
    },
  });
  expect(await task('2022-07-01')).toMatchObject({ state: { text: 'Đang thực hiện quá hạn', tone: 'late', later: [] } });
});

test('a code opens for ever, also when its campaign has gone', async () => {
  expect((await route('/q/k7m2/', 'code')).view).toMatchObject({
    state: 'running',
    destination: { href: '/ke-hoach/cong-tac-pbgdpl-2022/' },
  });
  const gone = await route('/q/k7m2/', 'code', { more: [removeLine(count + 1, 'qr-campaign', ids.campaign)] });
  expect(gone.view.state).toBe('none');
});

test('a code whose page has gone says so, and is not shown as one that runs', async () => {
  const { view } = await route('/q/k7m2/', 'code', { more: [removeLine(count + 1, 'plan', ids.plan)] });
  expect(view).toMatchObject({ state: 'none', message: 'Nội dung mà mã này mở đến hiện không còn trên trang.' });
  expect(view.destination).toBeUndefined();
});

test('an ended campaign says so, and where to go instead', async () => {
  const campaign = { ...documents.find(([type]) => type === 'qr-campaign')?.[2], endsOn: '2022-03-01', endedMessage: 'Đã xong.' };
  const more = [publishLine(count + 1, 'qr-campaign', ids.campaign, campaign)];
  expect((await route('/q/k7m2/', 'code', { more })).view).toMatchObject({ state: 'ended', message: 'Đã xong.' });
  expect((await plan({ more })).frame.campaign).toBeUndefined();
});

test('of two documents at one address the later is held back, with both named', async () => {
  const more = [publishLine(count + 1, 'article', 'articlethird001', article({ title: 'Trùng địa chỉ', slug: 'luat-dat-dai' }))];
  const { held, pages } = await plan({ more });
  expect(held).toEqual([
    expect.objectContaining({
      type: 'article',
      id: 'articlethird001',
      title: 'Trùng địa chỉ',
      reason: expect.stringContaining('Luật Đất đai có gì mới') as string,
    }),
  ]);
  expect(pages.filter(({ path }) => path === '/bai-viet/luat-dat-dai/')).toHaveLength(1);
});

test('no two pages have the same title', async () => {
  const same = { title: 'Thông báo', publishedOn: '2022-02-22T00:00:00.000Z' };
  const more = ['a', 'b', 'c'].map((slug, index) =>
    publishLine(count + 1 + index, 'article', `articlesame000${index}`, article({ ...same, slug: `thong-bao-${slug}` })),
  );
  const titles = (await plan({ more })).pages.map((page) => page.route().head.title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toContain('Thông báo (22/02/2022) (thong-bao-a)');
});

const withBody = (body: string) => [
  publishLine(count + 1, 'article', 'articlelinks001', article({ title: 'Liên kết', slug: 'lien-ket', body })),
];

test('a link in a text to what is not on the site is plain text; to a lost place on a page, the page', async () => {
  const more = withBody(
    '[còn](/bai-viet/luat-dat-dai/) [mất](/bai-viet/mat/) [chỗ](/bai-viet/luat-dat-dai/#x) [đây](#x) [hỏng](/%E0%A4%A/) ' +
      '[tệp](/rss.xml) <https://a.vn/>',
  );
  expect((await route('/bai-viet/lien-ket/', 'article', { more })).view.bodyHtml).toMatch(
    '<p><a href="/bai-viet/luat-dat-dai/">còn</a> mất <a href="/bai-viet/luat-dat-dai/">chỗ</a> đây hỏng <a href="/rss.xml">tệp</a> <a href="https://a.vn/"',
  );
});

test('a place that only a text speaks of is no place on the page', async () => {
  const more = withBody('Viết id="x" rồi [xem](#x)');
  expect((await route('/bai-viet/lien-ket/', 'article', { more })).view.bodyHtml).toBe('<p>Viết id="x" rồi xem</p>');
});

test('the newest list is capped, a month is whole', async () => {
  const more = Array.from({ length: 40 }, (_, index) =>
    publishLine(
      count + 1 + index,
      'article',
      `articlemany${String(index).padStart(5, '0')}`,
      article({
        title: `Tin ${index}`,
        slug: `tin-so-${index}`,
        publishedOn: `2022-05-01T00:${String(index).padStart(2, '0')}:00.000Z`,
      }),
    ),
  );
  const newest = await route('/bai-viet/', 'article-list', { more });
  expect(newest.view.articles).toHaveLength(30);
  expect(newest.view.years).toEqual([
    {
      year: '2022',
      months: [
        { label: 'Tháng 05/2022', href: '/bai-viet/2022/05/', count: 40 },
        { label: 'Tháng 02/2022', href: '/bai-viet/2022/02/', count: 2 },
      ],
    },
  ]);
  const month = await route('/bai-viet/2022/05/', 'article-list', { more });
  expect(month.view.articles).toHaveLength(40);
  expect(month.view.around).toEqual({
    older: { label: 'Tháng 02/2022', href: '/bai-viet/2022/02/' },
    newest: { label: 'Bài viết mới', href: '/bai-viet/' },
  });
});

test('a new article changes few pages, however many there are', async () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    publishLine(
      count + 1 + index,
      'article',
      `articlemany${String(index).padStart(5, '0')}`,
      article({
        title: `Tin ${index}`,
        slug: `tin-so-${index}`,
        publishedOn: `20${10 + (index % 12)}-0${1 + (index % 9)}-01T00:00:00.000Z`,
      }),
    ),
  );
  const before = new Map((await plan({ more: many })).pages.map(({ path, key }) => [path, key]));
  const one = publishLine(
    300,
    'article',
    'articlenewest01',
    article({ title: 'Mới', slug: 'moi', publishedOn: '2022-03-01T00:00:00.000Z' }),
  );
  const after = (await plan({ more: [...many, one] })).pages;
  const changed = after.filter(({ path, key }) => before.get(path) !== key).map(({ path }) => path);
  expect(changed).toContain('/bai-viet/moi/');
  // Month lists name the months there are, so a month that is new changes them; its articles' pages are not among them.
  expect(changed.filter((path) => /^\/bai-viet\/[^/]+\/$/.test(path)).length).toBeLessThanOrEqual(8);
});

test('a withdrawn article keeps its page, and leaves lists, feed and all search', async () => {
  const withdrawn = { on: '2022-03-01', reason: 'Có quy định mới.', replacedBy: { kind: 'article', article: ids.second } };
  const more = [publishLine(count + 1, 'article', ids.first, article({ title: 'Cũ', slug: 'cu', withdrawn }))];
  const page = await route('/bai-viet/cu/', 'article', { more });
  expect(page.view.withdrawn).toMatchObject({ reason: 'Có quy định mới.', replacedBy: { href: '/bai-viet/luat-dat-dai/' } });
  expect((await plan({ more })).pages.find(({ path }) => path === '/bai-viet/cu/')?.search).toBeUndefined();
  expect(page.head.noindex).toBe(true);
  for (const [, text] of (await plan({ more })).texts) expect(text).not.toContain('/bai-viet/cu/');
});

test('a picture has no variant larger than itself', () => {
  expect(variantWidths(300)).toEqual([300]);
  expect(variantWidths(960)).toEqual([480, 960]);
  expect(variantWidths(1000)).toEqual([480, 960, 1000]);
  expect(variantWidths(4000)).toEqual([480, 960, 1440]);
});

test('an article that cites an official document in its text says so when that is in force no more', async () => {
  const body = 'Theo [kế hoạch của Hội đồng](/van-ban/2022/31-kh-hdphpbgdpl/#noi-dung), việc này đã xong.';
  const more = [publishLine(count + 1, 'article', ids.first, article({ slug: 'dan-trong-bai', body }))];
  const lapses = async (day: string) => (await route('/bai-viet/dan-trong-bai/', 'article', { more, day })).view.lapses;
  expect(await lapses('2022-12-31')).toMatchObject([{ states: [{ from: '2023-01-01' }] }]);
  expect(await lapses('2023-01-01')).toMatchObject([{ document: { href: '/van-ban/2022/31-kh-hdphpbgdpl/' }, states: [{}] }]);
});
