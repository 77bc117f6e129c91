import type { ReactElement } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ChoiceCell } from './ChoiceCell';
import { choicesOf, type ChoiceAttribute } from './choices-of';

/** Lists of entries show and filter a choice by its label; Strapi alone would show the stored value and ask for it. */

interface Column {
  name: string;
  attribute: Partial<ChoiceAttribute> & { customField?: string };
  cellFormatter?: (row: Record<string, unknown>) => ReactElement;
}

interface Filter {
  name: string;
  type: string;
  options?: { label: string; value: string }[];
}

export function showChoicesInLists(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', (table: { displayedHeaders: Column[] }) => ({
    ...table,
    displayedHeaders: table.displayedHeaders.map(withLabels),
  }));
  app.registerHook(
    'Admin/CM/pages/ListView/inject-in-filters',
    ({ displayedFilters, layout }: { displayedFilters: Filter[]; layout: { layout: Column[] } }) => ({
      displayedFilters: displayedFilters.map((filter) => {
        const column = layout.layout.find(({ name }) => name === filter.name);
        if (!column || !isChoice(column.attribute)) return filter;
        return {
          ...filter,
          type: 'enumeration',
          options: choicesOf(column.attribute).map(({ label, value }) => ({ label, value })),
        };
      }),
      layout,
    }),
  );
}

function withLabels(column: Column): Column {
  const { attribute, name } = column;
  if (!isChoice(attribute)) return column;
  return { ...column, cellFormatter: (row) => <ChoiceCell attribute={attribute} value={row[name]} /> };
}

function isChoice(attribute: Column['attribute']): attribute is ChoiceAttribute {
  return attribute.customField === 'global::choice';
}
