import { expect, test } from 'vitest';
import { describedPage } from '../src/described-page.ts';
import { article, count, fieldsOf, fixtureLines, ids, publishLine } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';
import { faultsOfStructuredData } from './lib/schema-org.ts';

/** What feed readers, search engines and those who find a weakness read of the site. */

const path = '/bai-viet/trien-khai-ke-hoach-2022/';
const siteUrl = 'https://pho-luat.example';

const textAt = async (address: string, input: { more?: string[]; day?: string } = {}) =>
  (await pagesOfLines([...fixtureLines(), ...(input.more ?? [])], input.day ? { day: input.day } : {})).texts.get(address);

test('the feed names its own address, and the day of its newest article as the day when it was made', async () => {
  const more = [
    publishLine(
      count + 1,
      'article',
      'articlenewest001',
      article({ title: 'Mới nhất', slug: 'moi-nhat', publishedOn: '2022-03-01T01:00:00.000Z' }),
    ),
  ];
  const feed = await textAt('/rss.xml', { more });
  expect(feed).toContain(`<atom:link href="${siteUrl}/rss.xml" rel="self" type="application/rss+xml"/>`);
  expect(feed).toContain('xmlns:atom="http://www.w3.org/2005/Atom"');
  expect(feed).toContain('<lastBuildDate>Tue, 01 Mar 2022 01:00:00 GMT</lastBuildDate>');
  expect(feed).toContain('<pubDate>Tue, 01 Mar 2022 01:00:00 GMT</pubDate>');
});

test('the sitemap says when an article changed last: on the day of its last version in Vietnam, not on the day of a list', async () => {
  const line = publishLine(count + 1, 'article', ids.first, { ...fieldsOf(ids.first), title: 'Tên khác' });
  const more = [line.replace(/"at":"[^"]*"/, '"at":"2022-02-27T18:30:00.000Z"')];
  expect(await textAt('/sitemap-article-2022-02.xml', { more })).toContain('<lastmod>2022-02-28</lastmod>');
  expect(await textAt('/sitemap-article-list.xml')).not.toContain('lastmod');
});

test('a person who finds a weakness reads whom to tell, for less than a year; nothing where the settings have no mail address', async () => {
  const setting = (editorsContact: string) => [
    publishLine(count + 1, 'site-setting', ids.setting, { siteName: 'Phổ Luật', owner: ids.owner, editorsContact }),
  ];
  const address = '/.well-known/security.txt';
  expect(await textAt(address, { more: setting('Ban biên tập, bbt@pho-luat.example'), day: '2022-02-28' })).toBe(
    `Contact: mailto:bbt@pho-luat.example\nExpires: 2023-02-01T00:00:00+07:00\nPreferred-Languages: vi\nCanonical: ${siteUrl}${address}\n`,
  );
  expect(await textAt(address, { more: setting('Ban biên tập') })).toBeUndefined();
});

test('pages are described as schema.org has it: the site, the way to a page, an article', async () => {
  const notes = [{ on: '2022-02-25', note: 'Bổ sung phụ lục.' }];
  const line = publishLine(count + 1, 'article', ids.first, { ...fieldsOf(ids.first), byline: 'Trâm Bầu', changeNotes: notes });
  const site = await pagesOfLines([...fixtureLines(), line]);
  const { head, view } = routeAt(site, path, 'article');
  const described = [
    describedPage(site.frame, routeAt(site, '/', 'home').head),
    describedPage(site.frame, head),
    view.structured,
  ];
  expect(faultsOfStructuredData(described)).toEqual([[], [], []]);
  expect(described[1]).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Trang chủ', item: `${siteUrl}/` },
      { position: 2, name: 'Tin tức', item: `${siteUrl}/bai-viet/` },
      { position: 3, name: 'Đất đai', item: `${siteUrl}/chuyen-muc/dat-dai/` },
      { position: 4, item: siteUrl + path },
    ],
  });
  expect(described[2]).toMatchObject({
    '@type': 'Article',
    headline: head.title,
    dateModified: '2022-02-25',
    author: { name: 'Trâm Bầu' },
  });
  expect(describedPage(site.frame, routeAt(site, '/tim-kiem/', 'search').head)).toBeUndefined();
});
