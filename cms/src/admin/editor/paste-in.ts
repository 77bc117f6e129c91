import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { EditorProps } from 'prosemirror-view';
import { isInTable } from 'prosemirror-tables';
import { withOwnNotes } from './footnotes.ts';
import { cleanPaste } from './paste/clean-paste.ts';
import type { LeftOut } from './paste/left-out.ts';
import { schema } from './schema.ts';

/** What the editor does with a clipboard, and with what is dropped on it. `tell` hears of each paste of HTML, `take` of files of pictures. */
export function pasteIn(tell: (leftOut: LeftOut) => void, take: (pictures: File[]) => void): EditorProps {
  return {
    handlePaste: (_view, { clipboardData }) => {
      const pictures = picturesIn(clipboardData);
      // Word and Excel add a picture of the text that was copied.
      if (pictures.length === 0 || clipboardData?.getData('text/plain').trim()) return false;
      take(pictures);
      return true;
    },
    handleDrop: (view, event) => {
      const pictures = picturesIn(event.dataTransfer);
      if (pictures.length === 0) return false;
      // Files that are dropped anywhere else are the form's.
      event.stopPropagation();
      const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
      take(pictures);
      return true;
    },
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

/** A browser may not know a telephone's own format. */
function picturesIn(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []).filter(({ name, type }) => type.startsWith('image/') || /\.hei[cf]$/i.test(name));
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
