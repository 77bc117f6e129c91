import { formatDay } from '@pho-luat/shared/dates';
import type { Hit } from '../../search/answer.ts';
import { find } from './find.ts';

/** One result, as `views/Search.astro` shapes it. */
export function resultRow(template: HTMLTemplateElement, hit: Hit): Element {
  const { path, title, kind, number, date, validity, place, excerpt } = hit;
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
  return find('li', drawn);
}
