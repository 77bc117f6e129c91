import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { redirectPage } from '../pages/redirects.ts';
import { article, fieldsOf, fixtureLines, ids, linesAfter, type Change } from './lib/fixture-log.ts';
import { pagesOfLines } from './lib/pages-of-log.ts';

/** The plan of the fixture's log and what came after. */
function pagesAfter(...events: Change[]) {
  return pagesOfLines(linesAfter(fixtureLines(), events));
}

async function redirectsAfter(...events: Change[]): Promise<Record<string, string>> {
  return Object.fromEntries((await pagesAfter(...events)).redirects);
}

const third = 'articlethird001';
const at = (slug: string, fields: Record<string, unknown> = {}): Record<string, unknown> =>
  article({ title: 'Bài thứ ba', slug, publishedOn: '2022-02-10T00:00:00.000Z', ...fields });

describe('an old address', () => {
  test('of an article leads to where it is now, however often it moved', async () => {
    expect(
      await redirectsAfter(['article', third, at('mot')], ['article', third, at('hai')], ['article', third, at('ba')]),
    ).toEqual({
      '/bai-viet/mot/': '/bai-viet/ba/',
      '/bai-viet/hai/': '/bai-viet/ba/',
    });
  });

  test('that is in use again leads nowhere else: there and back makes no loop', async () => {
    expect(
      await redirectsAfter(['article', third, at('mot')], ['article', third, at('hai')], ['article', third, at('mot')]),
    ).toEqual({
      '/bai-viet/hai/': '/bai-viet/mot/',
    });
  });

  test('that another document has now belongs to that document', async () => {
    const redirects = await redirectsAfter(
      ['article', third, at('mot')],
      ['article', third, at('hai')],
      ['article', 'articlefourth01', at('mot')],
    );
    expect(redirects).toEqual({});
  });

  test('that two had in turn leads to the last of them', async () => {
    const redirects = await redirectsAfter(
      ['article', third, at('mot')],
      ['article', third, at('hai')],
      ['article', 'articlefourth01', at('mot')],
      ['article', 'articlefourth01', at('bon')],
    );
    expect(redirects).toEqual({ '/bai-viet/mot/': '/bai-viet/bon/' });
  });

  test('of the site before this one leads to the document that came from there, wherever it is now', async () => {
    const oldAddresses =
      '/tin-tuc/dat-dai-12.html\nhttps://cu.example.vn/2015/03/dat-dai/\n/?p=12\n/tin-tuc?id=1&l=vi\n/Tin.aspx';
    const events: Change[] = [
      ['article', third, at('mot', { oldAddresses })],
      ['article', third, at('hai', { oldAddresses })],
    ];
    expect(await redirectsAfter(...events)).toEqual({
      '/bai-viet/mot/': '/bai-viet/hai/',
      '/tin-tuc/dat-dai-12.html': '/bai-viet/hai/',
      '/2015/03/dat-dai/': '/bai-viet/hai/',
      '/~p=12/': '/bai-viet/hai/',
      '/tin-tuc/~id=1&l=vi/': '/bai-viet/hai/',
      '/Tin.aspx/': '/bai-viet/hai/',
    });
    const { removed } = await pagesAfter(...events, ['article', third, 'taken down']);
    expect([...removed]).toContain('/tin-tuc/dat-dai-12.html');
  });

  test('of the site before this one leads to the document that was published with it last, also back', async () => {
    const oldAddresses = '/tin-tuc/dat-dai-12.html';
    const events: Change[] = [
      ['article', third, at('mot', { oldAddresses })],
      ['article', 'articlefourth01', at('hai', { oldAddresses })],
    ];
    expect(await redirectsAfter(...events)).toEqual({ [oldAddresses]: '/bai-viet/hai/' });
    events.push(['article', 'articlefourth01', at('hai')], ['article', third, at('mot', { oldAddresses })]);
    expect(await redirectsAfter(...events)).toEqual({ [oldAddresses]: '/bai-viet/mot/' });
    const { removed } = await pagesAfter(...events, ['article', 'articlefourth01', 'taken down']);
    expect([...removed]).not.toContain(oldAddresses);
  });

  test('of the site before this one is no page of this site’s', async () => {
    const events: Change[] = [
      ['article', third, at('mot', { oldAddresses: '/bai-viet/hai/' })],
      ['article', 'articlefourth01', at('hai')],
    ];
    expect(await redirectsAfter(...events)).toEqual({});
    // Nor when it is said once more, and that page moves or is taken down.
    events.push(['article', third, at('mot', { oldAddresses: '/bai-viet/hai/' })]);
    const moved = await redirectsAfter(...events, ['article', 'articlefourth01', at('ba')]);
    expect(moved).toEqual({ '/bai-viet/hai/': '/bai-viet/ba/' });
    const { redirects, removed } = await pagesAfter(...events, ['article', 'articlefourth01', 'taken down']);
    expect([[...removed], [...redirects]]).toEqual([['/bai-viet/hai/'], []]);
  });

  test('of an unpublished article leads to the note in its category, or in all articles when that has gone too', async () => {
    const category = { name: 'Hộ tịch', slug: 'ho-tich' };
    const events: Change[] = [
      ['category', 'categorynew00001', category],
      ['article', third, at('mot', { category: 'categorynew00001' })],
      ['article', third, 'removed'],
    ];
    expect((await redirectsAfter(...events))['/bai-viet/mot/']).toBe('/chuyen-muc/ho-tich/#khong-con');
    const withoutIt = await redirectsAfter(...events, ['category', 'categorynew00001', 'removed']);
    expect(withoutIt['/bai-viet/mot/']).toBe('/bai-viet/#khong-con');
    expect(withoutIt['/chuyen-muc/ho-tich/']).toBe('/bai-viet/#khong-con');
  });

  test('of a plan, an official document and a page that are unpublished leads to a list that is there', async () => {
    const redirects = await redirectsAfter(
      ['plan', ids.plan, 'removed'],
      ['attachment', ids.circular, 'removed'],
      ['page', ids.page, 'removed'],
    );
    expect(redirects).toMatchObject({
      '/ke-hoach/cong-tac-pbgdpl-2022/': '/ke-hoach/#khong-con',
      '/ke-hoach/nam/2022/': '/ke-hoach/',
      '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/': '/van-ban/nam/2022/#khong-con',
      '/van-ban/loai/tt/': '/van-ban/',
      '/trang/gioi-thieu/': '/#khong-con',
    });
  });

  test('of what was taken down leads nowhere, none of those before it either, and all of them are known as removed', async () => {
    const events: Change[] = [
      ['article', third, at('mot')],
      ['article', third, at('hai')],
      ['article', third, 'taken down'],
    ];
    const { redirects, removed } = await pagesAfter(...events);
    expect(Object.fromEntries(redirects)).toEqual({});
    expect([...removed]).toEqual(['/bai-viet/mot/', '/bai-viet/hai/']);
    // Published again, it no longer belongs to where it was.
    expect(await redirectsAfter(...events, ['article', third, at('ba')])).toEqual({});
  });

  test('of an official document follows its number, its issuer’s address, and the owner of the site', async () => {
    const circular = fieldsOf(ids.circular);
    expect(await redirectsAfter(['attachment', ids.circular, { ...circular, number: '02/2022/TT-BTP' }])).toEqual({
      '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/': '/van-ban/2022/02-2022-tt-btp-bo-tu-phap/',
    });
    expect(await redirectsAfter(['agency', ids.ministry, { ...fieldsOf(ids.ministry), slug: 'bo-tp' }])).toEqual({
      '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/': '/van-ban/2022/01-2022-tt-btp-bo-tp/',
    });
    const owned = await redirectsAfter(['site-setting', ids.setting, { ...fieldsOf(ids.setting), owner: ids.ministry }]);
    expect(owned).toEqual({
      '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/': '/van-ban/2022/01-2022-tt-btp/',
      '/van-ban/2022/31-kh-hdphpbgdpl/': '/van-ban/2022/31-kh-hdphpbgdpl-hoi-dong/',
    });
  });

  test('of a category, its months and its feeds follows its name; a month without articles leads to the whole', async () => {
    const moved = await redirectsAfter(['category', ids.land, { name: 'Nhà đất', slug: 'nha-dat' }]);
    expect(moved).toEqual({
      '/chuyen-muc/dat-dai/': '/chuyen-muc/nha-dat/',
      '/chuyen-muc/dat-dai/2022/02/': '/chuyen-muc/nha-dat/2022/02/',
      '/chuyen-muc/dat-dai/feed.json': '/chuyen-muc/nha-dat/feed.json',
      '/chuyen-muc/dat-dai/rss.xml': '/chuyen-muc/nha-dat/rss.xml',
    });
    const emptied = await redirectsAfter(['article', ids.first, 'removed'], ['article', ids.second, 'removed']);
    expect(emptied).toMatchObject({
      '/bai-viet/2022/02/': '/bai-viet/',
      '/chuyen-muc/dat-dai/2022/02/': '/chuyen-muc/dat-dai/',
      '/chu-de/ket-hon/2022/02/': '/chu-de/ket-hon/',
    });
    expect(Object.keys(emptied).filter((from) => /\/\d{4}\/\d{2}\/\w/.test(from))).toEqual([]);
  });

  test('of a file leads to the file that took its place, and nowhere when there is none', async () => {
    const file = fieldsOf(ids.pdf);
    const [before] = (await pagesAfter()).files;
    const replaced = await pagesAfter(['file', ids.pdf, { ...file, name: 'Bản mới.pdf', sha256: 'b'.repeat(64) }]);
    const old = `/tep/${before?.sha256.slice(0, 12)}/ke-hoach-31.pdf`;
    expect(replaced.redirects.get(old)).toBe(`/tep/${'b'.repeat(12)}/ban-moi.pdf`);
    expect((await redirectsAfter(['file', ids.pdf, 'removed']))[old]).toBeUndefined();
  });

  test('of a picture in one of its widths leads to the nearest one of the picture that took its place, and to none that is gone', async () => {
    const cover = fieldsOf(ids.cover);
    const [first, small] = [String(cover.sha256), 'c'.repeat(64)];
    const widths = (sha256: string, ...each: number[]) =>
      [sha256, { width: each.at(-1) ?? 0, height: 100, widths: each }] as const;
    const sized = (sha256: string, width: number) => `/anh/${sha256.slice(0, 16)}-${width}.webp`;
    const small600 = { ...cover, sha256: small, width: 600 };
    const after = async (shown: ReturnType<typeof widths>, ...events: Change[]) => {
      const { redirects, removed } = await pagesOfLines(linesAfter(fixtureLines(), events), { pictures: new Map([shown]) });
      const isPicture = (path: string) => path.startsWith('/anh/');
      return {
        led: Object.fromEntries([...redirects].filter(([from]) => isPicture(from))),
        removed: [...removed].filter(isPicture),
      };
    };
    const replaced: Change = ['file', ids.cover, small600];
    expect((await after(widths(small, 120, 240, 480, 600), replaced)).led).toEqual({
      [sized(first, 120)]: sized(small, 120),
      [sized(first, 240)]: sized(small, 240),
      [sized(first, 480)]: sized(small, 480),
      [sized(first, 900)]: sized(small, 600),
      [sized(first, 960)]: sized(small, 600),
      [sized(first, 1440)]: sized(small, 600),
    });
    const { led } = await after(widths(first, 120, 240, 480, 960, 1440), replaced, ['file', ids.cover, cover]);
    expect(led[sized(small, 600)]).toBe(sized(first, 960));
    expect(Object.keys(led)).not.toContain(sized(first, 120));
    const gone = await after(widths(small, 600), replaced, ['file', ids.cover, 'taken down']);
    expect(gone.led).toEqual({});
    expect(gone.removed).toContain(sized(first, 960));
  });

  test('leads only to existing pages, and is never one itself', async () => {
    const { redirects, pages, texts, files } = await pagesAfter(
      ['article', third, at('mot')],
      ['article', third, at('hai')],
      ['category', ids.land, { name: 'Nhà đất', slug: 'nha-dat' }],
      ['plan', ids.plan, 'removed'],
      ['article', ids.second, 'removed'],
      ['attachment', ids.signed, 'taken down'],
    );
    const live = new Set([...pages.map(({ path }) => path), ...texts.keys(), ...files.map(({ sha256 }) => sha256)]);
    expect(redirects.size).toBeGreaterThan(5);
    for (const [from, to] of redirects)
      expect([from, live.has(from), live.has(to.replace('#khong-con', ''))]).toEqual([from, false, true]);
  });

  test('is where a link in a text finds what has moved', async () => {
    const { pages } = await pagesAfter(
      ['article', third, at('mot', { body: '## Mục lục\n\nChữ.' })],
      ['article', third, at('hai', { body: '## Mục lục\n\nChữ.' })],
      [
        'article',
        ids.second,
        { ...fieldsOf(ids.second), body: 'Xem [bài](/bai-viet/mot/) và [mục](/bai-viet/mot/#muc-muc-luc).' },
      ],
    );
    const view = pages.find(({ path }) => path === '/bai-viet/luat-dat-dai/')?.route().view;
    expect(view).toMatchObject({
      bodyHtml: '<p>Xem <a href="/bai-viet/hai/">bài</a> và <a href="/bai-viet/hai/#muc-muc-luc">mục</a>.</p>',
    });
  });
});

test('the page at an old address leads on without a script, for people and for search engines', () => {
  const html = redirectPage('/tin/~id=1&lang=vi/', '/bai-viet/hai/');
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/bai-viet/hai/">');
  expect(html).toContain('<link rel="canonical" href="/bai-viet/hai/">');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toMatch(/<a href="\/bai-viet\/hai\/">[^<]+<\/a>/);
  expect(html).toContain('<html lang="vi">');
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { 'doctype-style': 'off' },
  });
  expect(validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual(
    [],
  );
});
