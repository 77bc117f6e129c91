import type { ComponentType, ReactElement } from 'react';
import { Typography } from '@strapi/design-system';
import { InputRenderer, type InputProps, type StrapiApp } from '@strapi/strapi/admin';
import { labelOf } from '@pho-luat/shared/choices';
import { dayOf, formatDay } from '@pho-luat/shared/dates';
import { choicesOf, type ChoiceAttribute } from '../choices/choices-of.ts';
import { DayFilter, MomentFilter } from '../days/TypedInput.tsx';
import { wholeNumberText } from '../fields/WholeNumber.tsx';

/** Lists of entries show choices by their labels, days and years as Vietnam writes them; Strapi shows the stored value, long dates and «2.026». */

interface Column {
  name: string;
  attribute: Partial<ChoiceAttribute> & { type?: string; customField?: string };
  cellFormatter?: (row: Record<string, unknown>) => ReactElement;
}

interface Filter {
  name: string;
  type: string;
  options?: { label: string; value: string }[];
  input?: ComponentType<InputProps>;
}

/** Strapi's own forgets what is typed, as in a form. */
const dayFilters: Readonly<Record<string, Filter['input']>> = { date: DayFilter, datetime: MomentFilter };

/** Strapi's name for whether a draft is public. */
const publicationState = '__status';

/**
 * Strapi cuts a title off after 300 pixels, and in a window of 1280 the state and the buttons of its row are out of sight. Plans of two
 * years differ in their last word. What a picker offers it does not cut: a long title pushes the state out of the list.
 */
const wholeRows = `
  main :is(th, td)[role='gridcell'] { padding-left: 0.8rem; padding-right: 0.8rem }
  main td[role='gridcell'] > a {
    display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4;
    white-space: normal; min-width: 20rem; max-width: 48rem
  }
  [role='option']:has([role='status']) span { white-space: normal }
  [role='option'] :is(svg, [role='status']) { flex: none }`;

export function showWordsInLists(app: StrapiApp): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: wholeRows }));
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', (table: { displayedHeaders: Column[] }) => ({
    ...table,
    displayedHeaders: table.displayedHeaders.map(inWords),
  }));
  app.registerHook(
    'Admin/CM/pages/ListView/inject-in-filters',
    ({ displayedFilters, layout }: { displayedFilters: Filter[]; layout: { layout: Column[] } }) => ({
      displayedFilters: filtersInWords(displayedFilters, layout.layout),
      layout,
    }),
  );
}

export function filtersInWords(filters: readonly Filter[], columns: readonly Column[]): Filter[] {
  return filters.map((filter) => {
    const column = columns.find(({ name }) => name === filter.name);
    // With an input given, even Strapi's own, a choice is shown by its label and not by what is stored.
    if (filter.name === publicationState) return { ...filter, input: InputRenderer };
    const input = dayFilters[filter.type];
    if (input) return { ...filter, input };
    if (!column || !isChoice(column.attribute)) return filter;
    return {
      ...filter,
      type: 'enumeration',
      options: choicesOf(column.attribute).map(({ label, value }) => ({ label, value })),
      input: InputRenderer,
    };
  });
}

export function inWords(column: Column): Column {
  const words = wordsFor(column);
  if (!words) return column;
  return {
    ...column,
    cellFormatter: (row) => {
      const value = row[column.name];
      const isThere = typeof value === 'string' || typeof value === 'number';
      return <Typography textColor="neutral800">{isThere ? words(String(value)) : '-'}</Typography>;
    },
  };
}

function wordsFor({ name, attribute }: Column): ((value: string) => string) | undefined {
  // Only what waits for somebody is shown: most entries were published long ago.
  if (name === 'deskState') return (value) => (value === 'awaiting-review' ? labelOf('deskStates', value) : '-');
  if (isChoice(attribute)) return (value) => choicesOf(attribute).find((choice) => choice.value === value)?.label ?? value;
  if (attribute.type === 'date') return formatDay;
  if (attribute.type === 'integer') return (value) => wholeNumberText(Number(value));
  // The hour takes the room of the last column.
  if (attribute.type === 'datetime') return (value) => formatDay(dayOf(value));
  return undefined;
}

function isChoice(attribute: Column['attribute']): attribute is ChoiceAttribute {
  return attribute.customField === 'global::choice';
}
