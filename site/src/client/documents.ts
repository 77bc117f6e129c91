/** The lookup among official documents: its state is the address, so that an answer can be shared and the back button works. */

import { dayOf, formatDay } from '@pho-luat/shared/dates';
import { lookupWords as words } from '../../words/documents.ts';
import { downloadWords } from '../../words/site.ts';
import { documentFilter, filterNames, type Filter, type Found } from './document-filter.ts';
import { find } from './find.ts';
import { loadedOnce } from './load.ts';

const pageSize = 30;
/** Answers when the reader stops typing. */
const restMs = 150;

const region = find('[data-lookup]');
const form = find<HTMLFormElement>('form', region);
const clear = find('[data-clear]', region);
const status = find('[role="status"]', region);
const none = find('[data-none]', region);
const searchSite = find<HTMLAnchorElement>('a', none);
const list = find('[data-results]', region);
const more = find('[data-more]', region);
const template = find<HTMLTemplateElement>('template', region);

const load = loadedOnce(() => region.dataset.lookup ?? '', documentFilter);
let isLoaded = false;
let rest: ReturnType<typeof setTimeout> | undefined;
let found: Found[] = [];

form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
form.addEventListener('input', ({ target }) => {
  clearTimeout(rest);
  const isTyping = target instanceof HTMLInputElement;
  rest = setTimeout(() => void changed(isTyping), isTyping ? restMs : 0);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(rest);
  // On a phone this closes the keyboard; the form fills the screen, so the count is brought into view.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  void changed(true).then(() => status.scrollIntoView());
});
clear.addEventListener('click', (event) => {
  event.preventDefault();
  form.reset();
  void changed(false);
  find('input', form).focus();
});
more.addEventListener('click', () => {
  const shown = list.children.length;
  drawFrom(shown);
  find('a', list.children[shown] ?? list).focus();
});
addEventListener('popstate', showAddress);
showAddress();

/** One history entry for each choice, and one for everything typed in a row. */
async function changed(isTyping: boolean): Promise<void> {
  const asked = String(new URLSearchParams(Object.entries(read()).filter(([, value]) => value)));
  const address = location.pathname + (asked && `?${asked}`);
  // What has failed is tried again.
  if (address === location.pathname + location.search) return isLoaded ? undefined : answer();
  if (isTyping && history.state === 'typing') history.replaceState('typing', '', address);
  else history.pushState(isTyping ? 'typing' : 'chosen', '', address);
  await answer();
}

function showAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const name of filterNames) control(name).value = asked.get(name)?.normalize('NFC') ?? '';
  // A choice that is not offered is ignored.
  for (const select of form.querySelectorAll('select')) if (select.selectedIndex < 0) select.value = '';
  void answer();
}

async function answer(): Promise<void> {
  if (!isAsked(read())) return show([], '', false);
  try {
    if (!isLoaded) status.textContent = words.loading;
    const lookUp = await load();
    isLoaded = true;
    // The question may have changed meanwhile.
    const filter = read();
    if (!isAsked(filter)) return;
    const matching = lookUp(filter, dayOf(new Date()));
    searchSite.search = filter.q && `?${new URLSearchParams({ q: filter.q })}`;
    show(matching, matching.length > 0 ? words.count(matching.length) : words.none, true);
  } catch (error) {
    console.error(error);
    show([], words.error, false);
  }
}

function show(matching: Found[], message: string, isAnswer: boolean): void {
  found = matching;
  status.textContent = message;
  clear.hidden = !isAsked(read());
  document.documentElement.toggleAttribute('data-asked', isAnswer);
  none.hidden = !isAnswer || found.length > 0;
  list.hidden = found.length === 0;
  list.replaceChildren();
  drawFrom(0);
}

function drawFrom(from: number): void {
  list.append(...found.slice(from, from + pageSize).map(row));
  more.hidden = list.children.length >= found.length;
}

/** As the server draws one (`DocumentRow.astro`). */
function row({ document, validity }: Found): Element {
  const { name, title, href, issuedOn, file } = document;
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const link = find<HTMLAnchorElement>('h2 a', drawn);
  link.href = href;
  link.textContent = name;
  const [abstract, facts] = drawn.querySelectorAll('p');
  if (title) abstract?.replaceChildren(title);
  else abstract?.remove();
  const day = facts?.querySelector('span');
  if (issuedOn) day?.replaceChildren(formatDay(issuedOn));
  else day?.remove();
  for (const each of drawn.querySelectorAll<HTMLElement>('[data-state]')) {
    if (each.dataset.state === validity.state) find('[data-text]', each).textContent = validity.text;
    else each.remove();
  }
  const download = find<HTMLAnchorElement>('a.tool', drawn);
  download.href = file.href;
  find('[data-file]', download).replaceChildren(`${file.kind} · ${file.size}`);
  find('.sr-only', download).textContent = `, ${downloadWords(file.kind, file.size)}: ${name}`;
  return find('li', drawn);
}

function read(): Filter {
  return Object.fromEntries(filterNames.map((name) => [name, control(name).value.trim()])) as Filter;
}

function isAsked(filter: Filter): boolean {
  return filterNames.some((name) => filter[name]);
}

function control(name: string): HTMLInputElement | HTMLSelectElement {
  return find<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`, form);
}
