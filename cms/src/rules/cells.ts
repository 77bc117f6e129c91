import { choiceLists } from '@pho-luat/shared/choices';
import type { Field, Fields } from '@pho-luat/shared/content-types/fields';
import { nameKey } from './annex/agencies.ts';
import { readDayOfCell, readMoment } from './typed-day.ts';

/** What is written as text, in a cell of a table or on a page, as values of the model. */

/** The field of a dotted name: `newsSource.name`. */
export function fieldAt(fields: Fields, [name = '', ...rest]: string[]): Field | undefined {
  const field = fields[name];
  if (rest.length === 0 || !field) return field;
  return field.kind === 'component' && !field.several ? fieldAt(field.component.fields, rest) : undefined;
}

export function put(document: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) document[name] = value;
  else put((document[name] ??= {}) as Record<string, unknown>, rest, value);
}

export const unreadable = Symbol('unreadable');

/** What cannot be read stays as it is typed: the rules say what is wrong with it. */
export function valueOf(field: Field, cell: string): unknown {
  switch (field.kind) {
    case 'yesNo':
      return yesNo(cell) ?? cell;
    case 'number':
      return /^-?\d+$/.test(cell) ? Number(cell) : cell;
    case 'day':
      return readDayOfCell(cell) ?? cell;
    case 'moment':
      return readMoment(cell) ?? cell;
    case 'choice': {
      const toValue = (text: string) =>
        choiceLists[field.list].find(({ label }) => nameKey(label) === nameKey(text))?.value ?? text;
      return field.several ? parts(cell).map(toValue) : toValue(cell);
    }
    case 'reference':
    case 'file':
      return field.several ? parts(cell) : cell;
    case 'component':
      try {
        return JSON.parse(cell);
      } catch {
        return unreadable;
      }
    default:
      return cell;
  }
}

export const parts = (cell: string) =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

export function yesNo(cell: string): boolean | undefined {
  const [, yes, no] = /^(?:(có|yes|true|1|x)|(không|no|false|0))$/i.exec(cell) ?? [];
  return yes ? true : no ? false : undefined;
}
