import { validities } from '@pho-luat/shared/choices';
import { resultWords as words } from '../../words/search.ts';
import { facetNames, type FacetName, type Facets, type FacetValue, type Question } from '../../search/answer.ts';
import { find } from './find.ts';

type Change = Partial<Pick<Question, 'filters' | 'order'>>;

/** Filters and order of the results. The choices and their counts are loaded when the filters are opened. */
export function narrowingIn(
  element: HTMLElement,
  { count, change }: { count: () => Promise<Facets>; change: (change: Change) => void },
) {
  const toggle = find('[aria-expanded]', element);
  const narrowed = find('[data-narrowed]', element);
  const panel = find('[data-filters]', element);
  const fault = find('[data-fault]', element);
  const clear = find('[data-clear]', element);
  const orders = find<HTMLSelectElement>('[data-order]', element);
  const selects = facetNames.map((name) => [name, find<HTMLSelectElement>(`[data-facet="${name}"]`, element)] as const);
  let filtersNow: Question['filters'] = {};

  toggle.addEventListener('click', () => {
    open(Boolean(panel.hidden));
    recount();
  });
  orders.addEventListener('change', () => change({ order: orders.value as Question['order'] }));
  panel.addEventListener('change', () => {
    const chosen = selects.filter(([, { value }]) => value).map(([name, { value }]) => [name, value]);
    change({ filters: Object.fromEntries(chosen) as Question['filters'] });
  });
  clear.addEventListener('click', () => {
    change({ filters: {} });
    toggle.focus();
  });

  function open(isOpen: boolean): void {
    panel.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
  }

  /** Only when visible. */
  function recount(): void {
    if (!panel.hidden && !element.hidden) void countAnew();
  }

  async function countAnew(): Promise<void> {
    const filters = filtersNow;
    try {
      const facets = await count();
      if (filters !== filtersNow) return;
      for (const [name, select] of selects) fill(name, select, facets[name]);
      fault.textContent = '';
    } catch (error) {
      console.error(error);
      fault.textContent = words.facetsError;
    }
  }

  return {
    recount,

    /** Whether there is anything to narrow. */
    offer(isOffered: boolean): void {
      element.hidden = !isOffered;
    },

    /** What is chosen; the counts follow. */
    show({ filters, order }: Question): void {
      const chosen = Object.keys(filters).length;
      filtersNow = filters;
      orders.value = order;
      narrowed.textContent = chosen > 0 ? words.narrowed(chosen) : '';
      clear.hidden = chosen === 0;
      if (chosen > 0) open(true);
      for (const [name, select] of selects) {
        const value = filters[name] ?? '';
        if (value && ![...select.options].some((option) => option.value === value)) select.append(optionOf(name, { value }));
        select.value = value;
      }
    },
  };
}

function fill(name: FacetName, select: HTMLSelectElement, values: readonly FacetValue[]): void {
  const { value: chosen } = select;
  // A choice stays visible even without results.
  const all = !chosen || values.some(({ value }) => value === chosen) ? values : [...values, { value: chosen, count: 0 }];
  const sorted = all.toSorted((a, b) => (name === 'year' ? b.value.localeCompare(a.value) : b.count - a.count));
  select.replaceChildren(...[...select.options].slice(0, 1), ...sorted.map((each) => optionOf(name, each)));
  select.value = chosen;
  select.closest<HTMLElement>('[data-choice]')?.toggleAttribute('hidden', all.length === 0);
}

function optionOf(name: FacetName, { value, count }: Partial<FacetValue> & { value: string }): HTMLOptionElement {
  const label = (name === 'validity' && validities.find((each) => each.value === value)?.label) || value;
  return new Option(count === undefined ? label : words.facetValue(label, count), value);
}
