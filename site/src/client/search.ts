/** The search page: asks the index for what `?q=` says, and draws the answers. */

import { formatDay } from '@pho-luat/shared/dates';
import { siteWords } from '@pho-luat/shared/words/site';
import { readQuery } from '../../search/query.ts';
import type { Hit } from '../../search/answer.ts';
import { find } from './find.ts';
import type { Question, Reply } from './search.worker.ts';

const words = siteWords.search;
const pageSize = 10;

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
  await answer(new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }));
} else {
  field.focus();
}

async function answer(worker: Worker): Promise<void> {
  show('loading', words.loading);
  try {
    const { total, isPartial } = await drawFrom(worker, 0);
    document.querySelector('[data-ways]')?.toggleAttribute('hidden', total > 0);
    document.querySelector('[data-examples]')?.toggleAttribute('hidden', total > 0);
    if (total === 0) say(words.noneHelp);
    else if (isPartial) say(words.loose);
    show('done', total === 0 ? words.none(query) : words.count(total, query));
  } catch (error) {
    console.error(error);
    show('error', words.error);
  }
}

function ask(worker: Worker, from: number): Promise<Exclude<Reply, { fault: string }>> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply>) => ('fault' in data ? reject(new Error(data.fault)) : resolve(data)),
      {
        once: true,
      },
    );
    worker.postMessage({ query, from, to: from + pageSize } satisfies Question);
  });
}

/** The first results; the button adds the next ones and leaves the focus on the first of them. */
async function drawFrom(worker: Worker, from: number): Promise<{ total: number; isPartial: boolean }> {
  const { total, isPartial, hits } = await ask(worker, from);
  list.append(...hits.map(item));
  const shown = from + hits.length;
  more.hidden = shown >= total;
  const drawNext = async () => {
    await drawFrom(worker, shown).catch(() => show('error', words.error));
    list.children[shown]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', drawNext, { once: true });
  return { total, isPartial };
}

function item({ path, title, kind, number, date, excerpt }: Hit): Element {
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const link = find<HTMLAnchorElement>('a', drawn);
  link.href = path;
  link.textContent = title;
  const facts = [kind, number, date && formatDay(date)].filter((fact) => fact !== undefined);
  find('.meta', drawn).textContent = facts.join(' · ');
  const parts = excerpt.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
  find('[data-excerpt]', drawn).append(...parts.flatMap((part) => [' ', part]));
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
