import { EditorState, TextSelection } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, it } from 'vitest';
import { keptText } from '../../../src/admin/editor/kept-text.ts';
import {
  linkedDocuments,
  tellValidities,
  validityAtCursor,
  validityMarks,
  type Validities,
} from '../../../src/admin/editor/linked-documents.ts';
import type { DocumentValidity } from '../../../src/contracts/validity.ts';

/** Links of a text to official documents, and what is said of those. */

const [old, newer] = ['vbcancuoc2014aaaaaaaaaaa', 'vbcancuoc2023aaaaaaaaaaa'];
const text = `Theo [Luật **Căn cước** công dân](/van-ban/?id=${old}), nay là [Luật Căn cước](/van-ban/?id=${newer}),
xem [bài này](/bai-viet/can-cuoc/?id=baivietaaaaaaaaaaaaaaaaa) và [trang khác](https://vbpl.vn/van-ban/?id=${old}).`;

const known: Validities = new Map([
  [old, { text: 'Hết hiệu lực: được thay thế từ 01/07/2024', isLapsed: true }],
  [newer, { text: 'Còn hiệu lực', isLapsed: false }],
]);

const plugin = validityMarks();
const opened = EditorState.create({ doc: keptText(text).doc, plugins: [plugin] });

function told(state: EditorState, validities: Validities): EditorState {
  let next = state;
  tellValidities(validities)(state, (transaction) => (next = state.apply(transaction)));
  return next;
}

/** The words that are marked, and how. */
function marksOf(state: EditorState): [string, string, boolean][] {
  const marks = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  return marks.find().map(({ from, to, spec }) => {
    const { text: said = '', isLapsed = false } = spec as DocumentValidity;
    return [state.doc.textBetween(from, to), said, isLapsed];
  });
}

const at = (words: string): TextSelection => {
  let place = 0;
  opened.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) place = position + index + 1;
  });
  return TextSelection.create(opened.doc, place);
};

it('official documents of the site alone are asked for, each once', () => {
  expect(linkedDocuments(opened.doc)).toEqual([old, newer]);
});

it('a link says whether its document is in force, and one that has lapsed is marked over all of its words', () => {
  expect(marksOf(opened)).toEqual([]);
  expect(marksOf(told(opened, known))).toEqual([
    ['Luật ', 'Hết hiệu lực: được thay thế từ 01/07/2024', true],
    ['Căn cước', 'Hết hiệu lực: được thay thế từ 01/07/2024', true],
    [' công dân', 'Hết hiệu lực: được thay thế từ 01/07/2024', true],
    ['Luật Căn cước', 'Còn hiệu lực', false],
  ]);
});

it('of a document that is not public, or could not be asked for, nothing is said', () => {
  expect(marksOf(told(opened, new Map([[old, {}]])))).toEqual([]);
});

it('whoever moves the cursor into a link reads it, and nothing beside one', () => {
  const state = told(opened, known);
  const readAt = (words: string) => validityAtCursor(state.apply(state.tr.setSelection(at(words))));
  expect(readAt('công dân')).toBe('Hết hiệu lực: được thay thế từ 01/07/2024');
  expect(readAt('nay là')).toBeUndefined();
  expect(readAt('bài này')).toBeUndefined();
});

it('a change of the text keeps what is known, and telling the same again changes nothing', () => {
  const state = told(opened, known);
  expect(marksOf(state.apply(state.tr.insertText('Xin lưu ý: ', 1)))).toHaveLength(4);
  expect(tellValidities(known)(state)).toBe(false);
});
