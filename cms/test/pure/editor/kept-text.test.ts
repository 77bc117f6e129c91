import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import { textsIn } from '@pho-luat/shared/content-types/visit';
import { demoContent } from '../../../demo/content.ts';
import { keptText } from '../../../src/admin/editor/kept-text.ts';
import { htmlOf, tokensOf } from '../../../src/admin/editor/parse.ts';
import { schema } from '../../../src/admin/editor/schema.ts';
import { toMarkdown } from '../../../src/admin/editor/serialize.ts';

/** Texts in the editor: what nobody touches stays byte for byte, and what is written anew shows the same on the page. */

const demo = demoContent().flatMap(({ type, document }) => textsIn(fieldsOfType(type), { ...document }));

/** Written by other hands: each a way in which Markdown can be written that the editor would write otherwise, or not at all. */
const others = {
  'no text': '',
  'blank lines alone': '\n\n',
  'lines that end as in Windows': 'một\r\nhai\r\n\r\n## Ba\r\n',
  'more blank lines than needed': '\n\nmột\n\n\n\nhai\n \n\n',
  'blocks without blank lines between them': '# Một\n## Hai\nba\n- bốn\n1. năm\n> sáu',
  'headings that are underlined': 'Tên\n===\n\nMục\n---',
  'other signs of lists': '* a\n* b\n\n1) c\n2) d\n\n+ e',
  'lists with blank lines': '- a\n\n- b\n\n  c',
  'numbers that begin late, and a list within': '9. a\n10. b\n    - c\n      - d',
  'an empty item': '-\n- b',
  'a heading in an item': '- # Mục\n- b',
  'tasks with boxes': '- [ ] việc\n- [x] xong',
  'a quote with a list': '> trích\n>\n> - a\n> - b',
  'breaks of lines': 'a  \nb\\\nc<br>d',
  'a table with alignment and a bar': '| a | b |\n|:--|--:|\n| 1<br>2 | x \\| **y** |',
  'a table without its outer bars': 'a | b\n--- | ---\n1 | 2',
  'marks within marks': '**đậm _nghiêng_**, ~~bỏ~~, `mã`, H<sub>2</sub>O, m<sup>2</sup>, <u>gạch</u>',
  'bold that Markdown does not see': '**Điều 1.**Phạm vi',
  'HTML of a block': '<div>\nx\n</div>\n\nsau',
  'HTML in a line': 'a <b>đậm</b> <abbr title="x">c</abbr>',
  'a script': '<script>alert(1)</script>',
  'a remark': '<!-- ghi chú -->\n\nx',
  code: '```js\na\n```\n\n    lùi\n\nsau',
  'code that never ends': 'x\n\n```\nkhông đóng',
  'links by reference': '[a][1] và [b]\n\n[1]: https://a.example\n[b]: /b/',
  'addresses alone': 'Xem https://a.example/x_y_z. Hỏi a_b@c.example.',
  'links with signs in them': '[x](<a b.pdf>) [y](https://a.example/a_(b)) [z](/b "tên")',
  pictures: '![Bảng tin](/uploads/a_b.png "Chú thích")\n\n![](file:abcdefghijklmno)',
  'signs that are text': '\\# không phải đề mục\n\n1\\. không\n\n5 \\* 3 < 20 & a_b_c',
  'character references': 'a&nbsp;b &copy; &lt;c&gt;',
  'notes with names, one over two lines': 'x[^a]\n\n[^a]: chú thích **đậm**\ntiếp\n[^b]: không dấu\n\n- y[^a]',
  'decomposed marks': 'Ho\u0300a gia\u0309i',
  'lines of rules': '***\n\n---\n\n___',
};

it('every text of the demo is given back byte for byte, and none of its blocks is shown as its source', () => {
  expect(demo.length).toBeGreaterThan(50);
  for (const text of demo) {
    const kept = keptText(text);
    expect(kept.markdownOf(kept.doc)).toBe(text);
    expect(kept.doc.children.map(({ type }) => type.name)).not.toContain('source');
  }
});

describe.each(Object.entries(others))('%s', (_what, text) => {
  it('is given back byte for byte', () => {
    const kept = keptText(text);
    expect(kept.markdownOf(kept.doc)).toBe(text);
  });

  it('shows the same on its page after every block was written anew', () => {
    const again = keptText(text)
      .doc.children.map((block) => toMarkdown(block))
      .join('\n\n');
    expect(htmlOf(tokensOf(again))).toBe(htmlOf(tokensOf(text)));
  });

  it('stays as it is around a paragraph that is added before it or behind it', () => {
    const kept = keptText(text);
    const added = schema.node('paragraph', null, [schema.text('thêm')]);
    const read = text.replaceAll('\r\n', '\n').trim();
    expect(kept.markdownOf(kept.doc.copy(kept.doc.content.addToStart(added))).trim()).toBe(`thêm\n\n${read}`.trim());
    expect(kept.markdownOf(kept.doc.copy(kept.doc.content.addToEnd(added))).trim()).toBe(`${read}\n\nthêm`.trim());
  });
});

it('quotes nested by the thousand, which overflow the parser, are shown as their source', () => {
  const text = `${'>'.repeat(4_000)} x`;
  const kept = keptText(text);
  expect(kept.doc.firstChild?.type.name).toBe('source');
  expect(kept.markdownOf(kept.doc)).toBe(text);
});

it('only the block that was changed is written anew', () => {
  const kept = keptText('* một\n* hai\n\n\nBa\n===\n\nbốn');
  const [list, , last] = kept.doc.children;
  const heading = schema.node('heading', { level: 2 }, [schema.text('Năm')]);
  const changed = schema.node(
    'doc',
    null,
    [list, heading, last].filter((node) => node !== undefined),
  );
  expect(kept.markdownOf(changed)).toBe('* một\n* hai\n\n## Năm\n\nbốn');
});

it('a change that is undone leaves the text as it was, though every node has been replaced', () => {
  const text = '* một\n\n\n__hai__\n';
  const kept = keptText(text);
  expect(kept.markdownOf(schema.nodeFromJSON(kept.doc.toJSON()))).toBe(text);
});

it.each([
  ['1) a', '1\\) a'],
  ['1. a', '1\\. a'],
  ['- a', '\\- a'],
  ['# a', '\\# a'],
  ['    lùi', 'lùi'],
  ['<b>x</b> &amp; a < b', '\\<b>x\\</b> \\&amp; a \\< b'],
  ['[a](b) *c* _d_ `e` ~f~', '\\[a\\](b) \\*c\\* \\_d\\_ \\`e\\` \\~f\\~'],
  ['https://a.example/x_y, a_b@c.example', 'https://a.example/x_y, a_b@c.example'],
])('the words «%s» stay words on the page', (words, markdown) => {
  expect(toMarkdown(schema.node('paragraph', null, [schema.text(words)]))).toBe(markdown);
});

it('a link by reference still leads there when its definition is deleted, and stays as it was written until then', () => {
  const text = 'Tải [x][1] và [y]\n\n- [z][1]\n\nhết\n\n[1]: https://a.example\n[y]: /b/';
  const kept = keptText(text);
  const without = (last: number) => schema.node('doc', null, kept.doc.children.slice(0, last));
  expect(
    kept.markdownOf(schema.node('doc', null, [...kept.doc.children, schema.node('paragraph', null, [schema.text('thêm')])])),
  ).toBe(`${text}\n\nthêm`);
  expect(kept.markdownOf(without(4))).toBe(
    'Tải [x](https://a.example) và [y](/b/)\n\n- [z](https://a.example)\n\nhết\n\n[1]: https://a.example',
  );
  expect(kept.markdownOf(without(3))).toBe('Tải [x](https://a.example) và [y](/b/)\n\n- [z](https://a.example)\n\nhết');
});

it('lists that come to stand side by side stay two, and only one of them is written anew', () => {
  const kept = keptText('1. một\n2. hai\n\nba\n\n1. bốn\n\n* năm\n\n- sáu');
  const [first, , second, third, fourth] = kept.doc.children as [Node, Node, Node, Node, Node];
  const of = (...blocks: Node[]) => kept.markdownOf(schema.node('doc', null, blocks));
  expect(of(first, second, third, fourth)).toBe('1. một\n2. hai\n\n1) bốn\n\n* năm\n\n- sáu');
  expect(of(first, schema.node('paragraph'), second)).toBe('1. một\n2. hai\n\n1) bốn');
  expect(of(first, second, second)).toBe('1. một\n2. hai\n\n1) bốn\n\n1. bốn');
  const edited = schema.node('bullet_list', null, [
    schema.node('list_item', null, [schema.node('paragraph', null, [schema.text('bảy')])]),
  ]);
  expect(of(first, edited, fourth)).toBe('1. một\n2. hai\n\n- bảy\n\n* sáu');
  expect(of(edited, first)).toBe('- bảy\n\n1. một\n2. hai');
});

it('a link with a blank in it is not shown as its source', () => {
  expect(keptText('[x](<a b.pdf>)').doc.firstChild?.type.name).toBe('paragraph');
});

it('bold that Markdown could not see beside a letter is written as a tag', () => {
  const bold = schema.text('a)', [schema.mark('strong')]);
  expect(toMarkdown(schema.node('paragraph', null, [bold, schema.text(' b')]))).toBe('**a)** b');
  expect(toMarkdown(schema.node('paragraph', null, [bold, schema.text('b')]))).toBe('<strong>a)</strong>b');
});
