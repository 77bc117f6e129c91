import { JSDOM } from 'jsdom';
import { DOMParser, type Mark, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { keptText } from '../../../src/admin/editor/kept-text.ts';
import { schema } from '../../../src/admin/editor/schema.ts';
import { toMarkdown } from '../../../src/admin/editor/serialize.ts';
import { toHtml } from '../../../../site/markdown/to-html.ts';

/** What the editor shows is what it stores, and what the page has: from a text as it stands in the editor to the site's HTML, and back. */

type Part = string | Node;

const br = schema.node('hard_break');
const inlineOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => (typeof part !== 'string' ? part : part === '' ? [] : schema.text(part)));
const p = (...parts: Part[]) => schema.node('paragraph', null, inlineOf(parts));
const h = (...parts: Part[]) => schema.node('heading', { level: 2 }, inlineOf(parts));
const li = (...blocks: Node[]) => schema.node('list_item', null, blocks);
const ul = (...items: Node[]) => schema.node('bullet_list', null, items);
const ol = (order: number, ...items: Node[]) => schema.node('ordered_list', { order }, items);
const quote = (...blocks: Node[]) => schema.node('blockquote', null, blocks);
const table = (...rows: Part[][][]) =>
  schema.node(
    'table',
    null,
    rows.map((cells, row) =>
      schema.node(
        'table_row',
        null,
        cells.map((parts) => schema.node(row === 0 ? 'table_header' : 'table_cell', null, inlineOf(parts))),
      ),
    ),
  );
const marked = (text: string, ...marks: (string | Mark)[]) =>
  schema.text(
    text,
    marks.map((mark) => (typeof mark === 'string' ? schema.mark(mark) : mark)),
  );
const picture = (alt: string) => schema.node('image', { src: 'file:abcdefghijklmno', alt, title: `"${alt}\\` });
const noteSign = schema.node('note_sign', { id: '1' });
const linkTo = (href: string, title = '') => schema.mark('link', { href, title });

/** Blocks, words, breaks, marks, numbers and addresses; but not whether a list is loose, or which marks are the outer ones. */
function shapeOf(node: Node): string {
  const { order, level, id, alt } = node.attrs;
  const inner = node.isTextblock ? lineOf(node) : node.children.map(shapeOf).filter((block) => block !== 'paragraph()');
  return `${node.type.name}${order ?? level ?? id ?? alt ?? ''}(${inner.join(' ')})`.normalize('NFC');
}

function lineOf({ children }: Node): string[] {
  const runs: { marks: string; words: string }[] = [];
  for (const child of children) {
    const marks = child.isText ? marksOf(child) : '';
    const words = child.type === br.type ? '⏎' : (child.text ?? shapeOf(child));
    const last = runs.at(-1);
    // Words that are marked alike are one, wherever they were parted.
    if (last?.marks === marks) last.words += words;
    else runs.push({ marks, words });
  }
  return runs.map(({ marks, words }) => `${marks}«${words}»`);
}

function marksOf({ marks, text }: Node): string {
  return (
    marks
      .map(({ type, attrs }) => (type.name === 'link' ? `link ${decodeURI(attrs.href)}` : type.name))
      // An address that stands alone leads to itself on the page.
      .filter((mark) => !['', 'http://', 'mailto:'].some((scheme) => mark === `link ${scheme}${text}`))
      .sort()
      .join()
  );
}

const files = { abcdefghijklmno: { picture: { src: '/a.webp', srcset: '', width: 1, height: 1, alt: '' } } };
const { window: page } = new JSDOM();

function onPage(markdown: string): Node {
  const html = toHtml(markdown, { topHeading: 2, idPrefix: 'm', siteUrl: 'https://luat.example', files });
  const { body } = new page.DOMParser().parseFromString(html, 'text/html');
  for (const added of body.querySelectorAll('.sr-only')) added.remove();
  // In the editor an item begins with a line, even an empty one.
  for (const block of body.querySelectorAll('li > :is(h2, ul, ol, hr, blockquote, table, .table-scroll):first-child'))
    if (block.previousSibling === null || block.previousSibling.textContent?.trim() === '')
      block.before(page.document.createElement('p'));
  return DOMParser.fromSchema(schema).parse(body);
}

/** Where these blocks come out otherwise than they went in; empty when all is as it was. */
function changed(...blocks: Node[]): string[] {
  const doc = schema.node('doc', null, blocks);
  const markdown = keptText('').markdownOf(doc);
  const wanted = shapeOf(doc);
  const ways = { page: shapeOf(onPage(markdown)), editor: shapeOf(keptText(markdown).doc) };
  return Object.entries(ways).flatMap(([where, shape]) =>
    shape === wanted ? [] : [`${where}, of ${JSON.stringify(markdown)}: ${shape}, not ${wanted}`],
  );
}

/** What begins something in Markdown or HTML, alone and before words. */
const signs = [
  ...String.raw`
  - một   + một   * một   – một   > một   # một   ###### một   1. một   12. một   1) một
  12) một   -   +   *   >   #   ##   1.   1)   =   ===   ---   --   - - -   ***   * * *
  ___   _ _ _   §§§   ~~~   | a | b |   |---|   --- | ---   :--|--:   a | b   [x]
  [x]: https://a.vn/x   [x](y)   ![x](y)   [^1]: x   [ ] việc   - [ ] việc   <div>   <br>
  <!-- x   &amp;   &lt;b   &#60;   \   \\   một \   \- một   1\. một   a\|b   a§|§b   !   a!
  _một_   **một**   __một__   §một§   ~~một~~   ~một~   một * hai   a_b_c   $1   Điều 1 #
  Điều 1 ##   C#   #một   «một»
  `
    .trim()
    .split(/ {3,}|\n */)
    .map((sign) => sign.replaceAll('§', '`')),
  'Hòa giải'.normalize('NFD'),
];

describe.each(signs)('«%s»', (sign) => {
  it('is words in a paragraph, behind a break and before one', () => {
    expect(changed(p(sign))).toEqual([]);
    expect(changed(p('một'), p(sign), p('hai'))).toEqual([]);
    expect(changed(p('Hồ sơ gồm:', br, sign))).toEqual([]);
    expect(changed(p(sign, br, 'sau'))).toEqual([]);
    expect(changed(p('một', br, sign, br, sign, br, 'hai'))).toEqual([]);
    expect(changed(p('một', br, br, sign))).toEqual([]);
    expect(changed(p('một | hai', br, sign, br, 'ba | bốn'))).toEqual([]);
  });

  it('is words beside and within marks', () => {
    expect(changed(p(marked('Gồm:', 'em'), br, sign))).toEqual([]);
    expect(
      changed(p(marked('một', 'strong'), schema.node('hard_break', null, [], [schema.mark('strong')]), marked(sign, 'strong'))),
    ).toEqual([]);
    expect(changed(p('một', br, marked(sign, 'underline')))).toEqual([]);
    expect(changed(p(marked(sign, 'strong'), 'x'))).toEqual([]);
  });

  it('is words in a list, a quote, a heading and a table', () => {
    expect(changed(ul(li(p(sign)), li(p('một', br, sign, br, 'hai'))), p(sign))).toEqual([]);
    expect(changed(ol(9, li(p('một', br, sign)), li(p(sign), ul(li(p(sign)), li(p('hai', br, sign))))))).toEqual([]);
    expect(changed(quote(p(sign), p('một', br, sign)), p(sign))).toEqual([]);
    expect(changed(h(sign), p('một'))).toEqual([]);
    expect(changed(h('Mục ', sign), p('một'))).toEqual([]);
    expect(changed(table([[sign], ['một', br, sign]], [['hai', br, sign], [sign]]))).toEqual([]);
  });

  it('is words of a link', () => {
    expect(changed(p('xem ', marked(sign, linkTo('https://b.example/')), ' nhé'))).toEqual([]);
    expect(changed(p('một', br, marked(sign, linkTo('/b/', 'tên'))))).toEqual([]);
  });

  it('is what is said of a picture', () => {
    // Nobody describes one with a character reference.
    expect(changed(p('xem ', picture(sign.replace(/^&/, 'và ')), br, sign))).toEqual([]);
  });
});

it.each(['https://a.vn/x_y', 'www.a.vn', 'a_b@c.vn', 'Xem https://a.vn/*x*.'])('«%s» is an address as it stands', (address) => {
  expect(changed(p(address), p('một', br, address), p(marked(address, 'strong'), ' một'))).toEqual([]);
  expect(changed(ul(li(p(address, br, '- một'))), h(address), quote(p(address)))).toEqual([]);
  expect(changed(table([[address], ['một', br, address]], [['hai'], [address, br, address]]))).toEqual([]);
  expect(changed(p(marked(address, linkTo('https://b.example/'))))).toEqual([]);
});

describe('a link', () => {
  it.each([
    'https://a.vn/tai lieu.pdf',
    'https://a.vn/Phụ lục 1 (bản ký).pdf',
    'https://a.vn/a_(b)',
    'https://a.vn/a)b(',
    'https://a.vn/a[1]',
    'https://a.vn/?a=1&copy=2&amp=3',
    'https://a.vn/<x> y',
    'https://a.vn/a*b*_c_',
    "https://a.vn/'x'",
    'https://a.vn/thủ tục'.normalize('NFD'),
    'https://a.vn/a\\b c',
    '/van-ban/?id=abcdefghijklmnop',
    'mailto:tu_phap@a.vn',
    'tel:113',
    '#muc dich',
  ])('to «%s» leads there', (href) => {
    expect(changed(p('tải ', marked('tệp', linkTo(href)), '.'))).toEqual([]);
    expect(changed(p(marked('tệp', linkTo(href, 'tên "riêng"'))))).toEqual([]);
    expect(changed(ul(li(p('một', br, marked('tệp', linkTo(href)), br, '- hai'))))).toEqual([]);
    expect(changed(table([[marked('tệp', linkTo(href))], ['x']], [['y'], [marked('tệp', linkTo(href))]]))).toEqual([]);
    expect(changed(p(marked('tệp', 'strong', linkTo(href)), 'x'))).toEqual([]);
    expect(changed(p(marked('tệp ', linkTo(href)), marked('đậm', 'strong', linkTo(href)), br, '- hai'))).toEqual([]);
  });

  it('whose words are an address leads where it led', () => {
    const href = 'https://a.vn/x_y';
    expect(changed(p('xem', marked(href, linkTo(href)), 'nhé'))).toEqual([]);
    expect(changed(p('xem ', marked(href, linkTo(href)), br, '- hai'))).toEqual([]);
    expect(changed(p(marked(href, linkTo(href)), marked('z', 'strong', linkTo(href))))).toEqual([]);
    expect(changed(p(marked('z', 'strong', linkTo(href)), marked(href, linkTo(href))))).toEqual([]);
    expect(changed(p(marked('https://a.vn/*x*', linkTo('https://b.vn/'))))).toEqual([]);
  });
});

it('a sign of a note that begins a paragraph with a colon behind it is no note', () => {
  expect(toMarkdown(p(noteSign, ': xem'))).toBe('[^1]\\: xem');
  expect(shapeOf(keptText('[^1]\\: xem').doc)).toBe(shapeOf(schema.node('doc', null, [p(noteSign, ': xem')])));
});

it('a rule is one in a list too, behind words and at the beginning of an item', () => {
  const hr = schema.node('horizontal_rule');
  expect(changed(p('một'), hr, p('hai'))).toEqual([]);
  expect(changed(ul(li(p(), hr, p('một')), li(p('hai'), hr), li(p('ba'), hr, p('bốn'))), p('năm'))).toEqual([]);
  expect(changed(ol(3, li(p(), hr, p('một')), li(p('hai'))), ol(1, li(p(), hr)), quote(hr, p('ba')))).toEqual([]);
});

describe('lists side by side', () => {
  it('keep their numbers', () => {
    expect(changed(ol(1, li(p('a')), li(p('b'))), ol(1, li(p('c'))), ol(5, li(p('d'))), p('x'), ol(1, li(p('e'))))).toEqual([]);
    expect(changed(ul(li(p('a'))), ul(li(p('b'))), ul(li(p('c'))), ol(1, li(p('d'))))).toEqual([]);
    expect(changed(ol(1, li(p('a'))), p(), ol(1, li(p('b'))))).toEqual([]);
    expect(changed(ul(li(p('a'), ol(1, li(p('b'))), ol(1, li(p('c')))), li(p('d'), ul(li(p('e'))), ul(li(p('f'))))))).toEqual([]);
    expect(changed(quote(ol(1, li(p('a'))), ol(1, li(p('b')))), ul(li(p('c'))))).toEqual([]);
    expect(changed(ol(1, li(p('')), li(p('b'))), ol(1, li(p('c'))))).toEqual([]);
  });

  it('within others keep their numbers, and make no heading of the words before them', () => {
    expect(changed(ul(li(p('a'), ol(5, li(p('b')), li(p('c')))), li(p('d'))))).toEqual([]);
    expect(changed(ol(1, li(p('a'), ul(li(p('')))), li(p('d'))))).toEqual([]);
    expect(changed(quote(ul(li(p('a'), ul(li(p('b'), ol(2, li(p('c')))))))))).toEqual([]);
    expect(changed(ol(3, li(p('a')), li(p(), h('Mục'), p('b')), li(p(), ul(li(p('c')))), li(p(), p('d')), li(p('e'))))).toEqual(
      [],
    );
  });
});
