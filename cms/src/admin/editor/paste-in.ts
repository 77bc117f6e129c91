import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorProps } from 'prosemirror-view';
import { isInTable } from 'prosemirror-tables';
import { withOwnNotes } from './notes.ts';
import { cleanPaste } from './paste/clean-paste.ts';
import type { LeftOut } from './paste/left-out.ts';
import { schema } from './schema.ts';

/** What the editor does with a clipboard. `tell` hears of each paste of HTML. */
export function pasteIn(tell: (leftOut: LeftOut) => void): EditorProps {
  return {
    transformPastedHTML: (html) => {
      // Copied in the editor itself.
      if (html.includes('data-pm-slice')) return html;
      const { html: clean, leftOut } = cleanPaste(html);
      tell(leftOut);
      return clean;
    },
    transformPasted: (given, { state }) => {
      const slice = withOwnNotes(given, state.doc);
      return isInTable(state) && !hasTable(slice) ? inOneCell(slice) : slice;
    },
  };
}

function hasTable({ content }: Slice): boolean {
  return content.firstChild?.type.name.startsWith('table') === true;
}

/** A cell is one line: blocks become lines of it. */
function inOneCell({ content }: Slice): Slice {
  const lines: Node[] = [];
  content.descendants((node) => {
    if (node.isBlock && !node.isTextblock) return true;
    if (lines.length > 0 && node.isBlock) lines.push(schema.node('hard_break'));
    lines.push(...(node.isTextblock ? node.children : [node]));
    return false;
  });
  return new Slice(Fragment.from(lines), 0, 0);
}
