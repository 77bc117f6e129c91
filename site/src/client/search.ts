/** The search page: its state is the address, so that an answer can be shared and the back button works. */

import { dayOf } from '@pho-luat/shared/dates';
import { resultWords as words } from '../../words/search.ts';
import type { Question } from '../../search/answer.ts';
import { readQuery } from '../../search/query.ts';
import { letterTo } from '../mail.ts';
import { telephone } from '../phone.ts';
import { asking } from './asking.ts';
import { find } from './find.ts';
import { showNear } from './near.ts';
import { readQuestion, writeQuestion } from './search-address.ts';
import { narrowingIn } from './search-narrowing.ts';
import { resultRow } from './search-row.ts';
import type { Asked } from './search.worker.ts';

const pageSize = 10;
/** Then a reader without an answer is told where else to go. */
const patienceMs = 8_000;
const titleOfPage = document.title;
/** The index is packed; phones whose last system is iOS 15 cannot unpack it, however often they try. */
const isTooOld = !('DecompressionStream' in globalThis);

const form = find<HTMLFormElement>('form[role="search"]');
const field = find<HTMLInputElement>('input[name="q"]', form);
const region = find('[data-search]');
const count = find('[data-count]', region);
const note = find('[data-note]', region);
const exactly = find<HTMLAnchorElement>('[data-exactly]', region);
const list = find('[data-results]', region);
const more = find('[data-more]', region);
const template = find<HTMLTemplateElement>('template', region);
/** Whom to call without a whole answer, or where the question is their number. */
const numbers = find('[data-numbers]', region);
/** Whom to ask without an answer to just this. */
const help = region.querySelectorAll<HTMLElement>('[data-help]');
/** A letter to the editors; absent where the settings give no address. */
const ask = region.querySelector<HTMLAnchorElement>('[data-ask]');
/** Where else to go without an answer. */
const ways = find('[data-ways]');

let question = readQuestion(location.search);
let today = dayOf(new Date());
/** Number of the last question: an answer to an earlier one comes too late. */
let turn = 0;

const narrowing = narrowingIn(find('[data-narrow]', region), {
  count: () => asking.facets(question, today),
  change: (change) => go({ ...question, ...change }),
});

form.addEventListener('submit', (event) => {
  const query = readQuery(field.value);
  event.preventDefault();
  if (!query) return;
  // On a phone this closes the keyboard, so that the answer is visible.
  field.blur();
  // Filters of one question would hide answers to the next.
  go({ query, filters: {}, order: question.order });
  count.focus();
});
exactly.addEventListener('click', (event) => {
  // After an error it would lead to this page once more.
  if (region.dataset.search === 'error') return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go({ ...question, isExact: true });
  count.focus();
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', () => {
  question = readQuestion(location.search);
  void answer();
});
if (!question.query) field.focus();
void answer();

/** One history entry for each question and each choice. */
function go(next: Question): void {
  const address = location.pathname + writeQuestion(next);
  if (address === location.pathname + writeQuestion(question)) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  if (next.query !== question.query) tellServer(next.query);
  question = next;
  void answer();
}

/** Tells the server, which counts searches, about a question without a page load, by a HEAD request. */
function tellServer(query: string): void {
  fetch(`?${new URLSearchParams({ q: query })}`, { method: 'HEAD' }).catch(() => undefined);
}

async function answer(): Promise<void> {
  const mine = (turn += 1);
  const { query } = question;
  today = dayOf(new Date());
  field.value = query;
  document.title = query ? `${query} · ${titleOfPage}` : titleOfPage;
  narrowing.show(question);
  document.documentElement.toggleAttribute('data-asked', query !== '');
  ways.hidden = query !== '';
  if (!query) return showNothing('idle', '');

  region.dataset.search = 'loading';
  region.setAttribute('aria-busy', 'true');
  // The last answer stays until the next one comes, so that nothing jumps.
  if (list.children.length === 0) count.textContent = words.loading;
  const slow = setTimeout(() => {
    if (mine === turn) showTrouble(words.slow);
  }, patienceMs);
  try {
    const found = await asking.ask(question, today, 0, Math.max(pageSize, shownBefore()));
    if (mine !== turn) return;
    const shown = found.hits.slice(0, Math.max(found.strong, shownBefore()));
    list.replaceChildren(...shown.map((hit, index) => resultRow(template, hit, found.isAbout && index === 0)));
    showNear();
    showAnswer(found);
    narrowing.recount();
  } catch (error) {
    if (mine !== turn) return;
    console.error(error);
    showTrouble(isTooOld ? words.tooOld : words.error);
  } finally {
    clearTimeout(slow);
  }
}

/** An answer that still comes takes its place. */
function showTrouble(text: string): void {
  showNothing('error', text);
  exactly.hidden = isTooOld;
  exactly.textContent = words.again;
  exactly.href = location.pathname + location.search;
  offerHelp({ isAnswered: false, isPartial: true });
}

function showAnswer(found: Asked): void {
  const { total, fit, isAbout, corrected } = found;
  const isNarrowed = Object.keys(question.filters).length > 0;
  count.textContent = countOf(total, isNarrowed, corrected);
  // By date the first need not be the best, and filters may hide that.
  const isAnswered = isNarrowed || (fit === 'whole' && (isAbout || question.order === 'date'));
  const notes = [
    corrected && words.corrected(corrected),
    total === 0 && (isNarrowed ? words.noneNarrowed : words.noneHelp),
    fit === 'partial' && words.partial,
    fit === 'whole' && !isAnswered && words.besides,
  ];
  note.textContent = notes.filter(Boolean).join(' ');
  exactly.hidden = !corrected;
  exactly.textContent = words.exactly(question.query);
  exactly.href = writeQuestion({ ...question, isExact: true });
  offerMore(found);
  narrowing.offer(total > 0 || isNarrowed);
  offerHelp({ isAnswered, isPartial: fit !== 'whole' });
  ways.hidden = total > 0 || isNarrowed;
  finish('done');
}

function offerMore({ total, strong }: Asked): void {
  more.textContent = list.children.length < strong ? words.more : words.weaker;
  more.hidden = list.children.length >= total;
}

function offerHelp({ isAnswered, isPartial }: { isAnswered: boolean; isPartial: boolean }): void {
  for (const part of help) part.hidden = isAnswered;
  if (ask) ask.href = letterTo(ask.dataset.ask ?? '', words.asked(question.query), question.query);
  const rows = [...numbers.querySelectorAll('li')];
  const called = telephone(question.query);
  const isOfQuestion = (row: Element) => row.querySelector('a')?.getAttribute('href') === called;
  const isNumber = /^[\d\s.]+$/.test(question.query) && rows.some(isOfQuestion);
  for (const row of rows) row.hidden = isNumber && !isOfQuestion(row);
  numbers.hidden = !isNumber && (isAnswered || !isPartial);
}

function countOf(total: number, isNarrowed: boolean, corrected: string | undefined): string {
  if (total === 0 && !isNarrowed) return words.none(question.query);
  // The note says for what.
  if (corrected) return words.countCorrected(total);
  return isNarrowed ? words.countNarrowed(total, question.query) : words.count(total, question.query);
}

function showNothing(state: 'idle' | 'error', text: string): void {
  count.textContent = text;
  note.textContent = '';
  for (const part of [exactly, more, numbers, ...help]) part.hidden = true;
  list.replaceChildren();
  ways.hidden = false;
  narrowing.offer(false);
  finish(state);
}

function finish(state: 'idle' | 'done' | 'error'): void {
  region.dataset.search = state;
  // From now on the page's own faces may come (`styles/tokens.css`).
  region.dataset.answered = '';
  region.removeAttribute('aria-busy');
}

/** Shows the next results, with the focus on the first of them. */
async function showMore(): Promise<void> {
  const mine = turn;
  const shown = list.children.length;
  try {
    const found = await asking.ask(question, today, shown, shown + pageSize);
    if (mine !== turn || list.children.length !== shown) return;
    list.append(...found.hits.map((hit) => resultRow(template, hit, false)));
    offerMore(found);
    history.replaceState({ shown: list.children.length }, '');
    list.children[shown]?.querySelector('a')?.focus();
  } catch (error) {
    console.error(error);
    // What was found stays, and so does its count.
    more.textContent = words.moreAgain;
  }
}

/** How many were shown before the reader followed a result and came back. */
function shownBefore(): number {
  const { shown } = (history.state ?? {}) as { shown?: number };
  return shown ?? 0;
}
