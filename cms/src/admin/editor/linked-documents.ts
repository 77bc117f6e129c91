import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { paths } from '@pho-luat/shared/paths';
import { documentOfLink } from '@pho-luat/shared/text-addresses';
import type { DocumentValidity } from '../../contracts/validity.ts';
import { linkAt } from './commands.ts';
import { schema } from './schema.ts';

/** Official documents that a text links to, by id, and whether they are in force today. */
export type Validities = ReadonlyMap<string, DocumentValidity>;

const key = new PluginKey<Validities>('validities');

/** Says of each link to an official document whether it is in force, when pointed at, and marks those that are not. */
export function validityMarks(): Plugin<Validities> {
  return new Plugin<Validities>({
    key,
    state: {
      init: () => new Map(),
      apply: (transaction, known) => (transaction.getMeta(key) as Validities | undefined) ?? known,
    },
    props: {
      decorations(state) {
        const known = key.getState(state);
        const marks = linksIn(state.doc).flatMap(({ id, from, to }) => {
          const validity = known?.get(id);
          if (!validity?.text) return [];
          const attributes = { title: validity.text, ...(validity.isLapsed && { class: 'lapsed' }) };
          return [Decoration.inline(from, to, attributes, validity)];
        });
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

export function tellValidities(known: Validities): Command {
  return (state, dispatch) => {
    if (key.getState(state) === known) return false;
    dispatch?.(state.tr.setMeta(key, known));
    return true;
  };
}

export function linkedDocuments(doc: Node): string[] {
  return [...new Set(linksIn(doc).map(({ id }) => id))];
}

/** Of the official document to which the link leads that the cursor is in. */
export function validityAtCursor(state: EditorState): string | undefined {
  const id = officialDocumentOf(linkAt(state).href);
  return id === undefined ? undefined : key.getState(state)?.get(id)?.text;
}

export function officialDocumentOf(address: string): string | undefined {
  return address.startsWith(paths.documents()) ? documentOfLink(address) : undefined;
}

function linksIn(doc: Node): { id: string; from: number; to: number }[] {
  const links: { id: string; from: number; to: number }[] = [];
  doc.descendants((node, position) => {
    const link = schema.marks.link.isInSet(node.marks);
    const id = link && officialDocumentOf(String(link.attrs.href));
    if (id !== undefined) links.push({ id, from: position, to: position + node.nodeSize });
  });
  return links;
}
