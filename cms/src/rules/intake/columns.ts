import type { Field } from '@pho-luat/shared/content-types/fields';
import { phone } from '@pho-luat/shared/content-types/components/phone';
import { contentTypes, fieldsOfType } from '@pho-luat/shared/content-types/index';
import { nameKey } from '../annex/agencies.ts';

/** What can be taken in from a table, by the list above which it is offered. */
export const tableTypes = ['agency', 'article', 'attachment'] as const;
export type TableType = (typeof tableTypes)[number];

/** What a cell can say of a document. */
export interface Column {
  /** As the model says it: `newsSource.name`. */
  name: string;
  /** As the form does: `Nguồn tin › Tên`. */
  label: string;
  field: Field;
}

/** In the order of the form. Pictures, files, and lists of parts are in no cell. */
export function columnsOf(type: TableType): Column[] {
  const fields = fieldsOfType(type);
  const names = contentTypes[type].form.flatMap((row) => row.split(' ').map((cell) => cell.replace(/:.*/, '')));
  return names.flatMap((name) => {
    const field = fields[name];
    return field ? withParts(name, field) : [];
  });
}

function withParts(name: string, field: Field): Column[] {
  const { label } = field;
  if (isInCell(field)) return [{ name, label, field }];
  if (field.kind !== 'component' || field.several) return [];
  return Object.entries(field.component.fields).flatMap(([part, inner]) =>
    isInCell(inner) ? [{ name: `${name}.${part}`, label: `${label} › ${inner.label}`, field: inner }] : [],
  );
}

function isInCell({ kind, isHidden, ...field }: Field): boolean {
  if (isHidden || kind === 'file') return false;
  return kind !== 'component' || ('component' in field && field.component.name === phone.name);
}

/** What each column's heading names; where two have the same heading, the first counts. */
export function columnsCalled(type: TableType, titles: readonly string[]): (Column | undefined)[] {
  const columns = columnsOf(type);
  const found = titles.map((title) => columns.find(({ name, label }) => isCalled(title, name, label)));
  return found.map((column, at) => (found.indexOf(column) === at ? column : undefined));
}

/** Whether a heading names a field that no cell can hold. */
export function isBeyondCells(type: TableType, title: string): boolean {
  return Object.entries(fieldsOfType(type)).some(([name, { label }]) => isCalled(title, name, label));
}

const isCalled = (title: string, name: string, label: string) => nameKey(title) === nameKey(label) || title.trim() === name;
