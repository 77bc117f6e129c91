import type { DocumentType } from './index.ts';
import type { Field, Fields } from './fields.ts';

/** The one way through a document: every field of its type, those of its parts at their places, whatever the document holds. */

type Values = Readonly<Record<string, unknown>>;

/** A field with what a document holds in it; `undefined` or `null` where it is empty. */
export interface Visited {
  /** `tasks.0.dueOn`, as a form names it. */
  path: string;
  name: string;
  field: Field;
  value: unknown;
}

/** In the order of the definition. It goes into parts, so a component itself comes up only where it has none. */
export function visit(fields: Fields, document: Values, prefix = ''): Visited[] {
  return Object.entries(fields).flatMap(([name, field]): Visited[] => {
    const [value, path] = [document[name], prefix + name];
    if (field.kind !== 'component' || !isFilled(value)) return [{ path, name, field, value }];
    return placesOf(value, path).flatMap((place) => visit(field.component.fields, place.part, place.prefix));
  });
}

/** Every field that a type has, whatever a document holds; those of its parts by the names that lead to them. */
export function placesIn(fields: Fields, within: readonly string[] = []): { names: readonly string[]; field: Field }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const names = [...within, name];
    return field.kind === 'component' ? placesIn(field.component.fields, names) : [{ names, field }];
  });
}

/** A copy of a document with other values in its fields. What becomes `undefined` is left out. */
export function remade(
  fields: Fields,
  document: Values,
  toValue: (visited: Visited) => unknown,
  prefix = '',
): Record<string, unknown> {
  const values = Object.entries(fields).map(([name, field]): [string, unknown] => {
    const [value, path] = [document[name], prefix + name];
    if (field.kind !== 'component' || !isFilled(value)) return [name, toValue({ path, name, field, value })];
    const parts = placesOf(value, path).map((place) => remade(field.component.fields, place.part, toValue, place.prefix));
    return [name, Array.isArray(value) ? parts : parts[0]];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The Markdown of a document. */
export function textsIn(fields: Fields, document: Values): string[] {
  return visit(fields, document).flatMap(({ field, value }) =>
    field.kind === 'markdown' && typeof value === 'string' ? [value] : [],
  );
}

/** A document or a file that another document names. */
export interface Reference {
  path: string;
  field: Field;
  type: DocumentType;
  id: string;
}

/** Everything that a document names by its fields, in their order. Texts may name files besides. */
export function referencesIn(fields: Fields, document: Values): Reference[] {
  return visit(fields, document).flatMap(({ path, field, value }) => {
    const type = field.kind === 'reference' ? field.to : field.kind === 'file' ? 'file' : undefined;
    if (!type) return [];
    return [value].flat().flatMap((id) => (typeof id === 'string' ? [{ path, field, type, id }] : []));
  });
}

function isFilled(value: unknown): value is Values | readonly Values[] {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null;
}

function placesOf(value: Values | readonly Values[], path: string): { part: Values; prefix: string }[] {
  return Array.isArray(value)
    ? value.map((part: Values, index) => ({ part, prefix: `${path}.${index}.` }))
    : [{ part: value as Values, prefix: `${path}.` }];
}
