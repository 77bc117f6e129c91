import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { draftOf } from '../../../src/admin/drop/draft-of.ts';
import { keptText, type KeptText } from '../../../src/admin/editor/kept-text.ts';
import { pasteIn } from '../../../src/admin/editor/paste-in.ts';
import { toldOf } from '../../../src/admin/editor/paste/left-out.ts';
import { plugins } from '../../../src/admin/editor/plugins.ts';
import { dropWords } from '../../../src/words/desk-drop.ts';

export { pastedTable } from '../../../src/admin/tables/pasted-table.ts';

/** An editor alone on a page, for the tests of what is typed and pasted in it. */

let text: KeptText;
let view: EditorView | undefined;
let told = '';
/** Names of the files that the editor wants stored and described. */
let taken: string[] = [];

export function show(given: string): void {
  view?.destroy();
  told = '';
  text = keptText(given);
  const state = EditorState.create({ doc: text.doc, plugins: plugins(() => {}) });
  taken = [];
  const paste = pasteIn(
    (leftOut) => (told = toldOf(leftOut)),
    (pictures) => (taken = pictures.map(({ name }) => name)),
  );
  view = new EditorView(document.body, { state, ...paste });
  view.focus();
}

export function markdown(): string {
  return view ? text.markdownOf(view.state.doc) : '';
}

export function pasted(html: string): { markdown: string; told: string } {
  view?.pasteHTML(html);
  return { markdown: markdown(), told };
}

/** A file as somebody gives it who pastes, with the words that are copied with it, or drops it at the end of the line with these words. */
export function giveFile(event: 'paste' | 'drop', [name, type]: [string, string], { words = '', on = '' } = {}): string[] {
  const data = new DataTransfer();
  data.items.add(new File([''], name, { type }));
  if (words) data.setData('text/plain', words);
  const inits = { bubbles: true, cancelable: true };
  const line = Array.from(document.querySelectorAll('p')).find((each) => on !== '' && each.textContent?.includes(on));
  const range = line && new Range();
  if (line) range?.selectNodeContents(line);
  const { right: clientX, top, height } = range?.getBoundingClientRect() ?? new DOMRect();
  const at = { clientX, clientY: top + height / 2 };
  view?.dom.dispatchEvent(
    event === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: data, ...inits })
      : new DragEvent('drop', { dataTransfer: data, ...at, ...inits }),
  );
  return taken;
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
