import { defaultMarkdownSerializer, MarkdownSerializer, type MarkdownSerializerState } from 'prosemirror-markdown';
import type { Mark, Node } from 'prosemirror-model';
import { htmlOf, tokensOf } from './parse.ts';
import { schema } from './schema.ts';

/** Blocks of the editor → Markdown. */

export function toMarkdown(block: Node): string {
  const [usual, tagged] = [write(usualWriter, block), write(taggedWriter, block)];
  // `**a)**b` is no bold in Markdown, since a letter follows the sign that closes it; tags always are.
  return usual === tagged || htmlOf(tokensOf(usual)) === htmlOf(tokensOf(tagged)) ? usual : tagged;
}

function write(writer: MarkdownSerializer, block: Node): string {
  return writer.serialize(schema.node('doc', null, [block])).trimEnd();
}

/** Addresses and mails that the site makes links of by itself; a `\` before `_` would get into them. */
const addresses = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'»”]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

const { nodes, marks } = defaultMarkdownSerializer;

/** Signs that begin something in HTML, or a list (`1)`). */
const options = { escapeExtraCharacters: /<|&(?=#?\w+;)|(?<=^\d{1,9})\)(?=\s)/g };

const writers: MarkdownSerializer['nodes'] = {
  ...nodes,
  source: (state, node) => {
    state.text(String(node.attrs.markdown), false);
    state.closeBlock(node);
  },
  bullet_list: (state, node) => state.renderList(node, '  ', () => '- '),
  ordered_list: (state, node) => {
    const start = Number(node.attrs.order);
    const indent = ' '.repeat(String(start + node.childCount - 1).length + 2);
    state.renderList(node, indent, (index) => `${start + index}. `);
  },
  note: (state, node) => {
    state.write(`[^${node.attrs.id}]: `);
    state.renderInline(node);
    state.closeBlock(node);
  },
  note_sign: (state, { attrs: { id } }) => state.write(`[^${id}]`),
  table: writeTable,
  text: (state, { text = '' }, _parent, index) => {
    // Four blanks before a paragraph would make it code.
    (index === 0 ? text.trimStart() : text).split(addresses).forEach((part, place) => {
      if (part) state.text(part, place % 2 === 0);
    });
  },
};

/** A link whose words are its address is written as the address alone. */
const link: (typeof marks)[string] = {
  open: (_state, mark, parent, index) => (isBare(mark, parent.child(index)) ? '' : '['),
  close: (_state, mark, parent, index) => (isBare(mark, parent.child(index - 1)) ? '' : `](${target(mark)})`),
  mixable: true,
};

function isBare({ attrs: { href } }: Mark, { text = '' }: Node): boolean {
  return (href === text || href === `mailto:${text}`) && addresses.exec(text)?.[0] === text;
}

function target({ attrs: { href, title } }: Mark): string {
  const address = /\s/.test(href) ? `<${href}>` : String(href).replace(/[()]/g, '\\$&');
  return title ? `${address} "${String(title).replace(/"/g, '\\"')}"` : address;
}

const tag = (name: string) => ({ open: `<${name}>`, close: `</${name}>`, mixable: true, expelEnclosingWhitespace: true });

const onlyInHtml = { underline: tag('u'), superscript: tag('sup'), subscript: tag('sub') };

const usualWriter = new MarkdownSerializer(
  writers,
  { ...marks, ...onlyInHtml, link, strike: { ...tag('del'), open: '~~', close: '~~' } },
  options,
);
const taggedWriter = new MarkdownSerializer(
  writers,
  { ...marks, ...onlyInHtml, strong: tag('strong'), em: tag('em'), strike: tag('del') },
  options,
);

function writeTable(state: MarkdownSerializerState, table: Node): void {
  const rows = table.children.map((row) => row.children.map(writeCell));
  const rule = table.child(0).children.map(({ attrs }) => ruleOf[String(attrs.align)] ?? '---');
  for (const [index, row] of [rows[0] ?? [], rule, ...rows.slice(1)].entries()) {
    if (index > 0) state.ensureNewLine();
    state.write(`|${row.map((text) => (text ? ` ${text} |` : ' |')).join('')}`);
  }
  state.closeBlock(table);
}

const ruleOf: Readonly<Record<string, string>> = { left: ':---', center: ':---:', right: '---:' };

/** In one line, and no `|` that would end it. */
function writeCell(cell: Node): string {
  return write(usualWriter, schema.nodes.paragraph.create(null, cell.content)).replace(/\\\n/g, '<br>').replace(/\|/g, '\\|');
}
