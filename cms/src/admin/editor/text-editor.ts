import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { keptText, type KeptText } from './kept-text.ts';
import { placeOf } from './place.ts';
import { pasteIn } from './paste-in.ts';
import type { LeftOut } from './paste/left-out.ts';
import { plugins } from './plugins.ts';

interface Settings {
  onChange: (markdown: string) => void;
  onPaste: (leftOut: LeftOut) => void;
  /** Pasted or dropped where the cursor is now. */
  onPictures: (pictures: File[]) => void;
  openLink: () => void;
  isDisabled: boolean;
  /** Attributes of the element that is written in. */
  attributes: Record<string, string>;
}

/** The editor of one text, for React to put somewhere and to listen to. */
export class TextEditor {
  #text: KeptText;
  #markdown: string;
  #state: EditorState;
  #view: EditorView | undefined;
  #settings: Settings | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(markdown: string) {
    this.#markdown = markdown;
    this.#text = keptText(markdown);
    this.#state = this.#newState();
  }

  readonly state = (): EditorState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A place in the page; null takes it away again. */
  readonly putInto = (place: HTMLElement | null): void => {
    this.#view?.destroy();
    this.#view = place
      ? new EditorView(place, {
          state: this.#state,
          editable: () => this.#settings?.isDisabled === false,
          attributes: () => this.#settings?.attributes ?? {},
          ...pasteIn(
            (leftOut) => this.#settings?.onPaste(leftOut),
            (pictures) => this.#settings?.onPictures(pictures),
          ),
          dispatchTransaction: (transaction) => {
            this.#set(this.#state.apply(transaction));
            if (!transaction.docChanged) return;
            this.#markdown = this.#text.markdownOf(this.#state.doc);
            this.#settings?.onChange(this.#markdown);
          },
        })
      : undefined;
  };

  settle(settings: Settings): void {
    const before = this.#settings;
    this.#settings = settings;
    // The view asks for its attributes when it draws itself, which must not happen at each key, in the middle of a composition.
    if (JSON.stringify(before?.attributes) !== JSON.stringify(settings.attributes)) this.#view?.setProps({});
  }

  /** What does not come from here (an earlier version, a discarded change) is shown anew. */
  show(markdown: string): void {
    if (markdown === this.#markdown) return;
    this.#markdown = markdown;
    this.#text = keptText(markdown);
    this.#set(this.#newState());
  }

  readonly run = (command: Command): void => {
    this.apply(command);
    this.#view?.focus();
  };

  /** The keyboard stays where it is. */
  readonly apply = (command: Command): void => {
    if (this.#view) command(this.#state, this.#view.dispatch, this.#view);
  };

  /** Selects a place: words, or the link or picture of an address. */
  readonly goTo = (at: string | undefined): void => {
    const place = at === undefined ? undefined : placeOf(this.#state.doc, at);
    this.run(({ tr }, dispatch) => {
      dispatch?.((place ? tr.setSelection(place) : tr).scrollIntoView());
      return true;
    });
    // ProseMirror scrolls what lies in the way least; a form is long.
    this.dom?.ownerDocument.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'center' });
  };

  get dom(): HTMLElement | undefined {
    return this.#view?.dom;
  }

  #newState(): EditorState {
    return EditorState.create({ doc: this.#text.doc, plugins: plugins(() => this.#settings?.openLink()) });
  }

  #set(state: EditorState): void {
    this.#state = state;
    this.#view?.updateState(state);
    for (const listener of this.#listeners) listener();
  }
}
