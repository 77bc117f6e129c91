import { expect, test } from 'vitest';
import { Content } from '../pages/content.ts';
import { variantWidths } from '../pages/pictures.ts';
import { article, count, fieldsOf, fixtureLines, ids, publishLine, removeLine } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';
import type { PageKind } from '../src/views.ts';

const plan = ({ lines = fixtureLines(), more = [], ...rest }: { lines?: string[]; more?: string[]; day?: string } = {}) =>
  pagesOfLines([...lines, ...more], rest);

const route = async <K extends PageKind>(path: string, kind: K, input?: Parameters<typeof plan>[0]) =>
  routeAt(await plan(input), path, kind);

const land = { kind: 'category', category: ids.land };

const campaignLine = (fields: object, seq = count + 1) =>
  publishLine(seq, 'qr-campaign', ids.campaign, { ...fieldsOf(ids.campaign), ...fields });

const codeLine = (seq: number, fields: object) => publishLine(seq, 'qr-code', ids.code, { ...fieldsOf(ids.code), ...fields });

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
      '/danh-ba/',
      '/du-lieu/',
      '/hoi-dap/',
      '/ke-hoach/',
      '/ke-hoach/cong-tac-pbgdpl-2022/',
      '/ke-hoach/nam/2022/',
      '/ngoai-tuyen/',
      '/q/',
      '/q/404.html',
      '/q/k7m2/',
      '/tim-kiem/',
      '/trang/gioi-thieu/',
      '/tu-ngu/',
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
  expect(view.related).toEqual([]);
  expect(head.breadcrumb.map(({ label }) => label)).toEqual(['Trang chủ', 'Tin tức', 'Đất đai']);
});

test('«Tin khác» is what the editor picked, then what is about the same, the nearest first; nothing else', async () => {
  const named = (title: string, seq: number, fields: object) =>
    publishLine(count + seq, 'article', `articlerelated${seq}`, article({ title, slug: `bai-${seq}`, ...fields }));
  const more = [
    named('Cùng chuyên mục', 1, {}),
    named('Cùng chủ đề, xa', 2, { topics: [ids.topic], publishedOn: '2021-02-21T07:47:00.000Z' }),
    named('Cùng chủ đề, gần', 3, { topics: [ids.topic], publishedOn: '2022-01-21T07:47:00.000Z' }),
    named('Được chọn cho', 4, { topics: [ids.topic], relatedArticles: [ids.second], publishedOn: '2020-02-21T07:47:00.000Z' }),
  ];
  const titles = async (path: string) => (await route(path, 'article', { more })).view.related.map(({ title }) => title);
  const first = 'Triển khai Kế hoạch phổ biến, giáo dục pháp luật năm 2022';
  expect(await titles('/bai-viet/trien-khai-ke-hoach-2022/')).toEqual(['Cùng chủ đề, gần', 'Cùng chủ đề, xa', 'Được chọn cho']);
  expect(await titles('/bai-viet/bai-4/')).toEqual(['Luật Đất đai có gì mới', 'Cùng chủ đề, xa', 'Cùng chủ đề, gần', first]);
  expect(await titles('/bai-viet/bai-1/')).toEqual([]);
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
    (await route('/van-ban/2022/31-kh-hdphpbgdpl/', 'document', { day })).view.validity[0].text;
  expect(await validity('2022-12-31')).toBe('Còn hiệu lực đến hết 31/12/2022');
  expect(await validity('2023-01-01')).toBe('Hết hiệu lực sau ngày 31/12/2022');
  const task = async (day: string) => (await route('/ke-hoach/cong-tac-pbgdpl-2022/', 'plan', { day })).view.groups[0]?.tasks[0];
  expect(await task('2022-06-30')).toMatchObject({
    due: 'Quý II/2022',
    state: [
      { text: 'Đang thực hiện trong hạn đến 30/06/2022', tone: 'running' },
      { from: '2022-07-01', text: 'Đang thực hiện quá hạn', tone: 'late' },
    ],
  });
  expect(await task('2022-07-01')).toMatchObject({ state: [{ text: 'Đang thực hiện quá hạn', tone: 'late' }] });
});

test('a code works for ever, also when its campaign has gone: then it leads where it led last', async () => {
  expect((await route('/q/k7m2/', 'code')).view.state).toMatchObject([
    { state: 'running', destination: { href: '/ke-hoach/cong-tac-pbgdpl-2022/' } },
  ]);
  const gone = [removeLine(count + 1, 'qr-campaign', ids.campaign)];
  const { view } = await route('/q/k7m2/', 'code', { more: gone });
  expect(view.state).toMatchObject([{ state: 'none' }]);
  expect(view.state[0].destination).toBeUndefined();
  const kept = codeLine(count + 2, { lastDestination: { kind: 'plan', plan: ids.plan } });
  expect((await route('/q/k7m2/', 'code', { more: [...gone, kept] })).view.state).toMatchObject([
    { state: 'gone', destination: { href: '/ke-hoach/cong-tac-pbgdpl-2022/' } },
  ]);
});

test('a code whose page has gone says so, and is not shown as one that runs', async () => {
  const { view } = await route('/q/k7m2/', 'code', { more: [removeLine(count + 1, 'plan', ids.plan)] });
  expect(view.state).toMatchObject([{ state: 'none', message: 'Nội dung mà mã này mở đến hiện không còn trên trang.' }]);
  expect(view.state[0].destination).toBeUndefined();
});

test('a code says from when its campaign runs, that it is over, and where to go instead, on whatever day it is read', async () => {
  const more = [campaignLine({ startsOn: '2022-03-10', endsOn: '2022-03-31', endedMessage: 'Đã xong.', endedDestination: land })];
  const { view } = await route('/q/k7m2/', 'code', { more });
  expect(view.state).toEqual([
    { state: 'not-started', message: 'Bắt đầu từ 10/03/2022.' },
    { from: '2022-03-10', state: 'running', destination: expect.objectContaining({ href: '/ke-hoach/cong-tac-pbgdpl-2022/' }) },
    {
      from: '2022-04-01',
      state: 'ended',
      message: 'Đã xong.',
      destination: { label: 'Đất đai', href: '/chuyen-muc/dat-dai/' },
      isInstead: true,
    },
  ]);
  const over = await plan({ more, day: '2022-04-01' });
  expect(routeAt(over, '/q/k7m2/', 'code').view.state).toMatchObject([{ state: 'ended' }]);
  expect(over.frame.campaign).toBeUndefined();
});

test('a code whose campaign is over without another way still opens what it did, and does not call that a replacement', async () => {
  const more = [campaignLine({ startsOn: '2022-03-10', endsOn: '2022-03-31' })];
  const over = await plan({ more, day: '2022-04-01' });
  const running = await plan({ more, day: '2022-03-31' });
  const { state } = routeAt(over, '/q/k7m2/', 'code').view;
  const { destination } = routeAt(running, '/q/k7m2/', 'code').view.state[0];
  expect(state).toEqual([{ state: 'ended', message: expect.any(String), destination }]);
  expect(routeAt(over, '/q/', 'code-list').view.campaigns.map((campaign) => campaign.state[0].isInstead)).not.toContain(true);
});

test('a code leads past a withdrawn article to its replacement', async () => {
  const withdrawn = { on: '2022-03-01', reason: 'Luật mới', replacedBy: { kind: 'article', article: 'articlethird001' } };
  const more = [
    publishLine(count + 1, 'article', 'articlethird001', article({ title: 'Bài thay', slug: 'bai-thay' })),
    publishLine(count + 2, 'article', 'articlefourth01', article({ title: 'Bài rút', slug: 'bai-rut', withdrawn })),
    campaignLine({ destination: { kind: 'article', article: 'articlefourth01' } }, count + 3),
  ];
  expect((await route('/q/k7m2/', 'code', { more })).view.state[0].destination?.href).toBe('/bai-viet/bai-thay/');
  // Two that name each other lead to one of them.
  const back = { on: '2022-03-01', reason: 'Nhầm', replacedBy: { kind: 'article', article: 'articlefourth01' } };
  more.push(
    publishLine(count + 4, 'article', 'articlethird001', article({ title: 'Bài thay', slug: 'bai-thay', withdrawn: back })),
  );
  expect((await route('/q/k7m2/', 'code', { more })).view.state[0].destination?.href).toMatch(/^\/bai-viet\/bai-(thay|rut)\/$/);
});

test('a campaign that opens directly has its codes lead on while it runs, to a page of the site alone', async () => {
  const direct = { opensDirectly: true, startsOn: '2022-03-01', endsOn: '2022-03-31' };
  const running = await plan({ more: [campaignLine(direct)] });
  expect(running.shortcuts.get('/q/k7m2/')).toEqual({
    to: '/ke-hoach/cong-tac-pbgdpl-2022/',
    from: '2022-03-01',
    until: '2022-03-31',
  });
  expect(routeAt(running, '/q/k7m2/', 'code').head.goesOnTo).toBe('/ke-hoach/cong-tac-pbgdpl-2022/');
  const over = await plan({ more: [campaignLine(direct)], day: '2022-04-01' });
  expect(routeAt(over, '/q/k7m2/', 'code').head.goesOnTo).toBeUndefined();
  const elsewhere = await plan({
    more: [campaignLine({ ...direct, destination: { kind: 'url', url: 'https://example.vn/a' } })],
  });
  expect(elsewhere.shortcuts.size).toBe(0);
  expect(routeAt(elsewhere, '/q/k7m2/', 'code').head.goesOnTo).toBeUndefined();
});

test('the old path of a code that was printed elsewhere leads to the code, which names it beside its own, whatever the site was called then, but never in the way of a page', async () => {
  const site = await plan({ more: [codeLine(count + 1, { oldPath: '/qr/abc.html' })] });
  expect([...site.shortcuts]).toEqual([['/qr/abc.html', { to: '/q/k7m2/' }]]);
  expect(routeAt(site, '/q/k7m2/', 'code').view).toMatchObject({ code: 'k7m2', printedEnd: '/qr/abc.html' });
  const folder = await plan({ more: [codeLine(count + 1, { oldPath: '/qr/abc/' })] });
  expect(routeAt(folder, '/q/k7m2/', 'code').view.printedEnd).toBe('/qr/abc');
  expect((await plan({ more: [codeLine(count + 1, { oldPath: '/trang/gioi-thieu/' })] })).shortcuts.size).toBe(0);
  // No file can be called so. A log of an earlier version may have it.
  expect((await plan({ more: [codeLine(count + 1, { oldPath: `/qr/${'ệ'.repeat(100)}/` })] })).shortcuts.size).toBe(0);
});

test('the list has the campaigns that run, then those to come, then those that are over', async () => {
  const campaignNamed = (title: string, days: object, seq: number) =>
    publishLine(seq, 'qr-campaign', `campaign0000000${seq - count + 1}`, {
      ...fieldsOf(ids.campaign),
      ...days,
      title,
    });
  const more = [
    campaignNamed('Đã qua', { endsOn: '2022-02-01' }, count + 1),
    campaignNamed('Sắp tới', { startsOn: '2022-05-01' }, count + 2),
  ];
  const { view } = await route('/q/', 'code-list', { more });
  expect(view.campaigns.map(({ title, state }) => [title, state[0].text])).toEqual([
    ['Ứng dụng CNTT trong tuyên truyền pháp luật', 'Đang diễn ra'],
    ['Sắp tới', 'Sắp bắt đầu'],
    ['Đã qua', 'Đã kết thúc'],
  ]);
  expect(view.campaigns[1]?.state[0].destination).toBeUndefined();
});

test('the box beside articles leads to what the campaign opens, not by the code of a poster', async () => {
  expect((await plan()).frame.campaign).toMatchObject({
    href: '/ke-hoach/cong-tac-pbgdpl-2022/',
    symbol: { address: 'https://pho-luat.example/ke-hoach/cong-tac-pbgdpl-2022/' },
  });
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

test('a link to a document by its id leads to where that is now at once, even where another has its old address', async () => {
  const more = withBody(`[luật](/bai-viet/luat-dat-dai/?id=${ids.second}) [kế hoạch](/van-ban/?id=${ids.signed}#x)`);
  const links = async (...later: string[]) =>
    (await route('/bai-viet/lien-ket/', 'article', { more: [...more, ...later] })).view.bodyHtml;
  expect(await links()).toBe(
    '<p><a href="/bai-viet/luat-dat-dai/">luật</a> <a href="/van-ban/2022/31-kh-hdphpbgdpl/">kế hoạch</a></p>',
  );
  const later = (seq: number, id: string, slug: string) =>
    publishLine(count + seq, 'article', id, article({ title: `Bài ${slug}`, slug }));
  const moved = [later(2, ids.second, 'dat-dai-2024'), later(3, 'articletakes001', 'luat-dat-dai')];
  expect(await links(...moved)).toContain('<a href="/bai-viet/dat-dai-2024/">luật</a>');
  expect(await links(...moved, removeLine(count + 4, 'article', ids.second))).toContain('<p>luật <a');
});

test('an id that is only mentioned in a text is no place on the page', async () => {
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
    newest: { label: 'Tin tức', href: '/bai-viet/' },
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
  expect(variantWidths(300)).toEqual([120, 240, 300]);
  expect(variantWidths(960)).toEqual([120, 240, 480, 960]);
  expect(variantWidths(1000)).toEqual([120, 240, 480, 960, 1000]);
  expect(variantWidths(4000)).toEqual([120, 240, 480, 960, 1440]);
});

test('an article that cites an official document in its text says so when that is no longer in force', async () => {
  const body = 'Theo [kế hoạch của Hội đồng](/van-ban/2022/31-kh-hdphpbgdpl/#noi-dung), việc này đã xong.';
  const more = [publishLine(count + 1, 'article', ids.first, article({ slug: 'dan-trong-bai', body }))];
  const lapses = async (day: string) => (await route('/bai-viet/dan-trong-bai/', 'article', { more, day })).view.lapses;
  expect(await lapses('2022-12-31')).toMatchObject([{ states: [{ from: '2023-01-01' }] }]);
  expect(await lapses('2023-01-01')).toMatchObject([{ document: { href: '/van-ban/2022/31-kh-hdphpbgdpl/' }, states: [{}] }]);
});

test('of the content without articles nobody is told that there are none', () => {
  const content = new Content([], 'article');
  expect(() => content.articles()).toThrow('article was left out');
  expect(() => content.get('article', ids.land)).toThrow('article was left out');
  expect(content.all('plan')).toEqual([]);
});
