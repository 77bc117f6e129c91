import { footnotes } from '@pho-luat/shared/footnotes';
import { Marked, type Token, type Tokens } from 'marked';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** Markdown → blocks of the editor, by the parser that the site has: the editor shows what residents will see. */

const parser = new Marked({ gfm: true }, footnotes<Token>({ isWhole: false }));

/** A text as its blocks in order; all `raw` together are the text. */
export function tokensOf(markdown: string): Token[] {
  try {
    return parser.lexer(markdown);
  } catch (thrown) {
    // Quotes nested by the thousand overflow the parser; the publisher holds such a text back.
    if (thrown instanceof RangeError) return [{ type: 'unread', raw: markdown }];
    throw thrown;
  }
}

/** What the site makes of a block, whatever its blanks, and whether an address or its bold is the outer. */
export function htmlOf(tokens: Token[]): string {
  return parser
    .parser(tokens)
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:p|li|[ou]l|t[rdh]|blockquote|br)\b[^>]*>) ?/g, '$1')
    .replace(/<(strong|em|del|u)>(<a [^>]*>)([^<]*)<\/a><\/\1>/g, '$2<$1>$3</$1></a>')
    .trim();
}

/** Undefined where the editor has nothing that shows this block wholly. */
export function blockOf(token: Token): Node | undefined {
  try {
    return block(token as Tokens.Generic);
  } catch (thrown) {
    // A text without end in its nesting, and what does not fit into a node (a break in a heading).
    if (thrown instanceof NotShown || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

class NotShown extends Error {}

function block(token: Tokens.Generic): Node {
  const { nodes } = schema;
  switch (token.type) {
    case 'paragraph':
    // In a list item without blank lines.
    case 'text':
      return nodes.paragraph.createChecked(null, inline(token.tokens ?? []));
    case 'heading':
      return nodes.heading.createChecked({ level: token.depth }, inline(token.tokens ?? []));
    case 'blockquote':
      return nodes.blockquote.createChecked(null, blocks(token.tokens ?? []));
    case 'list': {
      const { ordered, start, loose, items } = token as Tokens.List;
      const list = ordered ? nodes.ordered_list : nodes.bullet_list;
      return list.createChecked({ tight: !loose, ...(ordered ? { order: Number(start) } : {}) }, items.map(item));
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return nodes.table.createChecked(
        null,
        [header, ...rows].map((row) => nodes.table_row.createChecked(null, row.map(cell))),
      );
    }
    case 'note':
      return nodes.note.createChecked({ id: token.id }, inline(token.tokens ?? []));
    case 'hr':
      return nodes.horizontal_rule.create();
    default:
      throw new NotShown(token.type);
  }
}

function blocks(tokens: readonly Token[]): Node[] {
  return tokens.filter(({ type }) => type !== 'space').map((token) => block(token as Tokens.Generic));
}

function item({ task, tokens }: Tokens.ListItem): Node {
  if (task) throw new NotShown('task');
  const content = blocks(tokens);
  const { list_item, paragraph } = schema.nodes;
  return list_item.createChecked(null, content[0]?.type === paragraph ? content : [paragraph.create(), ...content]);
}

function cell({ header, align, tokens }: Tokens.TableCell): Node {
  const type = header ? schema.nodes.table_header : schema.nodes.table_cell;
  return type.createChecked({ align }, inline(tokens));
}

const markOfTag = { sup: 'superscript', sub: 'subscript', u: 'underline', strong: 'strong', em: 'em', del: 'strike' } as const;

function inline(tokens: readonly Token[], outer: readonly Mark[] = []): Node[] {
  const found: Node[] = [];
  /** Names of the HTML tags that are open. */
  const opened: string[] = [];
  let marks = outer;
  for (const token of tokens as readonly Tokens.Generic[]) {
    const within = (mark: Mark) => found.push(...inline(token.tokens ?? [], mark.addToSet(marks)));
    if (token.type === 'strong') within(schema.mark('strong'));
    else if (token.type === 'em') within(schema.mark('em'));
    else if (token.type === 'del') within(schema.mark('strike'));
    else if (token.type === 'link') within(schema.mark('link', { href: token.href, title: token.title ?? '' }));
    else if (token.type === 'noteSign') found.push(schema.node('note_sign', { id: token.id }, undefined, marks));
    else if (token.type === 'br') found.push(schema.node('hard_break', null, undefined, marks));
    else if (token.type === 'codespan') found.push(schema.text(token.text, schema.mark('code').addToSet(marks)));
    else if (token.type === 'image')
      found.push(schema.node('image', { src: token.href, alt: plain(token), title: token.title ?? '' }, undefined, marks));
    else if (token.type === 'text' || token.type === 'escape') {
      // One space in a line is what a page shows of any blanks.
      const text = (token.type === 'escape' ? token.text : decoded(token.text)).replace(/[ \t\n]+/g, ' ');
      if (text) found.push(schema.text(text, marks));
    } else if (token.type === 'html') {
      const [, closes, tag = ''] = /^<(\/?)([a-z]+) ?\/?>$/.exec(token.raw) ?? [];
      const name = markOfTag[tag as keyof typeof markOfTag] as string | undefined;
      if (tag === 'br') found.push(schema.node('hard_break', null, undefined, marks));
      else if (!name || (closes && opened.pop() !== tag)) throw new NotShown(token.raw);
      else if (closes) marks = schema.mark(name).removeFromSet(marks);
      else {
        opened.push(tag);
        marks = schema.mark(name).addToSet(marks);
      }
    } else throw new NotShown(token.type);
  }
  if (opened.length > 0) throw new NotShown(opened.join());
  return found;
}

/** The words of a picture, without what marks them. */
function plain({ type, text, tokens }: Tokens.Generic): string {
  if (tokens) return tokens.map((token) => plain(token as Tokens.Generic)).join('');
  return type === 'escape' ? String(text) : decoded(String(text ?? ''));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The usual character references; a block with another one is shown as its source. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]+));/g, (whole, number?: string, name?: string) =>
    number ? String.fromCodePoint(Number(number)) : (entities[name ?? ''] ?? whole),
  );
}
