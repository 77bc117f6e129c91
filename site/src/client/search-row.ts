import { formatDay } from '@pho-luat/shared/dates';
import type { Hit } from '../../search/answer.ts';
import type { ShortAnswer } from '../../search/fragment.ts';
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

function showAnswer(card: Element, { step, facts }: ShortAnswer): void {
  find('[data-step]', card).textContent = step;
  const list = find('dl', card);
  for (const [label, value] of facts) {
    const [term, description] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = label;
    description.textContent = value;
    list.append(term, description);
  }
  list.hidden = facts.length === 0;
}
