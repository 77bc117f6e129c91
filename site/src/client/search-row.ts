import { formatDay } from '@pho-luat/shared/dates';
import type { Hit } from '../../search/answer.ts';
import type { ShortAnswer } from '../../search/fragment.ts';
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

function showAnswer(card: Element, { step, facts, call = [] }: ShortAnswer): void {
  find('[data-step]', card).textContent = step;
  const list = find('dl', card);
  for (const [label, value] of facts) list.append(element('dt', label), element('dd', value));
  for (const [label, number] of call) {
    const link = element('a', number);
    link.className = 'nav-link numbers font-semibold !text-accent';
    link.href = telephone(number);
    const value = element('dd', '');
    value.append(link);
    list.append(element('dt', label), value);
  }
  list.hidden = facts.length + call.length === 0;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
