/** The search page: asks the index for what `?q=` says, and draws the answers. */

import { formatDay } from '@pho-luat/shared/dates';
import { siteWords } from '@pho-luat/shared/words/site';
import { decodeLetters } from '../../search/letters.ts';
import type { Pagefind, PagefindResult } from '../../search/pagefind.ts';
import { allWords, eachWord, readQuery } from '../../search/query.ts';
import { excerptParts, ownPath, union } from '../../search/results.ts';

const words = siteWords.search;
const pageSize = 10;
/** Laid beside the pages by the publisher, so not known to the bundler. */
const indexAddress = '/pagefind/pagefind.js';

const region = find('[data-search]');
const status = find('[role="status"]', region);
const note = find('[data-note]', region);
const list = find('[data-results]', region);
const more = find('[data-more]', region);
const template = find<HTMLTemplateElement>('template', region);

const query = readQuery(new URLSearchParams(location.search).get('q') ?? '');
const field = find<HTMLInputElement>('form input[name="q"]');
if (query) {
  field.value = query;
  document.title = `${query} · ${document.title}`;
  await answer();
} else {
  field.focus();
}

async function answer(): Promise<void> {
  show('loading', words.loading);
  try {
    const { results, loose } = await ask();
    document.querySelector('[data-ways]')?.toggleAttribute('hidden', results.length > 0);
    document.querySelector('[data-examples]')?.toggleAttribute('hidden', results.length > 0);
    if (results.length === 0) say(words.noneHelp);
    else if (loose) say(words.loose);
    await draw(results);
    show('done', results.length === 0 ? words.none(query) : words.count(results.length, query));
  } catch (error) {
    console.error(error);
    show('error', words.error);
  }
}

async function ask(): Promise<{ results: PagefindResult[]; loose: boolean }> {
  const pagefind = (await import(/* @vite-ignore */ indexAddress)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  const { results } = await pagefind.search(allWords(query));
  if (results.length > 0) return { results, loose: false };
  const answers = await Promise.all(eachWord(query).map(async (word) => (await pagefind.search(word)).results));
  return { results: union(answers), loose: true };
}

/** The first results; the button adds the next ones and leaves the focus on the first of them. */
async function draw(results: PagefindResult[], from = 0): Promise<void> {
  const next = results.slice(from, from + pageSize);
  list.append(...(await Promise.all(next.map(item))));
  const shown = from + next.length;
  more.hidden = shown >= results.length;
  const drawNext = async () => {
    await draw(results, shown);
    list.children[shown]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', drawNext, { once: true });
}

async function item(result: PagefindResult): Promise<Element> {
  const { url, excerpt, meta } = await result.data();
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const link = find<HTMLAnchorElement>('a', drawn);
  link.href = ownPath(url);
  link.textContent = decodeLetters(meta.title ?? url);
  const facts = [meta.kind, meta.number, meta.date && formatDay(meta.date)].filter((fact) => fact !== undefined);
  find('.meta', drawn).textContent = decodeLetters(facts.join(' · '));
  find('[data-excerpt]', drawn).append(
    ...excerptParts(excerpt).map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  return find('li', drawn);
}

function show(state: 'idle' | 'loading' | 'done' | 'error', text: string): void {
  region.dataset.search = state;
  status.textContent = text;
}

function say(text: string): void {
  note.textContent = text;
  note.hidden = false;
}

function find<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const element = within.querySelector<E>(selector);
  if (!element) throw new Error(`The search page has no ${selector}`);
  return element;
}
