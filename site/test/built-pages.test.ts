import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSite } from '../renderer/compile.ts';
import { Renderer, type Rendered } from '../renderer/renderer.ts';
import { headersOfAll } from '../server/headers.ts';
import { buildFixture } from './fixture/build.ts';
import { bareArticle } from './fixture/article.ts';
import { frame, previewFrame } from './fixture/frame.ts';
import { fixture } from './fixture/render-input.ts';
import type { FrameView, Route } from '../src/views.ts';
import { siteWords } from '../words/site.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Astro writes its own style of void elements, booleans and doctype.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    // A title is as long as an official document's name.
    'long-title': 'off',
    // `<ul>` without bullets loses its role in Safari, and an `svg` needs one, so roles are written where they matter.
    'no-redundant-role': 'off',
    // The hotline is shown as people say it.
    'tel-non-breaking': 'off',
    // A wide table of an editor's text scrolls in a region of its own, which is no section of the page.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Only names of elements that scripts, anchors and labels use.
    'valid-id': ['error', { relaxed: true }],
  },
});

const folder = await temporaryFolder('pages-');
const pages = new Map<string, string>();

beforeAll(async () => {
  const site = await buildFixture(folder);
  for (const { path } of fixture.routes) {
    pages.set(path, await readFile(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8'));
  }
});

/** Pages that are not in the fixture, or are there in another frame; in the order of the routes. */
async function draw(around: FrameView, routes: readonly Route[]): Promise<string[]> {
  const { signal } = new AbortController();
  const renderer = new Renderer(await compileSite(signal));
  const drawn: Rendered[] = [];
  await renderer.render(around, routes, (each) => void drawn.push(each), signal).finally(() => renderer.close());
  return drawn.map((each) => ('bytes' in each ? new TextDecoder().decode(each.bytes) : each.fault));
}

function page(path: string): string {
  const html = pages.get(path);
  if (!html) throw new Error(`The fixture has no page ${path}`);
  return html;
}

describe.each(fixture.routes.map(({ kind, path, head }) => ({ kind, path, head })))('$kind at $path', ({ path, head }) => {
  test('is valid HTML', async () => {
    const report = await validator.validateString(page(path));
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => ({ ruleId, message, selector }))),
    ).toEqual([]);
  });

  test('has one h1', () => {
    expect(page(path).match(/<h1[\s>]/g)).toHaveLength(1);
  });

  test('holds nothing that the policy would stop: no inline style or handler, no script but the early one, nothing of another host', () => {
    const html = page(path);
    const policy = headersOfAll({ url: frame.siteUrl })['Content-Security-Policy'];
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
    const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)].map(([, attributes = '', content = '']) => ({
      attributes,
      content,
    }));
    const [early, ...others] = scripts.filter(({ attributes }) => attributes !== ' type="application/ld+json"');
    expect(early?.attributes).toBe('');
    expect(policy).toContain(` 'sha256-${hash('sha256', early?.content ?? '', 'base64')}'`);
    for (const { attributes, content } of others) {
      expect(attributes).toMatch(/ src="\/_astro\//);
      expect(content).toBe('');
    }
    // Data is not run, and the policy stops none of it.
    for (const { attributes, content } of scripts) if (attributes.includes('ld+json')) JSON.parse(content);
    const loaded = [...html.matchAll(/<(?:script|img|link rel="(?:stylesheet|preload|icon)")[^>]* (?:src|href)="([^"]*)"/g)];
    for (const [, address] of loaded) expect(address).toMatch(/^(\/(?!\/)|data:image\/png;base64,)/);
  });

  test('can be skipped into, searched from, and says whom to ask', () => {
    const html = page(path);
    expect(html).toContain('href="#noi-dung"');
    expect(html).toContain('<main id="noi-dung"');
    expect(html.match(/<form action="\/tim-kiem\/" method="get" role="search"/g)?.length).toBeGreaterThan(0);
    expect(html).toContain(`mailto:${frame.editorsContact}`);
  });

  test('tells a search engine what it is', () => {
    const html = page(path);
    expect(html).toContain(`<link rel="canonical" href="${frame.siteUrl}${head.canonical}">`);
    expect(html.includes('<meta name="robots" content="noindex">')).toBe(head.noindex === true);
    expect(/<meta property="og:image" content="(.*?)">/.exec(html)?.[1]).toBe(head.image ?? `${frame.siteUrl}/chia-se.png`);
  });
});

test('the main navigation marks the list that a page belongs to, of an answer «Hỏi đáp»', () => {
  const marked = (path: string) => {
    const [nav = ''] = /<nav class="site-nav".*?<\/nav>/s.exec(page(path)) ?? [];
    return [...nav.matchAll(/href="([^"]+)" aria-current="([^"]+)"/g)].map(([, href, state]) => [href, state]);
  };
  expect(marked('/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/')).toEqual([['/hoi-dap/', 'true']]);
  expect(marked('/bai-viet/dang-ky-bien-dong-dat-dai/')).toEqual([['/bai-viet/', 'true']]);
  expect(marked('/bai-viet/')).toEqual([['/bai-viet/', 'page']]);
});

test('an official document is described for machines, and no text of it ends the description', () => {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page('/van-ban/2022/42-2022-nd-cp/')) ?? [];
  expect(JSON.parse(json)).toMatchObject({ '@type': 'Legislation', abstract: 'Quy định về </script><b>' });
});

test('what to do stands before the text of an article, and on paper with the addresses that its links lead to', () => {
  const html = page('/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/');
  const [card = ''] = /<section class="answer".*?<\/section>/s.exec(html) ?? [];
  expect(html.indexOf(card)).toBeLessThan(html.indexOf('class="prose'));
  const texts = [
    'Báo ngay cho ngân hàng',
    'Giấy khai sinh của con',
    '50.000 đồng mỗi hồ sơ',
    'Điều 38 Luật Căn cước',
    '7 ngày làm việc',
  ];
  for (const text of [...texts, 'Kiểm tra ngày 20/11/2026']) expect(card).toContain(text);
  const hrefs = new Set([...card.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href));
  // The number itself is on paper.
  const links = [...hrefs].filter((href) => !href.startsWith('tel:'));
  expect(hrefs).toContain('tel:02250000113');
  const addresses = [...card.matchAll(/class="print-only"[^>]*>\s*([^<\s]+)/g)].map(([, address]) => address);
  expect(addresses).toEqual(links.map((href) => (href.startsWith('/') ? frame.siteUrl + href : href)));
  expect(links).toContain('https://dichvucong.gov.vn/');
  expect(page('/bai-viet/dang-ky-bien-dong-dat-dai/')).not.toContain('class="answer"');
});

test('a long text begins with a list of its parts, a short one does not', () => {
  const [, after = ''] = page('/trang/gioi-thieu/').split(siteWords.article.contents);
  const [list = ''] = after.split('</ol>');
  expect([...list.matchAll(/href="(#[^"]+)"/g)].map(([, place]) => place)).toEqual(['#nd-1', '#nd-2', '#nd-3']);
  expect(page('/bai-viet/dang-ky-bien-dong-dat-dai/')).not.toContain(siteWords.article.contents);
});

test('and so does a long document', () => {
  const [, after = ''] = page('/van-ban/2014/60-2014-qh13/').split(siteWords.article.contents);
  const [list = ''] = after.split('</ol>');
  expect([...list.matchAll(/href="(#[^"]+)"/g)].map(([, place]) => place)).toEqual(['#muc-noi-ve', '#muc-1', '#muc-2']);
});

test.each([
  '/bai-viet/dang-ky-bien-dong-dat-dai/',
  '/van-ban/2022/42-2022-nd-cp/',
  '/ke-hoach/hoat-dong-hoi-dong-2022/',
  '/danh-ba/hong-bang/',
  '/trang/gioi-thieu/',
  '/tu-ngu/',
])('%s has a letter to the editors with its address, and how they are reached without a mail program', (path) => {
  const [, href = '', after = ''] = /<a [^>]*href="(mailto:[^"]+)"[^>]*>\s*Báo lỗi nội dung(.*?)<\/p>/s.exec(page(path)) ?? [];
  const letter = new URL(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
  expect(letter.pathname).toBe(frame.editorsContact);
  expect(letter.searchParams.get('body')).toContain(frame.siteUrl + path);
  expect(after).toContain(frame.editorsContact);
  expect(after).toContain('href="tel:02253846314"');
});

test('who searches without an answer reads how the editors are reached without a mail program', () => {
  const [, after = ''] = page('/tim-kiem/').split(siteWords.reach.withoutMail);
  const [help = ''] = after.split('</p>');
  expect(help).toContain(frame.editorsContact);
  expect(help).toContain('href="tel:02253846314"');
});

test.each(['/bai-viet/dang-ky-bien-dong-dat-dai/', '/van-ban/2022/42-2022-nd-cp/'])(
  '%s can be sent by mail and kept on the phone',
  (path) => {
    const [, href = ''] = /<a [^>]*href="(mailto:\?[^"]+)"[^>]*>\s*Gửi thư điện tử/.exec(page(path)) ?? [];
    expect(new URL(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&')).searchParams.get('body')).toContain(
      frame.siteUrl + path,
    );
    expect(page(path)).toContain('Lưu để đọc khi không có mạng');
  },
);

test('an empty list shows other ways', () => {
  const [, after = ''] = page('/chuyen-muc/hoi-dap-phap-luat/').split('Chưa có bài viết nào ở đây');
  for (const way of ['/chu-de/', '/danh-ba/']) expect(after.split('</ul>')[0]).toContain(`href="${way}"`);
});

test('the data of a plan without a day, which has no calendar, are led to', async () => {
  const routes = fixture.routes.flatMap((route): Route[] => {
    if (route.kind !== 'plan' || !route.view.files) return [];
    const { csv, json } = route.view.files;
    return [{ ...route, view: { ...route.view, files: { csv, json, agencyCalendars: [] } } }];
  });
  const [html = ''] = await draw(frame, routes.slice(0, 1));
  const [, fold = ''] = /<details class="screen-only mt-2 text-sm">(.*?)<\/details>/s.exec(html) ?? [];
  expect(fold).toMatch(/Dữ liệu mở.*href="[^"]*nhiem-vu\.json"/s);
  expect(html).not.toMatch(/thêm lịch|\.ics/);
});

test('a reader who opens an app without a network can try again', () => {
  expect(page('/ngoai-tuyen/')).toMatch(/<button [^>]*data-again[^>]*>\s*Thử mở lại/);
});

describe('of what nothing took the place', () => {
  let drawn: string[] = [];

  const { replacedBy: _gone, ...withdrawn } = { on: '', reason: '', ...bareArticle.withdrawn };
  const lapses = [{ document: { label: 'Luật Cư trú 2006', href: '/van-ban/2006/81-2006-qh11/' }, states: [{ replacedBy: [] }] }];
  const changed = fixture.routes.flatMap((route): Route[] => {
    if (route.kind === 'article' && route.view === bareArticle)
      return [{ ...route, view: { ...bareArticle, withdrawn, lapses } }];
    if (route.kind !== 'document' || !route.view.lapse) return [];
    return [{ ...route, view: { ...route.view, lapse: { ...route.view.lapse, states: [{ replacedBy: [] }] } } }];
  });
  beforeAll(async () => {
    drawn = await draw({ ...frame, editorsContact: 'Phòng 12, Sở Tư pháp' }, changed);
  });

  test('a withdrawn article leads to others of its topic and to the search', () => {
    const [notice = ''] = /Bài viết đã được rút.*?<\/div>/s.exec(drawn[0] ?? '') ?? [];
    expect(notice).toContain('href="/chuyen-muc/chinh-sach-moi/"');
    expect(notice).toContain('href="/tim-kiem/"');
  });

  test('an article that cites what has lapsed says whom to ask', () => {
    expect(drawn[0]).toMatch(/Luật Cư trú 2006<\/a>\. Hãy hỏi cơ quan giải quyết/);
  });

  test('a document that has lapsed leads to those of its type that hold', () => {
    const [notice = ''] = /Văn bản này đã hết hiệu lực.*?<\/p>/s.exec(drawn[1] ?? '') ?? [];
    expect(notice.replaceAll('&#38;', '&').replaceAll('&amp;', '&')).toContain('href="/van-ban/?loai=kh&hieu-luc=in-force"');
  });

  test('and where the settings give no mail address, a fault is reported by what they give', () => {
    for (const html of drawn)
      expect(html).toMatch(/Báo lỗi nội dung\s*<span[^>]*>\s*Hãy liên hệ:\s+Phòng 12, Sở Tư pháp\s+hoặc gọi\s/);
  });
});

test('no two pages have the same title', () => {
  const titles = [...pages.values()].map((html) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(fixture.routes.length);
});

test('a shared home page has the site’s name, any other page its title', () => {
  const shared = (path: string) => /<meta property="og:title" content="(.*?)">/.exec(page(path))?.[1];
  expect(shared('/')).toBe(frame.siteName);
  expect(shared('/ke-hoach/')).toBe('Kế hoạch');
});

test('a code that opens nothing shows other ways, whatever the reason; one that opens something needs none', () => {
  const shows = (code: string) => page(`/q/${code}/`).split('<main')[1]?.includes('href="/chu-de/"');
  expect(['z4wy', 'm9xt', 'k7mp', 'a2bc'].map(shows)).toEqual([true, true, false, false]);
});

test('a place says whose it is, where it is, when it is open, whom to call and how to get there', () => {
  const ward = page('/danh-ba/hong-bang/');
  for (const shown of [
    'Trung tâm Phục vụ hành chính công phường Hồng Bàng',
    'Số 1 đường Ví Dụ, phường Hồng Bàng',
    'Thứ Hai đến thứ Sáu: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 17 giờ',
    'href="tel:02250000201"',
    'href="https://bando.example/hong-bang"',
    'href="https://trogiupphaply.example"',
    'Thuộc Sở Tư pháp',
  ])
    expect(ward).toContain(shown);
  expect(page('/danh-ba/bach-long-vi/')).toContain('chưa có nơi nào của riêng đặc khu Bạch Long Vĩ');
});

test('a page of one kind of places names the kind once, and then each place', () => {
  const [, main = ''] = page('/danh-ba/loai/cong-an/').split('<main');
  const headings = [...main.matchAll(/<(h[1-4])[^>]*>\s*([^<]*?)\s*</g)].map(([, level, text]) => `${level} ${text}`);
  expect(headings.slice(0, 2)).toEqual(['h1 Công an', 'h2 Công an phường Hồng Bàng']);
});

test('a code whose campaign has gone and that leads on does not say that it leads nowhere', () => {
  const nowhere = 'không dẫn đến trang nào';
  const main = page('/q/h6kn/').split('<main')[1];
  expect(main).toContain('Chiến dịch của mã này hiện không có trên trang.');
  expect(main).not.toContain(nowhere);
  expect(page('/q/z4wy/')).toContain(nowhere);
});

test('a code whose campaign is over opens what it did, and calls only another page a replacement', () => {
  const main = page('/q/a2bc/').split('<main')[1];
  expect(main).toContain(siteWords.code.ended);
  expect(main).toContain(siteWords.code.opens);
  expect(main).not.toContain(siteWords.code.instead);
});

test('a code says what must be printed: itself, or the end of an address on a poster that is older than it', () => {
  const said = (path: string) =>
    page(path)
      .split('<main')[1]
      ?.replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  expect(said('/q/k7mp/')).toContain(`${siteWords.code.check} K7MP `);
  expect(said('/q/e5hj/')).toContain(`${siteWords.code.check} E5HJ ${siteWords.code.orEndOfAddress} /qr/abc.html `);
});

test('the same input gives the same bytes', async () => {
  const again = await buildFixture(join(folder, 'again'));
  for (const [path, html] of pages) {
    expect(await readFile(join(again, path.endsWith('/') ? `${path}index.html` : path), 'utf8')).toBe(html);
  }
});

test('a preview says what it is before all else, in valid HTML that no search engine keeps', async () => {
  const drawn = await draw(previewFrame, fixture.routes);
  expect(drawn).toHaveLength(fixture.routes.length);
  for (const html of drawn) {
    expect(html.indexOf('Bản xem trước')).toBeLessThan(html.indexOf('<header'));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('Chưa có: Sapo.');
    expect((await validator.validateString(html)).results).toEqual([]);
  }
});
