import { Schema, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** What a text can be made of in the editor: what the site renders of it, and `source` for the rest. */

const nodes = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block',
    // A heading of Markdown is one line.
    content: '(text | image | note_sign)*',
    attrs: { level: { default: 2 } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bullet_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { tight: { default: true } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { order: { default: 1 }, tight: { default: true } },
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ order: Number(dom.getAttribute('start') ?? 1) }) }],
    toDOM: (node) => ['ol', { start: node.attrs.order }, 0],
  },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  ...tableNodes({ tableGroup: 'block', cellContent: 'inline*', cellAttributes: { align: alignment() } }),
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  /** A footnote; pages show all of them behind the text. */
  note: {
    group: 'block',
    content: 'inline*',
    attrs: { id: { validate: 'string' } },
    defining: true,
    parseDOM: [{ tag: 'p[data-note]', priority: 60, getAttrs: (dom) => ({ id: dom.getAttribute('data-note') }) }],
    toDOM: ({ attrs: { id } }) => ['p', { 'data-note': id }, 0],
  },
  /** A block that the editor cannot show: its Markdown, as it is. */
  source: {
    group: 'block',
    atom: true,
    attrs: { markdown: { validate: 'string' } },
    parseDOM: [{ tag: 'pre[data-markdown]', getAttrs: (dom) => ({ markdown: dom.getAttribute('data-markdown') }) }],
    toDOM: ({ attrs: { markdown } }) => ['pre', { 'data-markdown': markdown }, markdown],
  },
  text: { group: 'inline' },
  image: {
    group: 'inline',
    inline: true,
    draggable: true,
    attrs: { src: { validate: 'string' }, alt: { default: '' }, title: { default: '' } },
    parseDOM: [
      {
        tag: 'img[src]',
        getAttrs: (dom) => ({
          src: dom.getAttribute('src'),
          alt: dom.getAttribute('alt') ?? '',
          title: dom.getAttribute('title') ?? '',
        }),
      },
    ],
    toDOM: ({ attrs: { src, alt, title } }) => ['img', { src, alt, title: title || null }],
  },
  note_sign: {
    group: 'inline',
    inline: true,
    attrs: { id: { validate: 'string' } },
    parseDOM: [{ tag: 'sup[data-note]', priority: 60, getAttrs: (dom) => ({ id: dom.getAttribute('data-note') }) }],
    toDOM: ({ attrs: { id } }) => ['sup', { 'data-note': id }, id],
  },
  hard_break: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
} satisfies Record<string, NodeSpec>;

function alignment() {
  return {
    default: null,
    getFromDOM: (dom: HTMLElement) => dom.style.textAlign || null,
    setDOMAttr: (value: unknown, attrs: Record<string, unknown>) => {
      if (typeof value === 'string') attrs.style = `text-align: ${value}`;
    },
  };
}

/** The outermost first; in `***` Markdown takes the italic one as the outer. */
const marks = {
  link: {
    attrs: { href: { validate: 'string' }, title: { default: '' } },
    inclusive: false,
    parseDOM: [
      { tag: 'a[href]', getAttrs: (dom) => ({ href: dom.getAttribute('href'), title: dom.getAttribute('title') ?? '' }) },
    ],
    toDOM: ({ attrs: { href, title } }) => ['a', { href, title: title || null }, 0],
  },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b' },
      { style: 'font-weight', getAttrs: (weight) => /^(bold(er)?|[6-9]\d\d)$/.test(weight) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  strike: {
    parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }, { style: 'text-decoration=line-through' }],
    toDOM: () => ['del', 0],
  },
  underline: { parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }], toDOM: () => ['u', 0] },
  superscript: { excludes: 'subscript', ...raised('sup', 'super') },
  subscript: { excludes: 'superscript', ...raised('sub', 'sub') },
  code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
} satisfies Record<string, MarkSpec>;

function raised(tag: string, align: string): MarkSpec {
  return { parseDOM: [{ tag }, { style: `vertical-align=${align}` }], toDOM: () => [tag, 0] };
}

export const schema = new Schema({ nodes, marks });

/** Whether nobody could write behind a block that ends the text, were there no empty line. */
export function needsLineBehind(block: Node | null): boolean {
  return block === null || block.isAtom || block.type === schema.nodes.table;
}
