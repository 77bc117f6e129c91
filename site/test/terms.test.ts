import { describe, expect, test } from 'vitest';
import { article, fixtureLines, ids, linesAfter, type Change, type Published } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';

/** Words of law that an editor's text uses. */

const law: Published = [
  'attachment',
  'lawcivil00000001',
  {
    title: 'Bộ luật Dân sự',
    docType: 'L',
    number: '91/2015/QH13',
    issuedOn: '2015-11-24',
    file: ids.pdf,
    htmlBody: '## Điều 624. Di chúc\n\nDi chúc là ý nguyện.',
  },
];
const will = {
  word: 'di chúc',
  slug: 'di-chuc',
  meaning: 'Điều định trước khi mất, cho < 2 người.',
  law: 'Điều 624 Bộ luật Dân sự',
};
const mediation = { word: 'hoà giải', slug: 'hoa-giai', otherForms: 'giảng hòa', meaning: 'Tự thỏa thuận.' };
const terms: Change[] = [
  ['term', 'termwill00000001', will],
  ['term', 'termmediation001', mediation],
];

function siteOf(changes: readonly Change[]) {
  return pagesOfLines(linesAfter(fixtureLines(), changes));
}

const using = (body: string): Change => ['article', 'articleusing0001', article({ title: 'Dùng từ', slug: 'dung-tu', body })];

async function htmlOf(body: string, changes: readonly Change[] = terms): Promise<string> {
  return routeAt(await siteOf([...changes, using(body)]), '/bai-viet/dung-tu/', 'article').view.bodyHtml;
}

const opener = (slug: string, written: string) =>
  `<button type="button" class="term" popovertarget="tu-${slug}" aria-describedby="nghia-${slug}">${written}</button>`;
const noteOf = (html: string, slug: string) =>
  new RegExp(`<div class="term-note" id="tu-${slug}" popover>.*?</div>`).exec(html)?.[0];

describe('a word of law', () => {
  test.each(['NFC', 'NFD'] as const)('is explained where a text uses it first, in %s', async (form) => {
    const html = await htmlOf('Lập **Di chúc**, hòa giải.\n\nDi chúc và hoà giải.'.normalize(form));
    expect(html).toContain(
      `<p>Lập <strong>${opener('di-chuc', 'Di chúc')}</strong>, ${opener('hoa-giai', 'hòa giải')}.</p>\n<p>Di chúc và hoà giải.</p>`,
    );
    expect(html.split('<dl class="terms"')).toHaveLength(2);
    expect(noteOf(html, 'hoa-giai')).toContain('<dt>hoà giải</dt><dd id="nghia-hoa-giai">Tự thỏa thuận.</dd>');
  });

  test('says where the law is, and leads to its article while that is on the site', async () => {
    const without = noteOf(await htmlOf('Di chúc'), 'di-chuc');
    expect(without).toContain('cho &lt; 2 người.</dd><dd>Theo Điều 624 Bộ luật Dân sự</dd>');
    const led = noteOf(await htmlOf('Di chúc', [law, ...terms]), 'di-chuc');
    expect(led).toContain('Theo <a href="/van-ban/2015/91-2015-qh13/#muc-dieu-624">Điều 624 Bộ luật Dân sự</a>');
    expect(led).toContain('href="/tu-ngu/#tu-di-chuc"');
  });

  test('is left alone in a link, in code, in a heading, in a citation and in the name of a law', async () => {
    const html = await htmlOf('## Di chúc\n\n[di chúc](/bai-viet/luat-dat-dai/) `di chúc` Luật Di chúc');
    expect(html).not.toContain('class="term"');
    const cited = await htmlOf('Theo Luật Căn cước và di chúc.', [
      ['attachment', 'lawidentity00001', { ...law[2], title: 'Luật Căn cước và di chúc', number: '26/2023/QH15' }],
      ...terms,
    ]);
    expect(cited).toContain('>Luật Căn cước và di chúc</a>');
    expect(cited).not.toContain('class="term"');
  });

  test('is explained once on a page of several texts, and in pages and official documents too', async () => {
    const site = await siteOf([
      law,
      ...terms,
      ['page', ids.page, { title: 'Giới thiệu', slug: 'gioi-thieu', body: 'Di chúc' }],
      [
        'plan',
        'planusing0000001',
        {
          title: 'Kế hoạch dùng từ',
          slug: 'ke-hoach-dung-tu',
          number: '9/KH-UBND',
          year: 2021,
          issuer: ids.owner,
          issuedOn: '2021-02-01',
          purposes: 'Di chúc',
          body: 'Di chúc, hòa giải',
        },
      ],
    ]);
    expect(routeAt(site, '/trang/gioi-thieu/', 'page').view.bodyHtml).toContain(opener('di-chuc', 'Di chúc'));
    expect(routeAt(site, '/van-ban/2015/91-2015-qh13/', 'document').view.bodyHtml).toContain(
      `<p>${opener('di-chuc', 'Di chúc')}`,
    );
    const parts = routeAt(site, '/ke-hoach/ke-hoach-dung-tu/', 'plan')
      .view.parts.map(({ html }) => html)
      .join('');
    expect(parts.split(opener('di-chuc', 'Di chúc'))).toHaveLength(2);
    expect(parts).toContain(opener('hoa-giai', 'hòa giải'));
  });

  test('is explained in the steps of an answer and in what to bring, before the text, which has what it means', async () => {
    const answer = {
      steps: 'Lập di chúc & giữ <bản gốc>.\nHoà giải trước khi kiện.',
      bring: 'Di chúc\nBiên bản hòa giải',
      checkedOn: '2022-02-01',
      reviewOn: '2023-02-01',
    };
    const withAnswer: Change = [
      'article',
      'articleusing0001',
      article({ title: 'Dùng từ', slug: 'dung-tu', body: 'Di chúc', answer }),
    ];
    const { view } = routeAt(await siteOf([...terms, withAnswer]), '/bai-viet/dung-tu/', 'article');
    expect(view.answer?.steps).toEqual([
      `Lập ${opener('di-chuc', 'di chúc')} &amp; giữ &lt;bản gốc>.`,
      `${opener('hoa-giai', 'Hoà giải')} trước khi kiện.`,
    ]);
    expect(view.answer?.bring).toEqual(['Di chúc', 'Biên bản hòa giải']);
    expect(view.bodyHtml).toMatch(/^<p>Di chúc<\/p><dl class="terms"/);
    expect(noteOf(view.bodyHtml, 'di-chuc')).toBeTruthy();
    expect(noteOf(view.bodyHtml, 'hoa-giai')).toBeTruthy();
    expect(JSON.stringify(view.answer?.structured)).toContain('Lập di chúc & giữ <bản gốc>.');
  });

  test('is text when its term has been deleted', async () => {
    const html = await htmlOf('Di chúc', [...terms, ['term', 'termwill00000001', 'removed']]);
    expect(html).toBe('<p>Di chúc</p>');
  });
});

describe('the list of terms', () => {
  test('has all in the order of the alphabet, each at its place, with the law that it names', async () => {
    const site = await siteOf([law, ...terms, ['term', 'termassets000001', { ...mediation, word: 'đặt cọc', slug: 'dat-coc' }]]);
    const { terms: listed } = routeAt(site, '/tu-ngu/', 'terms').view;
    expect(listed.map(({ id }) => id)).toEqual(['tu-di-chuc', 'tu-dat-coc', 'tu-hoa-giai']);
    expect(listed[0]?.law).toEqual({ label: 'Điều 624 Bộ luật Dân sự', href: '/van-ban/2015/91-2015-qh13/#muc-dieu-624' });
    expect(listed[2]).toMatchObject({ otherForms: ['giảng hòa'], meaning: 'Tự thỏa thuận.' });
    expect(site.texts.get('/sitemap-terms.xml')).toContain('/tu-ngu/');
  });

  test('is found by each term', async () => {
    const { pages } = await siteOf(terms);
    const found = pages.find(({ path }) => path === '/tu-ngu/')?.search?.document();
    expect(found?.passages).toContainEqual({
      path: '/tu-ngu/#tu-hoa-giai',
      place: 'hoà giải',
      text: 'hoà giải. hoà giải là gì? giảng hòa là gì? Tự thỏa thuận.',
    });
  });
});
