import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { keptText } from './kept-text.ts';
import { pasteIn } from './paste-in.ts';
import { nothingLeftOut, type LeftOut } from './paste/left-out.ts';
import { plugins } from './plugins.ts';

/** The Markdown that a paste of this HTML into an empty text becomes. */
export function pastedMarkdown(html: string): { markdown: string; leftOut: LeftOut } {
  const text = keptText('');
  let leftOut = nothingLeftOut();
  const state = EditorState.create({ doc: text.doc, plugins: plugins(() => {}) });
  const view = new EditorView(null, {
    state,
    ...pasteIn(
      (told) => (leftOut = told),
      () => {},
    ),
  });
  try {
    view.pasteHTML(html);
    return { markdown: text.markdownOf(view.state.doc), leftOut };
  } finally {
    view.destroy();
  }
}
