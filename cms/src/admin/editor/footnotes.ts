import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type Command } from 'prosemirror-state';
import { schema } from './schema.ts';

/** Footnotes in the editor: a sign in the text, and a block that says the note, wherever it stands. */

const { note: said, note_sign: sign } = schema.nodes;

const isOfNote = (node: Node) => node.type === said || node.type === sign;

function idsIn(content: Fragment): Set<string> {
  const ids = new Set<string>();
  content.descendants((node) => void (isOfNote(node) && ids.add(String(node.attrs.id))));
  return ids;
}

function unused(ids: ReadonlySet<string>): string {
  let number = 1;
  while (ids.has(String(number))) number += 1;
  return String(number);
}

/** A sign behind what is selected, and at the end its note, with the cursor in it. */
export const insertNote: Command = ({ tr, doc, selection: { $to } }, dispatch) => {
  if (!$to.parent.inlineContent || $to.parent.type === said) return false;
  const id = unused(idsIn(doc.content));
  tr.insert($to.pos, sign.create({ id })).insert(tr.doc.content.size, said.create({ id }));
  dispatch?.(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
  return true;
};

/** Notes that are pasted get ids that the text does not have yet; a sign alone still leads to the note that the text has. */
export function withOwnNotes(slice: Slice, { content }: Node): Slice {
  const taken = idsIn(content);
  const renamed = new Map<string, string>();
  const all = new Set([...taken, ...idsIn(slice.content)]);
  slice.content.descendants(({ type, attrs }) => {
    if (type !== said || !taken.has(String(attrs.id))) return;
    const id = unused(all);
    all.add(id);
    renamed.set(String(attrs.id), id);
  });
  if (renamed.size === 0) return slice;
  const rename = (node: Node): Node => {
    if (node.isText) return node;
    const id = isOfNote(node) ? renamed.get(String(node.attrs.id)) : undefined;
    return node.type.create(id ? { id } : node.attrs, Fragment.from(node.children.map(rename)), node.marks);
  };
  return new Slice(Fragment.from(slice.content.content.map(rename)), slice.openStart, slice.openEnd);
}
