/**
 * The search field as a combobox that offers a list (WAI-ARIA Authoring Practices, «Editable Combobox With List Autocomplete»): the
 * focus stays in the field, and what is chosen is named by `aria-activedescendant`.
 */

import { dayOf } from '@pho-luat/shared/dates';
import { readQuery } from '../../search/query.ts';
import { suggestionWords as words } from '../../words/search.ts';
import type { Suggestions } from '../suggestions.ts';
import { asking } from './asking.ts';
import { find } from './find.ts';
import { loadedOnce } from './load.ts';
import { Suggester, type Suggestion } from './suggest.ts';

/** What a phone shows above its keyboard. */
const most = 6;
/** The count is announced when typing stops, not at each letter; and only then is the search asked. */
const restMs = 700;
/** Fewer letters say too little to search for. */
const fewest = 4;

const form = find<HTMLFormElement>('[data-suggest]');
const field = find<HTMLInputElement>('input', form);
const list = find('ul', form);
const counted = find('[data-suggest-count]', form);
const template = find<HTMLTemplateElement>('template', form);

const suggester = loadedOnce(
  () => form.dataset.suggest ?? '',
  (suggestions: Suggestions) => new Suggester(suggestions),
);
let offered: Suggestion[] = [];
/** The place of the chosen one; -1 while the reader is in the field itself. */
let active = -1;
let rest: ReturnType<typeof setTimeout> | undefined;
let search: ReturnType<typeof setTimeout> | undefined;

// Without scripts it is no combobox, and its markup must not say so.
field.setAttribute('role', 'combobox');
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', words.title);
field.setAttribute('aria-autocomplete', 'list');
field.setAttribute('aria-controls', list.id);
close();

field.addEventListener('focus', () => void load());
field.addEventListener('input', () => void offer());
field.addEventListener('keydown', (event) => {
  // During composition the keys belong to the input method.
  if (event.isComposing || !press(event)) return;
  event.preventDefault();
});
field.addEventListener('blur', close);
form.addEventListener('submit', close);
// A press in the list must not take the focus out of the field, which would close it.
list.addEventListener('mousedown', (event) => event.preventDefault());
list.addEventListener('click', ({ target }) => {
  const option = target instanceof Element ? target.closest('[role="option"]') : null;
  if (option) go([...list.children].indexOf(option));
});
if (document.activeElement === field) void load();

async function offer(): Promise<void> {
  const loaded = await load();
  // Who types is about to ask.
  asking.prepare();
  if (!loaded || document.activeElement !== field) return;
  const typed = readQuery(field.value);
  const known = loaded.suggest(typed, most);
  show(known, typed);
  clearTimeout(search);
  if (typed.length >= fewest && !known.some(({ isTogether }) => isTogether))
    search = setTimeout(() => void offerFound(typed, known), restMs);
}

/** What no title says may be said in other words, which the search knows; what it loads for that is what it needs for the answer. */
async function offerFound(typed: string, known: readonly Suggestion[]): Promise<void> {
  const own = search;
  const asked = asking.ask({ query: typed, filters: {}, order: 'relevance' }, dayOf(new Date()), 0, most);
  const answer = await asked.catch((error: unknown) => void console.warn(error));
  const isStill = search === own && readQuery(field.value) === typed && active < 0;
  if (!isStill || answer?.fit !== 'whole') return;
  const found = answer.hits.map(({ kind = '', title, path }): Suggestion => ({ kind, title, href: path }));
  const others = known.filter(({ href }) => found.every((each) => each.href !== href));
  show([...found, ...others].slice(0, most), typed);
}

function show(suggestions: Suggestion[], typed: string): void {
  offered = suggestions;
  list.replaceChildren(...offered.map(optionOf));
  if (offered.length === 0) close();
  else open();
  say(offered.length > 0 ? words.count(offered.length) : typed ? words.none : '');
}

/** Whether the key was for the list. */
function press({ key, altKey }: KeyboardEvent): boolean {
  const isOpen = !list.hidden;
  switch (key) {
    case 'ArrowDown':
      if (offered.length === 0) return false;
      if (!isOpen) open();
      if (!altKey) choose(active + 1 < offered.length ? active + 1 : 0);
      return true;
    case 'ArrowUp':
      if (offered.length === 0) return false;
      if (altKey) close();
      else {
        if (!isOpen) open();
        choose(active > 0 ? active - 1 : offered.length - 1);
      }
      return true;
    case 'Enter':
      if (!isOpen || active < 0) return false;
      go(active);
      return true;
    case 'Escape':
      if (!isOpen) return false;
      close();
      return true;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      // The caret moves, so the reader is in the field again.
      choose(-1);
      return false;
    default:
      return false;
  }
}

function open(): void {
  list.hidden = false;
  field.setAttribute('aria-expanded', 'true');
  choose(-1);
}

function close(): void {
  list.hidden = true;
  field.setAttribute('aria-expanded', 'false');
  choose(-1);
  say('');
  clearTimeout(search);
  // A list that is on its way is not opened either.
  search = undefined;
}

function choose(index: number): void {
  active = index;
  for (const [at, each] of [...list.children].entries()) each.setAttribute('aria-selected', String(at === index));
  const chosen = list.children[index];
  if (chosen) {
    field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  } else field.removeAttribute('aria-activedescendant');
}

function go(index: number): void {
  const suggestion = offered[index];
  if (!suggestion) return;
  close();
  location.assign(suggestion.href);
}

function optionOf({ kind, title, more }: Suggestion, index: number): Element {
  const drawn = find('li', template.content.cloneNode(true) as DocumentFragment);
  drawn.id = `${list.id}-${index}`;
  find('[data-title]', drawn).textContent = title;
  find('[data-more]', drawn).textContent = [kind, more].filter(Boolean).join(' · ');
  return drawn;
}

function say(text: string): void {
  clearTimeout(rest);
  if (text) rest = setTimeout(() => void (counted.textContent = text), restMs);
  else counted.textContent = '';
}

/** When the field is first touched. Without it the field searches as without scripts. */
async function load(): Promise<Suggester | undefined> {
  return suggester().catch((error: unknown) => void console.warn(error));
}
