import { baseKeymap, chainCommands, setBlockType } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { Plugin, type Command } from 'prosemirror-state';
import { addRowAfter, goToNextCell, isInTable, tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { around, heading, lineBreak, list, mark } from './commands.ts';
import { insertNote } from './footnotes.ts';
import { needsLineBehind, schema } from './schema.ts';

const { nodes } = schema;

/** Word's keys. `Mod` is Ctrl, on a Mac ⌘. */
export function plugins(openLink: () => void): Plugin[] {
  const { leaving, unlessLeaving } = waysOut();
  const link: Command = () => {
    openLink();
    return true;
  };
  return [
    leaving,
    keymap({
      'Mod-b': mark.strong,
      'Mod-i': mark.em,
      'Mod-u': mark.underline,
      'Mod-k': link,
      'Mod-Alt-f': insertNote,
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-Alt-0': setBlockType(nodes.paragraph),
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      'Mod-Shift-l': list(nodes.bullet_list),
      Enter: chainCommands(
        splitListItem(nodes.list_item),
        (state, dispatch) => (isInTable(state) || around(state, nodes.note) !== undefined) && lineBreak(state, dispatch),
      ),
      'Shift-Enter': lineBreak,
      Tab: unlessLeaving(chainCommands(goToNextCell(1), newLastRow, sinkListItem(nodes.list_item))),
      'Shift-Tab': unlessLeaving(chainCommands(goToNextCell(-1), liftListItem(nodes.list_item))),
      Backspace: undoInputRule,
    }),
    keymap(baseKeymap),
    inputRules({
      rules: [
        wrappingInputRule(/^[-–•]\s$/, nodes.bullet_list),
        wrappingInputRule(
          /^(\d{1,3})\.\s$/,
          nodes.ordered_list,
          ([, number]) => ({ order: Number(number) }),
          ([, number], before) => Number(before.attrs.order) + before.childCount === Number(number),
        ),
      ],
    }),
    history(),
    inOrder(),
    captions(),
    tableEditing(),
  ];
}

/** Tab has a meaning in lists and tables; after Esc it leaves the text, as everywhere. */
function waysOut() {
  let isLeaving = false;
  const leaving = new Plugin({
    props: {
      handleKeyDown: (_view, { key }) => {
        isLeaving = key === 'Escape' || (isLeaving && (key === 'Tab' || key === 'Shift'));
        return false;
      },
      handleDOMEvents: { focus: () => void (isLeaving = false) },
    },
  });
  const unlessLeaving =
    (command: Command): Command =>
    (...given) =>
      !isLeaving && command(...given);
  return { leaving, unlessLeaving };
}

/** Behind the last cell a new row begins. */
const newLastRow: Command = (state, dispatch, view) => {
  if (!view || !addRowAfter(state, dispatch)) return false;
  return goToNextCell(1)(view.state, view.dispatch);
};

/** Markdown's tables have heads in their first row, and nowhere else; and behind a table at the end one can write. */
function inOrder(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      doc.descendants((node, position, _parent, index) => {
        if (node.type !== nodes.table_row) return !node.isTextblock;
        const wanted = index === 0 ? nodes.table_header : nodes.table_cell;
        node.forEach((cell, offset) => {
          if (cell.type !== wanted) tr.setNodeMarkup(position + 1 + offset, wanted, cell.attrs);
        });
        return false;
      });
      if (needsLineBehind(doc.lastChild)) tr.insert(doc.content.size, nodes.paragraph.create());
      return tr.docChanged ? tr : null;
    },
  });
}

/** A picture that stands alone in its paragraph has its caption below it, as on its page. */
function captions(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = [];
        doc.descendants((node, position) => {
          const picture = node.type === nodes.paragraph && node.childCount === 1 ? node.firstChild : null;
          if (picture?.type === nodes.image && picture.attrs.title)
            found.push(Decoration.node(position, position + node.nodeSize, { 'data-caption': String(picture.attrs.title) }));
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}
