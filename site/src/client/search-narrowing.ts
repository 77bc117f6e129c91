import { validities } from '@pho-luat/shared/choices';
import { resultWords as words } from '../../words/search.ts';
import { facetNames, type FacetName, type Facets, type FacetValue, type Question } from '../../search/answer.ts';
import { find } from './find.ts';

type Change = Partial<Pick<Question, 'filters' | 'order'>>;

/** Filters and order of the results. The choices and their counts are loaded when the filters are opened. */
export class Narrowing {
  readonly #element: HTMLElement;
  readonly #toggle: HTMLElement;
  readonly #narrowed: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #fault: HTMLElement;
  readonly #order: HTMLSelectElement;
  readonly #selects: [FacetName, HTMLSelectElement][];
  readonly #count: () => Promise<Facets>;
  #filters: Question['filters'] = {};

  constructor(element: HTMLElement, { count, change }: { count: () => Promise<Facets>; change: (change: Change) => void }) {
    this.#element = element;
    this.#count = count;
    this.#toggle = find('[aria-expanded]', element);
    this.#narrowed = find('[data-narrowed]', element);
    this.#panel = find('[data-filters]', element);
    this.#fault = find('[data-fault]', element);
    this.#order = find<HTMLSelectElement>('[data-order]', element);
    this.#selects = facetNames.map((name) => [name, find<HTMLSelectElement>(`[data-facet="${name}"]`, element)]);

    this.#toggle.addEventListener('click', () => {
      this.#open(this.#panel.hidden);
      this.recount();
    });
    this.#order.addEventListener('change', () => change({ order: this.#order.value as Question['order'] }));
    this.#panel.addEventListener('change', () => {
      const chosen = this.#selects.filter(([, { value }]) => value).map(([name, { value }]) => [name, value]);
      change({ filters: Object.fromEntries(chosen) as Question['filters'] });
    });
    find('[data-clear]', element).addEventListener('click', () => {
      change({ filters: {} });
      this.#toggle.focus();
    });
  }

  /** Whether there is anything to narrow. */
  offer(isOffered: boolean): void {
    this.#element.hidden = !isOffered;
  }

  /** What is chosen; the counts follow. */
  show({ filters, order }: Question): void {
    const chosen = Object.keys(filters).length;
    this.#filters = filters;
    this.#order.value = order;
    this.#narrowed.textContent = chosen > 0 ? words.narrowed(chosen) : '';
    find('[data-clear]', this.#element).hidden = chosen === 0;
    if (chosen > 0) this.#open(true);
    for (const [name, select] of this.#selects) {
      const value = filters[name] ?? '';
      if (value && ![...select.options].some((option) => option.value === value)) select.append(optionOf(name, { value }));
      select.value = value;
    }
  }

  /** Only when visible. */
  recount(): void {
    if (!this.#panel.hidden && !this.#element.hidden) void this.#recount();
  }

  async #recount(): Promise<void> {
    const filters = this.#filters;
    try {
      const facets = await this.#count();
      if (filters !== this.#filters) return;
      for (const [name, select] of this.#selects) fill(name, select, facets[name]);
      this.#fault.textContent = '';
    } catch (error) {
      console.error(error);
      this.#fault.textContent = words.facetsError;
    }
  }

  #open(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#toggle.setAttribute('aria-expanded', String(isOpen));
  }
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
