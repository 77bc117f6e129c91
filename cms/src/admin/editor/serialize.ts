import { defaultMarkdownSerializer, MarkdownSerializer, type MarkdownSerializerState } from 'prosemirror-markdown';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { htmlOf, tokensOf } from './parse.ts';
import { schema } from './schema.ts';

/** Blocks of the editor → Markdown. */

/** `before` is the Markdown in front of it: two lists with the same sign would become one list, whose numbers go on. */
export function toMarkdown(block: Node, before = ''): string {
  const isBeside = signOf(before) === (block.type === schema.nodes.bullet_list ? '-' : '.');
  const usual = write(block, { isTagged: false, lineBreak: '\\\n', isBeside });
  const tagged = write(block, { isTagged: true, lineBreak: '<br>', isBeside });
  // `**a)**b` is no bold in Markdown, since a letter follows the sign that closes it, and a line of `===` makes a heading of the one
  // before it; tags always are.
  return usual === tagged || htmlOf(tokensOf(usual)) === htmlOf(tokensOf(tagged)) ? usual : tagged;
}

/** Whether what is meant as two lists would be one. */
export function runsOn(before: string, after: string): boolean {
  const sign = signOf(after);
  return sign !== undefined && sign === signOf(before);
}

/** What tells a list from the one before it. */
function signOf(markdown: string): string | undefined {
  const [, bullet, number] = /^ {0,3}(?:([-*+])|\d{1,9}([.)]))(?=\s|$)/.exec(markdown) ?? [];
  return bullet ?? number;
}

interface Manner {
  /** Marks are tags, every link has its brackets. */
  isTagged: boolean;
  lineBreak: '\\\n' | '<br>';
  /** A list has the other sign: `*`, `1)`. */
  isBeside: boolean;
}

function write(block: Node, manner: Manner): string {
  const writer = new MarkdownSerializer(writersOf(manner), manner.isTagged ? tags : signs, options);
  return writer.serialize(schema.node('doc', null, [block])).trimEnd();
}

/** Addresses and mails that the site makes links of by itself; a `\` before `_` would get into them. */
const addresses = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'»”]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

const { nodes, marks } = defaultMarkdownSerializer;

/** What the library leaves: signs that begin something in HTML, a list (`1)`, or a sign alone), bold (`__`), and end a heading. */
const options = { escapeExtraCharacters: /<|&(?=#?\w+;)|(?<=^\d{1,9})(?:\)(?=\s|$)|\.$)|^\+$|(?<=_)_|(?<=^|\s)#+(?=\s*$)/g };

function writersOf(manner: Manner): MarkdownSerializer['nodes'] {
  const isOther = (parent: Node, index: number) =>
    parent.type === schema.topNodeType ? manner.isBeside : equalsBefore(parent, index) % 2 === 1;
  return {
    ...nodes,
    source: (state, node) => {
      state.text(String(node.attrs.markdown), false);
      state.closeBlock(node);
    },
    // No `---`, which is a list's sign too: `- ---` is one rule and no item, and behind words it makes a heading of them.
    horizontal_rule: (state, node) => {
      state.write('___');
      state.closeBlock(node);
    },
    blockquote: (state, node) => state.wrapBlock('> ', null, node, () => state.renderContent(filled(node))),
    list_item: (state, node) => state.renderContent(filled(node)),
    bullet_list: (state, node, parent, index) => {
      const sign = isOther(parent, index) ? '* ' : '- ';
      state.renderList(parted(node), '  ', () => sign);
    },
    ordered_list: (state, node, parent, index) => {
      const start = Number(node.attrs.order);
      const indent = ' '.repeat(String(start + node.childCount - 1).length + 2);
      const sign = isOther(parent, index) ? ')' : '.';
      state.renderList(parted(node), indent, (place) => `${start + place}${sign} `);
    },
    note: (state, node) => {
      state.write(`[^${node.attrs.id}]: `);
      state.renderInline(node);
      state.closeBlock(node);
    },
    image: (state, { attrs: { src, alt, title } }) =>
      state.write(`![${inBrackets(state.esc(String(alt)))}](${target(String(src), String(title))})`),
    note_sign: (state, { attrs: { id } }) => state.write(`[^${id}]`),
    hard_break: (state, { type }, parent, index) => {
      const isLast = parent.children.slice(index).every((node) => node.type === type);
      if (!isLast) state.write(manner.lineBreak);
    },
    table: (state, table) => writeTable(state, table, manner),
    text: (state, node, parent, index) => {
      const before = parent.maybeChild(index - 1);
      const isBehindBreak = before?.type === schema.nodes.hard_break;
      // The signs of a mark that opens here come first.
      const startsLine = isBehindBreak && manner.lineBreak !== '<br>' && node.marks.every((mark) => mark.isInSet(before.marks));
      const link = schema.marks.link.isInSet(node.marks);
      // Four blanks before a paragraph would make it code.
      const words = index === 0 || isBehindBreak ? (node.text ?? '').trimStart() : (node.text ?? '');
      // A sign with a colon begins the note itself.
      if (index === 1 && before?.type === schema.nodes.note_sign && words.startsWith(':')) state.write('\\');
      if (link && (manner.isTagged || !isBare(link, parent, index))) state.text(inBrackets(state.esc(words, startsLine)), false);
      else
        words.split(addresses).forEach((part, place) => {
          if (place === 0 && startsLine) state.text(state.esc(part, true), false);
          else if (part) state.text(part, place % 2 === 0);
        });
    },
  };
}

/** The parser takes the `\` from brackets before it reads the words of a link, and would find links and notes in them; a picture's too. */
function inBrackets(words: string): string {
  return words.replace(/\\([[\]])/g, (_, bracket) => (bracket === '[' ? '&#91;' : '&#93;'));
}

/** With blank lines where a list within an item would else be words of it: one that begins late, or with nothing. */
function parted(list: Node): Node {
  const isWords = ({ attrs, firstChild }: Node) => Number(attrs.order ?? 1) !== 1 || firstChild?.textContent === '';
  const isParted = list.children.some((item) =>
    item.children.some((node) => node.firstChild?.type === item.type && isWords(node)),
  );
  return isParted ? list.type.create({ ...list.attrs, tight: false }, list.content) : list;
}

/** Leaves out empty paragraphs: what follows one that begins an item would no longer be in the item. */
function filled(around: Node): Node {
  return around.copy(
    Fragment.from(around.children.filter(({ type, childCount }) => type !== schema.nodes.paragraph || childCount > 0)),
  );
}

/** How many lists of its kind stand before it. */
function equalsBefore(parent: Node, index: number): number {
  const before = parent.children.slice(0, index);
  return before.length - 1 - before.findLastIndex(({ type }) => type !== parent.child(index).type);
}

/** A link whose words are its address is written as the address alone. */
const link: (typeof marks)[string] = {
  open: (_state, mark, parent, index) => (isBare(mark, parent, index) ? '' : '['),
  close: (_state, mark, parent, index) => (isBare(mark, parent, index - 1) ? '' : closing(mark)),
  mixable: true,
};

const linkInBrackets: typeof link = { open: '[', close: (_state, mark) => closing(mark), mixable: true };

function closing({ attrs: { href, title } }: Mark): string {
  return `](${target(String(href), String(title))})`;
}

/** Whether the link is written as its address alone, which Markdown makes a link by itself. */
function isBare(mark: Mark, parent: Node, index: number): boolean {
  const { href } = mark.attrs;
  const { text = '' } = parent.child(index);
  const isWhole = [index - 1, index + 1].every((beside) => !mark.isInSet(parent.maybeChild(beside)?.marks ?? []));
  return isWhole && (href === text || href === `mailto:${text}`) && addresses.exec(text)?.[0] === text;
}

function target(href: string, title: string): string {
  const address = /\s/.test(href) ? `<${href.replace(/[<>\\]/g, '\\$&')}>` : href.replace(/[()\\]/g, '\\$&');
  return title ? `${address} "${title.replace(/["\\]/g, '\\$&')}"` : address;
}

const tag = (name: string) => ({ open: `<${name}>`, close: `</${name}>`, mixable: true, expelEnclosingWhitespace: true });

const onlyInHtml = { underline: tag('u'), superscript: tag('sup'), subscript: tag('sub') };

const signs = { ...marks, ...onlyInHtml, link, strike: { ...tag('del'), open: '~~', close: '~~' } };
const tags = { ...marks, ...onlyInHtml, link: linkInBrackets, strong: tag('strong'), em: tag('em'), strike: tag('del') };

function writeTable(state: MarkdownSerializerState, table: Node, manner: Manner): void {
  const rows = table.children.map((row) => row.children.map((cell) => writeCell(cell, manner)));
  const rule = table.child(0).children.map(({ attrs }) => ruleOf[String(attrs.align)] ?? '---');
  for (const [index, row] of [rows[0] ?? [], rule, ...rows.slice(1)].entries()) {
    if (index > 0) state.ensureNewLine();
    state.write(`|${row.map((text) => (text ? ` ${text} |` : ' |')).join('')}`);
  }
  state.closeBlock(table);
}

const ruleOf: Readonly<Record<string, string>> = { left: ':---', center: ':---:', right: '---:' };

/** In one line, and no `|` that would end it. */
function writeCell(cell: Node, manner: Manner): string {
  return write(schema.nodes.paragraph.create(null, cell.content), { ...manner, lineBreak: '<br>' }).replace(/\|/g, '\\|');
}
