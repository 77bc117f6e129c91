import { describe, expect, test } from 'vitest';
import { article, fixtureLines, ids, linesAfter, type Change } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';

/** Official documents that an editor's text names. */

const identity = {
  title: 'Luật Căn cước',
  docType: 'L',
  number: '26/2023/QH15',
  issuedOn: '2023-11-27',
  effectiveOn: '2024-07-01',
  replaces: ['lawidentity20014'],
  file: ids.pdf,
  htmlBody: '## Điều 1. Phạm vi\n\nLuật này.\n\n**Điều 21.** Tuổi đổi thẻ\n\n### Điều 26: Thời hạn',
};
const oldIdentity = {
  title: 'Luật Căn cước công dân',
  docType: 'L',
  number: '59/2014/QH13',
  issuedOn: '2014-11-20',
  effectiveOn: '2016-01-01',
  file: ids.pdf,
};
const href = '/van-ban/2023/26-2023-qh15/';
const oldHref = '/van-ban/2014/59-2014-qh13/';
const inForce = '<small data-state="in-force">[còn hiệu lực]</small>';

const laws: Change[] = [
  ['attachment', 'lawidentity20014', oldIdentity],
  ['attachment', 'lawidentity20023', identity],
];

function siteOf(changes: readonly Change[], day = '2026-11-29') {
  return pagesOfLines(linesAfter(fixtureLines(), changes), { day });
}

const citing = (body: string): Change => ['article', 'articleciting001', article({ title: 'Dẫn luật', slug: 'dan-luat', body })];

async function viewOf(body: string, changes: readonly Change[] = laws, day?: string) {
  return routeAt(await siteOf([...changes, citing(body)], day), '/bai-viet/dan-luat/', 'article').view;
}
const htmlOf = async (...given: Parameters<typeof viewOf>) => (await viewOf(...given)).bodyHtml;

describe('a citation', () => {
  test.each(['NFC', 'NFD'] as const)('leads to the document, with its validity where it is named first, in %s', async (form) => {
    const text = 'Theo Luật Căn cước 2023, và Luật số 26/2023/QH15.'.normalize(form);
    expect(await htmlOf(text)).toBe(
      `<p>Theo <a href="${href}">Luật Căn cước 2023</a> ${inForce}, và <a href="${href}">Luật số 26/2023/QH15</a>.</p>`,
    );
  });

  test('leads to the article where the text of the law is on the site, and to the law where an article is not in it', async () => {
    expect(await htmlOf('Điều 21 và khoản 2 Điều 26 Luật Căn cước 2023')).toBe(
      `<p><a href="${href}#muc-dieu-21">Điều 21</a> và <a href="${href}#muc-dieu-26">khoản 2 Điều 26 Luật Căn cước 2023</a> ${inForce}</p>`,
    );
    expect(await htmlOf('Điều 21 và Điều 99 Luật Căn cước 2023')).toBe(
      `<p><a href="${href}">Điều 21 và Điều 99 Luật Căn cước 2023</a> ${inForce}</p>`,
    );
    const law = routeAt(await siteOf(laws), href, 'document').view.bodyHtml;
    expect(law).toContain('<p id="muc-dieu-21"><strong>Điều 21.</strong>');
    expect(law).toContain('id="muc-dieu-26">Điều 26: Thời hạn');
  });

  test('is left alone in a link, in code and in a heading', async () => {
    const html = await htmlOf('## Luật Căn cước 2023\n\n[Luật Căn cước 2023](/bai-viet/luat-dat-dai/) `Luật Căn cước 2023`');
    expect(html).not.toContain(href);
  });

  test('is found in bold, in a list, in a table and beside what HTML writes otherwise', async () => {
    const html = await htmlOf(
      '- **Luật Căn cước 2023** & <mark>Luật Căn cước 2023</mark>\n\n| Luật Căn cước 2023 |\n| --- |\n| x |',
    );
    expect(html.split(`<a href="${href}">Luật Căn cước 2023</a>`)).toHaveLength(4);
    expect(html.split(inForce)).toHaveLength(2);
  });

  test('is in the texts of plans, pages and official documents too, but leads to no page that one is on', async () => {
    const body = 'Theo Luật Căn cước 2023 và Luật Căn cước công dân 2014.';
    const site = await siteOf([
      ...laws.slice(0, 1),
      ['attachment', 'lawidentity20023', { ...identity, htmlBody: body }],
      ['page', ids.page, { title: 'Giới thiệu', slug: 'gioi-thieu', body }],
    ]);
    expect(routeAt(site, '/trang/gioi-thieu/', 'page').view.bodyHtml).toContain(`<a href="${href}">`);
    const own = routeAt(site, href, 'document').view.bodyHtml;
    expect(own).toContain(`<a href="${oldHref}">Luật Căn cước công dân 2014</a>`);
    expect(own).not.toContain(`<a href="${href}">`);
  });

  test('is text while its document is not public', async () => {
    const text = '<p>Theo Điều 26 Luật Căn cước 2023.</p>';
    expect(await htmlOf('Theo Điều 26 Luật Căn cước 2023.', [])).toBe(text);
    expect(await htmlOf('Theo Điều 26 Luật Căn cước 2023.', [...laws, ['attachment', 'lawidentity20023', 'removed']])).toBe(text);
  });
});

describe('an article warns', () => {
  const text = 'Thẻ cấp theo Luật Căn cước công dân 2014 vẫn dùng được.';

  test('when what it cites has lapsed, and says so beside the citation', async () => {
    const view = await viewOf(text);
    expect(view.bodyHtml).toContain(
      `<a href="${oldHref}">Luật Căn cước công dân 2014</a> <small data-state="lapsed">[hết hiệu lực]</small>`,
    );
    expect(view.lapses).toEqual([
      {
        document: { label: 'Luật Căn cước công dân 2014 · 59/2014/QH13', href: oldHref },
        states: [{ replacedBy: [{ label: 'Luật Căn cước 2023 · 26/2023/QH15', href }] }],
      },
    ]);
  });

  test('from the day on which it lapses, on a page that was made before', async () => {
    const view = await viewOf(text, laws, '2024-06-30');
    expect(view.bodyHtml).toContain(
      '<span data-by-day><small data-state="in-force">[còn hiệu lực]</small><small data-state="lapsed" data-from="2024-07-01" hidden>[hết hiệu lực]</small></span>',
    );
    expect(view.lapses[0]?.states[0]?.from).toBe('2024-07-01');
  });

  test('not where it tells of the replacement itself', async () => {
    expect((await viewOf(`${text} Nay là Luật Căn cước 2023.`)).lapses).toEqual([]);
  });
});
