import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from './schema.ts';

/** What the buttons and shortcuts do; each undoes itself where it is already so. */

const { nodes, marks } = schema;

export function isMarked({ selection, doc, storedMarks }: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? Boolean(mark.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, mark);
}

/** The node of one of these types that the selection is in, the innermost. */
export function around({ selection: { $from } }: EditorState, ...types: NodeType[]) {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (types.includes(node.type)) return { node, position: $from.before(depth) };
  }
  return undefined;
}

export function heading(level: number): Command {
  return (state, dispatch) => {
    const isOne = around(state, nodes.heading)?.node.attrs.level === level;
    return (isOne ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch);
  };
}

export function list(type: NodeType): Command {
  return (state, dispatch) => {
    const found = around(state, nodes.bullet_list, nodes.ordered_list);
    if (!found) return wrapInList(type)(state, dispatch);
    if (found.node.type === type) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(found.position, type));
    return true;
  };
}

export const quote: Command = (state, dispatch) =>
  (around(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch);

export const lineBreak: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.type.contentMatch.matchType(nodes.hard_break)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

export const mark = { strong: toggleMark(marks.strong), em: toggleMark(marks.em), underline: toggleMark(marks.underline) };

/** With the cursor in its first head. */
export const insertTable: Command = (state, dispatch) => {
  const row = (type: NodeType) =>
    nodes.table_row.create(
      null,
      [0, 1, 2].map(() => type.create()),
    );
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  const { tr } = state;
  tr.replaceSelectionWith(table);
  tr.doc.descendants((node, position) => {
    if (node === table) tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1)));
    return !node.isTextblock;
  });
  dispatch?.(tr.scrollIntoView());
  return true;
};

export interface LinkAt {
  from: number;
  to: number;
  href: string;
}

/** The whole link that the cursor is in, or what is selected, to become one. */
export function linkAt({ selection, doc }: EditorState): LinkAt {
  const { from, to, $from } = selection;
  const found = marks.link.isInSet($from.marks()) ?? marks.link.isInSet($from.nodeAfter?.marks ?? []);
  if (!found) return { from, to, href: '' };
  let [start, end] = [from, to];
  doc.nodesBetween($from.start(), $from.end(), (node, position) => {
    if (found.isInSet(node.marks) && position <= to && position + node.nodeSize >= from)
      [start, end] = [Math.min(start, position), Math.max(end, position + node.nodeSize)];
  });
  return { from: start, to: end, href: String(found.attrs.href) };
}

/** Where nothing is selected, these words are put there. An empty address takes the link away. */
export function setLink({ from, to }: LinkAt, href: string, words: string): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (from === to && href) tr.insertText(words, from);
    const end = tr.mapping.map(to);
    tr.removeMark(from, end, marks.link);
    if (href) tr.addMark(from, end, marks.link.create({ href }));
    dispatch?.(tr.removeStoredMark(marks.link));
    return true;
  };
}

export interface Picture {
  src: string;
  alt: string;
  title: string;
}

export function selectedPicture({ selection }: EditorState): Picture | undefined {
  return selection instanceof NodeSelection && selection.node.type === nodes.image
    ? (selection.node.attrs as Picture)
    : undefined;
}

export function putPicture(picture: Picture): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.image.create({ ...picture })).scrollIntoView());
    return true;
  };
}
