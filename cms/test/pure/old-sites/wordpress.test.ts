import { describe, expect, it } from 'vitest';
import { withoutShortcodes, withParagraphs } from '../../../src/old-sites/classic-text.ts';
import { byTheCommand, exampleOfGuide, listsOf, oldSite, startOf } from '../../support/old-site.ts';

/** What WordPress exports, as lists. */

const item = (texts: Record<string, string>, more = '') =>
  `<item>${Object.entries({ 'wp:status': 'publish', 'wp:post_type': 'post', ...texts })
    .map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`)
    .join('')}${more}</item>`;

const category = (nicename: string, name: string) =>
  `<category domain="category" nicename="${nicename}"><![CDATA[${name}]]></category>`;

const wxr = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Pháp luật</title><link>https://phapluat.example.vn</link>
<wp:base_site_url>https://phapluat.example.vn</wp:base_site_url>
<wp:author><wp:author_login>hoa</wp:author_login><wp:author_display_name><![CDATA[Hoa &amp; Phượng]]></wp:author_display_name></wp:author>
${items.join('\n')}
</channel></rss>`;

const at = 'https://phapluat.example.vn/wp-content/uploads/2022/02';

const post = item(
  {
    title: 'Kế hoạch &amp; <em>nhiệm vụ</em> năm 2022'.normalize('NFD'),
    link: 'https://phapluat.example.vn/2022/02/ke-hoach/',
    'wp:post_id': '12',
    'wp:post_date_gmt': '2022-02-21 07:47:00',
    'dc:creator': 'hoa',
    'excerpt:encoded': 'Đoạn <b>mở</b>\u000b đầu.',
    'content:encoded': `Dòng một
dòng hai.

[caption id="a" width="300"]<img src="${at}/bia-300x200.jpg" alt="" /> Hội nghị[/caption]

[vc_row css="x"]Xem <a href="${at}/the-le.pdf">thể lệ</a>, <a href="${at}/31.pdf">Kế hoạch số 31/KH-STP ngày 17/02/2022</a> và [1].[/vc_row]
<iframe src="https://www.youtube.com/embed/a1"></iframe><div style="display:none">Lệ phí 50.000</div>
<h2>Mục</h2>
[gallery ids="7,8"]`,
  },
  `${category('uncategorized', 'Chưa phân loại')}${category('tin-tuc', 'Tin tức &amp; Sự kiện')}${category('khac', 'Hỏi &#8211; Đáp')}
   <category domain="post_tag" nicename="x">x</category>
   <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>`,
);

const upload = item(
  { title: 'bia', 'wp:post_type': 'attachment', 'wp:status': 'inherit', 'wp:post_id': '7', 'wp:attachment_url': `${at}/bia.jpg` },
  '<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Buổi họp</wp:meta_value></wp:postmeta>',
);

const others = [
  item({
    title: 'Giới thiệu',
    link: 'https://phapluat.example.vn/gioi-thieu/',
    'wp:post_type': 'page',
    'wp:post_id': '2',
    'content:encoded': `<p>Theo <a href="${at}/31.pdf">Kế hoạch số 31/KH-STP</a>, <a href="${at}/mau.xls">mẫu</a></p>`,
  }),
  item({
    title: 'Nháp',
    link: 'https://phapluat.example.vn/?p=13',
    'wp:status': 'draft',
    'wp:post_id': '13',
    'content:encoded': 'Đang viết',
  }),
  item({
    title: 'Hẹn',
    'wp:status': 'future',
    'wp:post_id': '14',
    'wp:post_date_gmt': '2032-01-01 00:00:00',
    'content:encoded': 'x',
  }),
  item({ title: 'Kín', 'wp:post_id': '15', 'wp:post_password': 'mật khẩu', 'content:encoded': 'x' }),
  item({ title: 'Bỏ', 'wp:status': 'trash', 'wp:post_id': '16' }),
  item({ title: 'Biểu mẫu', 'wp:post_type': 'wpcf7_contact_form' }),
  item({ title: 'Trình đơn', 'wp:post_type': 'nav_menu_item' }),
];

it("the guide's folder makes lists of posts and pages, with days, authors, categories, pictures and old addresses", async () => {
  const [xml = '', picture = ''] = (await exampleOfGuide('A WordPress site', 'text')).trim().split('\n');
  const folder = await oldSite({
    [xml]: wxr(post, upload, ...others),
    [picture]: startOf.jpg,
    'wp-content/uploads/2022/02/the-le.pdf': startOf.pdf,
    'wp-content/uploads/2022/02/31.pdf': startOf.pdf,
    'wp-content/uploads/2022/02/mau.xls': 'x',
  });
  const { records, told } = await listsOf(folder, xml, { by: byTheCommand });
  const [first, ...rest] = await records('article');
  const uploads = 'wp-content/uploads/2022/02';
  expect(first).toEqual({
    id: 'https://phapluat.example.vn?p=12',
    from: 'post 12',
    published: true,
    without: [
      'in its text is now what the page keeps hidden, see to it: «Lệ phí 50.000»',
      'what is embedded from https://www.youtube.com/embed/a1',
      'the shortcode [vc_row]',
      'the category «Hỏi – Đáp»: it has another one',
    ],
    document: {
      title: 'Kế hoạch & nhiệm vụ năm 2022',
      lead: 'Đoạn mở đầu.',
      body: `Dòng một\\
dòng hai.

![Hội nghị](${uploads}/bia.jpg)

Hội nghị

Xem [thể lệ](${uploads}/the-le.pdf), Kế hoạch số 31/KH-STP ngày 17/02/2022 và \\[1\\].

Lệ phí 50.000

## Mục

![Buổi họp](${uploads}/bia.jpg)`,
      oldAddresses: '/2022/02/ke-hoach/\n/?p=12',
      byline: 'Hoa & Phượng',
      publishedOn: '2022-02-21T07:47:00.000Z',
      category: 'https://phapluat.example.vn/category/tin-tuc',
      cover: `${uploads}/bia.jpg`,
      coverAlt: 'Buổi họp',
      attachments: [`${uploads}/31.pdf`],
    },
  });
  expect(rest).toMatchObject([
    { id: 'https://phapluat.example.vn?p=13', published: false, document: { title: 'Nháp', body: 'Đang viết' } },
    { published: false, desk: { publishAt: '2032-01-01T00:00:00.000Z' } },
    { published: false, without: ['its password: it is a draft'] },
  ]);
  expect(rest[0]?.document).not.toHaveProperty('oldAddresses');
  expect(await records('category')).toMatchObject([
    { ifMissing: true, document: { name: 'Tin tức & Sự kiện', slug: 'tin-tuc' } },
  ]);
  expect(await records('page')).toMatchObject([
    {
      without: [`the link to ${at}/mau.xls: what it leads to does not come along`],
      document: { body: `Theo [Kế hoạch số 31/KH-STP](${uploads}/31.pdf), mẫu`, oldAddresses: '/gioi-thieu/\n/?p=2' },
    },
  ]);
  expect(told).toEqual([`${xml}: read: post 4, page 1`, `${xml}: left out: trash 1, wpcf7_contact_form 1`]);
});

it.each([
  ['was cut off', wxr(post).slice(0, 1_200), /is damaged or was cut off/],
  [
    'grows from entities',
    wxr(item({})).replace('<rss', '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss').replace('<title>', '<title>&b;'),
    /is damaged or was cut off \(.*undefined entity/,
  ],
  ['is a different XML', '<rss><channel><item><title>x</title></item></channel></rss>', /is no export of WordPress/],
  ['has nothing in it', wxr(), /has no post and no page/],
])('an export that %s is refused in one line', async (_what, xml, message) => {
  const folder = await oldSite({ 'a.xml': xml });
  const failed = await listsOf(folder, 'a.xml').catch((error: Error) => error.message);
  expect(failed).toMatch(message);
  expect(failed).not.toContain('\n');
});

describe('a text as WordPress keeps it', () => {
  it.each([
    ['Một\n\nHai\nba', '<p>Một</p>\n<p>Hai<br>ba</p>'],
    ['Một\r\n\r\n<ul>\r\n<li>a</li>\r\n</ul>\r\nHai', '<p>Một</p>\n<ul>\n<li>a</li>\n</ul>\n<p>Hai</p>'],
    ['<!-- wp:paragraph -->\n<p>Một</p>\n<!-- /wp:paragraph -->', '<p>Một</p>'],
    ['<b>Đậm</b> đầu dòng', '<p><b>Đậm</b> đầu dòng</p>'],
  ])('%j has paragraphs', (text, html) => expect(withParagraphs(text)).toBe(html));

  it('keeps what stands in brackets and is no shortcode', () => {
    const { html, others: names } = withoutShortcodes('[Điều 3] [sic] [b]đậm[/b] [audio src="x"]', () => '');
    expect([html, names]).toEqual(['[Điều 3] [sic] đậm ', ['b', 'audio']]);
  });
});
