import { labelIn } from '@pho-luat/shared/choices';
import type { Field } from '@pho-luat/shared/content-types/fields';
import { formatDay, formatInstant } from '@pho-luat/shared/dates';
import { historyWords } from '../words/history.ts';

/** A stored value as an editor reads it. `nameOf` knows what a document or a file is called. */
export function shownValue(field: Field, value: unknown, nameOf: (id: string) => string): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => shownValue(field, one, nameOf)).join(', ');
  const text = String(value);
  switch (field.kind) {
    case 'yesNo':
      return value ? historyWords.yes : historyWords.no;
    case 'reference':
    case 'file':
      return nameOf(text);
    case 'day':
      return formatDay(text);
    case 'moment':
      return formatInstant(text);
    case 'choice':
      return labelIn(field.list, text);
    default:
      return text;
  }
}
