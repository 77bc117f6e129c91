import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { Placement } from '../markdown/finish.ts';
import { MarkdownRenderer } from '../markdown/renderer.ts';
import { renderText, toHtml } from '../markdown/to-html.ts';

const picture = {
  src: '/anh/a-960.webp',
  srcset: '/anh/a-480.webp 480w, /anh/a-960.webp 960w',
  width: 960,
  height: 540,
  alt: 'Ảnh',
};
const placement: Placement = {
  topHeading: 2,
  idPrefix: 'muc',
  siteUrl: 'https://pho-luat.example',
  files: { filepicture001: { picture }, filedocument01: { href: '/tep/abc/ke-hoach.pdf' } },
};
const html = (markdown: string, changes: Partial<Placement> = {}) => toHtml(markdown, { ...placement, ...changes });

describe('footnotes', () => {
  const sign = (number: number, id = ` id="muc-chu-thich-${number}-cho-doc"`) =>
    `<sup><a role="doc-noteref"${id} href="#muc-chu-thich-${number}" aria-label="Chú thích ${number}">${number}</a></sup>`;
  const note = (number: number, words: string) =>
    `<li id="muc-chu-thich-${number}"><p>${words} <a role="doc-backlink" href="#muc-chu-thich-${number}-cho-doc">Trở lại chỗ đang đọc</a></p></li>`;
  const list = (...notes: string[]) =>
    `<section class="notes" role="doc-endnotes" aria-label="Chú thích"><ol>${notes.join('')}</ol></section>`;

  test('are numbered in the order of their signs, and each leads back to the first of them', () => {
    const text =
      'Miễn phí[^b], theo luật[^a] và[^b].\n\n[^a]: Luật **Hộ tịch**.\n[^b]: Xem [phí](/phi/)\ntiếp dòng.\n\nĐoạn sau.';
    expect(html(text)).toBe(
      `<p>Miễn phí${sign(1)}, theo luật${sign(2)} và${sign(1, '')}.</p>\n<p>Đoạn sau.</p>\n` +
        list(note(1, 'Xem <a href="/phi/">phí</a>\ntiếp dòng.'), note(2, 'Luật <strong>Hộ tịch</strong>.')),
    );
  });

  test('need both: a sign without a note stays as it is written, and a note without a sign is not shown', () => {
    expect(html('Theo luật[^x].\n\n[^y]: Không ai dẫn đến.')).toBe('<p>Theo luật[^x].</p>');
    expect(html('`[^1]`\n\n[^1]: Trong mã.')).toBe('<p><code>[^1]</code></p>');
  });

  test('bring no address, place or link of their own, and no link within a link', () => {
    const forged = html(
      '<sup>[^7]</sup> <sup>[^<b>1</b>]</sup> [x[^1]](/a/)\n\n[^1]: <script>alert(1)</script><i id="a" onclick="b">c</i>',
    );
    expect(forged).toBe(
      `<p><sup>[^7]</sup> <sup>[^<b>1</b>]</sup> <a href="/a/">x<sup>1</sup></a></p>\n${list(note(1, '<i>c</i>'))}`,
    );
  });

  test('are no part of a heading’s place or of the first words', () => {
    expect(html('## Lệ phí[^1]\n\n[^1]: Nghị quyết.')).toContain('<h2 id="muc-le-phi">');
    expect(renderText('Miễn phí[^1].\n\n[^1]: Luật.', placement).opening).toMatch(/^Miễn phí\./);
  });
});

describe('hostile text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="file:filepicture001" onerror="alert(1)">',
    '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s>',
    '<style>body{display:none}</style>',
    '<p style="position:fixed">x</p>',
    '<iframe src="https://evil.example"></iframe><object data=x></object><embed src=x>',
    '<form action="https://evil.example"><input name=a><button>ok</button></form>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](//evil.example/a)',
    '[x](file:///etc/passwd)',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '![x](https://tracker.example/a.gif)',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<base href="https://evil.example/"><meta http-equiv=refresh content=0>',
    '<div id="noi-dung" class="x" data-pagefind-ignore>x</div>',
    '<b>chưa đóng <table><tr><td>',
    '"><script>alert(1)</script>',
  ];
  test.each(hostile)('%s renders harmless', (markdown) => {
    const result = html(`Trước\n\n${markdown}\n\nSau`);
    expect(result).not.toMatch(/<(script|style|svg|iframe|object|embed|form|input|button|math|noscript|base|meta|div id)/i);
    const tags = result.match(/<[^>]*>/g)?.join('\n') ?? '';
    expect(tags).not.toMatch(/\son\w+=|\sstyle=|javascript:|vbscript:|data:|evil\.example|tracker\.example|file:|data-/i);
    expect(result).toContain('Trước');
  });

  test('an unclosed tag does not swallow what is around it', () => {
    const result = html('<b>chưa đóng\n\nSau');
    expect(result.match(/<b>/g)).toHaveLength(result.match(/<\/b>/g)?.length ?? -1);
  });
});

describe('a body in its page', () => {
  test('headings shift under the title of the page, without a missing level, and get Vietnamese ids', () => {
    expect(html('# Đối tượng\n\n#### Phạm vi\n\n# Đối tượng')).toBe(
      '<h2 id="muc-doi-tuong">Đối tượng</h2>\n<h3 id="muc-pham-vi">Phạm vi</h3>\n<h2 id="muc-doi-tuong-2">Đối tượng</h2>',
    );
    expect(html('## Mục', { topHeading: 3, idPrefix: 'muc-2' })).toBe('<h3 id="muc-2-muc">Mục</h3>');
  });

  test('decomposed text comes out composed', () => {
    expect(html('# Đất đai'.normalize('NFD'))).toBe('<h2 id="muc-dat-dai">Đất đai</h2>'.normalize('NFC'));
  });

  test('a picture has sizes, waits until it is near, and shows its title as a caption', () => {
    const result = html('![Hội nghị](file:filepicture001 "Quang cảnh")');
    expect(result).toMatch(/^<figure><img [^>]*width="960" height="540" alt="Hội nghị" loading="lazy" decoding="async">/);
    expect(result).toContain('<figcaption>Quang cảnh</figcaption></figure>');
  });

  test('a picture that is not ours, or is gone, leaves nothing', () => {
    expect(html('![x](https://a.vn/a.png)\n\n![x](file:filegone000001)')).not.toContain('<img');
  });

  test.each([
    '<img alt="Hội nghị" src="file:filepicture001">',
    '<img title="" alt="Hội nghị" src="file:filepicture001">',
    '<p><img title="Quang cảnh" alt="Hội nghị" src="file:filepicture001"></p>',
    '<img src="file:filepicture001" title alt="Hội nghị">',
  ])('%s is a picture, whatever the order of its attributes', (markdown) => {
    const result = html(markdown);
    expect(result).toContain('src="/anh/a-960.webp"');
    expect(result).toContain('alt="Hội nghị"');
    expect(result).not.toContain('file:');
  });

  test.each([
    '<img alt="x" src="file:filegone000001">',
    '<img title alt src="file:filedocument01">',
    '<a href="/bai-viet/a/">a <b><a href="file:filegone000001">b</a></b></a>',
  ])('%s leaves no address of a file that has none', (markdown) => {
    expect(html(markdown)).not.toMatch(/file:|<img/);
  });

  test('a link in a link is its words', () => {
    expect(html('<a href="/bai-viet/a/">a <b><a href="https://b.vn/">b</a></b> c</a>')).toBe(
      '<p><a href="/bai-viet/a/">a <b>b</b> c</a></p>',
    );
    expect(html('<a>a <b><a href="/bai-viet/b/">b</a></b></a>')).toBe('<p>a <b><a href="/bai-viet/b/">b</a></b></p>');
  });

  test('a table scrolls in itself, can be reached by keyboard, and has a name of its own', () => {
    const table = '| a |\n| --- |\n| b |';
    const result = html(`${table}\n\nGiữa\n\n${table}`);
    expect(result).toMatch(/^<div class="table-scroll" role="region" aria-label="Bảng 1,[^"]+" tabindex="0"><table>/);
    expect(result).toContain('aria-label="Bảng 2, có thể cuộn ngang"');
  });

  test('a table within a table scrolls with it: what begins one ends no box of the page', () => {
    const result = html('<table><table><tr><td>trong</td></tr></table></table>\n\nSau bảng');
    expect(result.match(/<div class="table-scroll"/g)).toHaveLength(1);
    expect(result).toMatch(/<\/table><\/div>\s*<p>Sau bảng<\/p>$/);
  });

  test('a link that leaves the site says so; one of ours does not', () => {
    expect(html('[cổng](https://a.vn/)')).toContain(
      'rel="noopener external">cổng<span class="sr-only"> (mở trang khác)</span></a>',
    );
    expect(html('[bài](https://pho-luat.example/bai-viet/a/)')).toContain('<a href="/bai-viet/a/">bài</a>');
    expect(html('[bài](https://pho-luat.example.evil.vn/)')).toContain('external');
    expect(html('[bài](https://pho-luat.example//evil.vn/)')).toContain('external');
  });

  test('a link to a file leads to its address, to a lost file is plain text', () => {
    expect(html('[tệp](file:filedocument01) [mất](file:filegone000001)')).toBe(
      '<p><a href="/tep/abc/ke-hoach.pdf">tệp</a> mất</p>',
    );
  });

  test('a link to a heading by its words finds its id', () => {
    expect(html('[xem](#doi-tuong)\n\n## Đối tượng')).toContain('<a href="#muc-doi-tuong">xem</a>');
  });
});

describe('limits', () => {
  const renderer = new MarkdownRenderer({ mostMs: 2_000 });
  afterAll(() => renderer.close());
  const render = (markdown: string) => renderer.render({ markdown, placement });

  test('4 000 nested quotes are refused before anything tries to render them', async () => {
    // Without a worker, rendering would wait for one.
    const idle = new MarkdownRenderer({ workers: 0 });
    expect(await idle.render({ markdown: `${'> '.repeat(4_000)}x`, placement })).toEqual({ fault: 'too-deep', depth: 4_000 });
  });

  test('a dash that many blanks stand before is nested in nothing', async () => {
    expect(await render(`Nơi nhận:\n${' '.repeat(80)}- Như trên;\n${' '.repeat(80)}- Lưu: VT.`)).not.toHaveProperty('fault');
  });

  test.each(['> ', '>', '- ', '* > ', '1. '])('nesting by %j is seen', async (marker) => {
    expect(await render(`a\n\n${marker.repeat(2_000)}x`)).toMatchObject({ fault: 'too-deep' });
  });

  test.each([
    ['*a **a ', 60_000],
    ['_a __a ', 60_000],
    ['[a](<', 30_000],
    ['![', 60_000],
    ['`a``b', 40_000],
  ])('%j repeated harms nothing: it renders or is refused, and the next text renders', async (piece, times) => {
    const outcome = await render(piece.repeat(times));
    expect('html' in outcome || outcome.fault === 'too-slow').toBe(true);
    expect(await render('Bình thường')).toMatchObject({ html: '<p>Bình thường</p>' });
  });

  test('a text that takes too much is refused, and is not tried again until that is asked for', async () => {
    const impatient = new MarkdownRenderer({ mostMs: 20 });
    const slow = { markdown: 'a\n\n'.repeat(300_000), placement };
    const outcome = await impatient.render(slow);
    expect(outcome).toEqual({ fault: 'too-slow' });
    expect(await impatient.render(slow)).toBe(outcome);
    expect(impatient.forgetFaults()).toBe(true);
    const again = await impatient.render(slow);
    expect(again).toEqual(outcome);
    expect(again).not.toBe(outcome);
    await impatient.close();
  });

  test('the start of a worker does not count for its first text', async () => {
    // Its code takes some ten times as long to load.
    const impatient = new MarkdownRenderer({ mostMs: 40, workers: 1 });
    expect(await impatient.render({ markdown: 'Việc đầu', placement })).toMatchObject({ html: '<p>Việc đầu</p>' });
    await impatient.close();
  });

  test('an unforeseen error is a fault of that text alone, and is reported', async () => {
    const files = { filepicture001: { picture: null as never } };
    const outcome = await renderer.render({ markdown: '![Ảnh](file:filepicture001)', placement: { ...placement, files } });
    expect(outcome).toEqual({ fault: 'broken', what: expect.stringContaining('TypeError') as string });
    expect(await render('Bình thường')).toMatchObject({ html: '<p>Bình thường</p>' });
  });

  test('a renderer whose workers are terminated says so, and blames no text', async () => {
    const ended = new MarkdownRenderer();
    const outcome = ended.render({ markdown: 'a\n\n'.repeat(300_000), placement });
    await turn();
    await ended.close();
    await expect(outcome).rejects.toThrow('no text is rendered any more');
  });

  test('what a person writes renders, long as it may be', async () => {
    const long = '## Mục\n\n- một\n  - hai\n    - ba\n\n> trích **đậm** [xem](https://a.vn)\n\n'.repeat(2_000);
    const usual = new MarkdownRenderer();
    expect(await usual.render({ markdown: long, placement })).toHaveProperty('html');
    await usual.close();
  });
});
