import { isValidElement, type ReactNode } from 'react';
import type { ContentType } from '@pho-luat/shared/content-types/define';
import { contentTypes, fieldsOfForm } from '@pho-luat/shared/content-types/index';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';

/** What the content manager draws in a row; it has more than is looked at here. */
export interface FieldOfForm {
  name: string;
}

type Row<F extends FieldOfForm> = F[];

/** Rows under a heading that opens them. */
export interface Part<F extends FieldOfForm> {
  title: string;
  /** All fields of the part. */
  names: readonly string[];
  rows: Row<F>[];
}

/** The type whose form has these fields, hidden ones too, if its form is folded: Strapi's hook does not say which one it is. */
export function foldedTypeOf(fields: object): ContentTypeName | undefined {
  const types = Object.values(contentTypes).filter((type) => 'folds' in type);
  return types.find(({ name }) => Object.keys(fieldsOfForm(name)).every((field) => field in fields))?.name;
}

/** What is in view from the start, and the parts of the rest. An operator may have moved or taken out any field. */
export function partsOf<F extends FieldOfForm>(type: ContentTypeName, rows: Row<F>[]): { first: Row<F>[]; parts: Part<F>[] } {
  const { folds }: Pick<ContentType, 'folds'> = contentTypes[type];
  const first: Row<F>[] = [];
  const parts: Part<F>[] = [];
  for (const row of rows) {
    const start = row.find(({ name }) => folds && name in folds);
    if (start) parts.push({ title: folds?.[start.name] ?? '', names: [], rows: [] });
    (parts.at(-1)?.rows ?? first).push(row);
  }
  return { first, parts: parts.map((part) => ({ ...part, names: part.rows.flat().map(({ name }) => name) })) };
}

/** A panel of rows that, as Strapi draws each of them, are given to `draw`. Its settings of a list read the rows, and draw nothing. */
export function drawnPanel<F extends FieldOfForm>(rows: Row<F>[], draw: (drawn: ReactNode[]) => ReactNode): Row<F>[] {
  const map = (change: (row: Row<F>, index: number) => ReactNode) => {
    const changed = rows.map(change);
    return changed.some(isValidElement) ? draw(changed) : changed;
  };
  return Object.assign([...rows], { map });
}

/** Whether the editor has filled it in: the system fills in some fields by itself. For relations a form has only the changes. */
export function isFilled(type: ContentTypeName, name: string, value: unknown): boolean {
  const field = fieldsOfForm(type)[name];
  if (field?.kind === 'slug' || field?.isFilledIn || value === field?.initial) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return !('connect' in value);
  return typeof value === 'string' && value !== '';
}
