import { formatDay } from '@pho-luat/shared/dates';
import { answerWords } from '@pho-luat/shared/words/answer';
import type { Hit } from '../../search/answer.ts';
import type { ShortAnswer } from '../../search/fragment.ts';
import { breakable } from '../line-breaks.ts';
import { telephone } from '../phone.ts';
import { find } from './find.ts';

/** One result, as `views/Search.astro` shapes it. */
export function resultRow(template: HTMLTemplateElement, hit: Hit, isFirst: boolean): Element {
  const { path, title, kind, number, date, validity, place, answer, excerpt } = hit;
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const link = find<HTMLAnchorElement>('h2 a', drawn);
  link.href = path;
  link.textContent = title;
  const facts = [kind, number, date && formatDay(date)].filter(Boolean);
  find('[data-facts]', drawn).textContent = facts.join(' · ');
  for (const state of drawn.querySelectorAll<HTMLElement>('[data-state]')) {
    if (state.dataset.state !== validity) state.remove();
  }
  const where = find('[data-place]', drawn);
  if (place) find('span', where).textContent = place;
  else where.remove();
  find('[data-excerpt]', drawn).append(
    ...excerpt.flatMap(({ text, marked }) => {
      if (!marked) return [' ', text];
      const mark = document.createElement('mark');
      mark.textContent = text;
      return [' ', mark];
    }),
  );
  const row = find('li', drawn);
  if (!answer || !isFirst) find('[data-answer]', drawn).remove();
  else showAnswer(find('[data-answer]', drawn), answer);
  return row;
}

/** What can be tapped comes before what is only good to know. */
function showAnswer(card: Element, { step, call = [], desk: where, online, facts }: ShortAnswer): void {
  find('[data-step]', card).textContent = step;
  const ways = [
    ...call.map(([label, number]) => [label, number, telephone(number)] as const),
    ...(online ? [[answerWords.online, online.label, online.href] as const] : []),
  ];
  const contact = find('[data-near]', card);
  if (where) {
    contact.dataset.near = where.kind;
    const all = find('[data-all]', contact);
    find('p', all).textContent = where.title;
    find<HTMLAnchorElement>('a', all).href = where.list;
  } else contact.remove();
  fill(
    find('[data-actions]', card),
    ways.map(([label, text, href]) => [label, linkTo(href, text)]),
  );
  fill(find('[data-known]', card), facts);
}

function fill(list: HTMLElement, rows: readonly (readonly [label: string, value: string | Element])[]): void {
  for (const [label, value] of rows) {
    const said = element('dd', '');
    said.append(value);
    list.append(element('dt', label), said);
  }
  list.hidden = rows.length === 0;
}

function linkTo(href: string, text: string): Element {
  const link = element('a', '');
  // In a flex box each part would be an item of its own.
  const name = element('span', '');
  name.innerHTML = breakable(text);
  link.append(name);
  link.className = 'nav-link numbers font-semibold !text-accent';
  link.href = href;
  return link;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
