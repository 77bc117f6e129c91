import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { draftOf } from '../../../src/admin/drop/draft-of.ts';
import { keptText, type KeptText } from '../../../src/admin/editor/kept-text.ts';
import { pasteIn } from '../../../src/admin/editor/paste-in.ts';
import { toldOf } from '../../../src/admin/editor/paste/left-out.ts';
import { plugins } from '../../../src/admin/editor/plugins.ts';
import { dropWords } from '../../../src/words/desk-drop.ts';

/** An editor alone on a page, for the tests of what is typed and pasted in it. */

let text: KeptText;
let view: EditorView | undefined;
let told = '';

export function show(given: string): void {
  view?.destroy();
  told = '';
  text = keptText(given);
  const state = EditorState.create({ doc: text.doc, plugins: plugins(() => {}) });
  view = new EditorView(document.body, { state, ...pasteIn((leftOut) => (told = toldOf(leftOut))) });
  view.focus();
}

export function markdown(): string {
  return view ? text.markdownOf(view.state.doc) : '';
}

export function pasted(html: string): { markdown: string; told: string } {
  view?.pasteHTML(html);
  return { markdown: markdown(), told };
}

/** The HTML of a file as an article, its pictures called as given; one without words is left out. */
export function draft(html: string, alts: readonly string[]) {
  const { title, lead, pictures, bodyWith } = draftOf(html);
  const named = pictures.slice(0, alts.length).map(({ src }, index) => {
    return [src, { url: `/uploads/${index + 1}.png`, alt: alts[index] ?? '' }] as const;
  });
  const { markdown: body, leftOut } = bodyWith(new Map(named));
  return { title, lead, markdown: body, told: toldOf(leftOut, dropWords.left), offered: pictures.map(({ alt }) => alt) };
}
