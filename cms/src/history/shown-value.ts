import { choiceLists, labelOf, type ChoiceList } from '@pho-luat/shared/choices';
import { formatDay, formatInstant } from '@pho-luat/shared/dates';
import { historyTexts } from '@pho-luat/shared/words/history';
import type { Attribute } from '../publication/types.ts';

/** A stored value as an editor reads it. `nameOf` knows what a document or a file is called. */
export function shownValue(attribute: Attribute, value: unknown, nameOf: (id: string) => string): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => shownValue(attribute, one, nameOf)).join(', ');
  if (typeof value === 'boolean') return value ? historyTexts.yes : historyTexts.no;
  const text = String(value);
  if (attribute.type === 'relation' || attribute.type === 'media') return nameOf(text);
  if (attribute.type === 'date') return formatDay(text);
  if (attribute.type === 'datetime') return formatInstant(text);
  const list = attribute.options?.choices;
  return list && isChoiceList(list) ? labelOf(list, text as Parameters<typeof labelOf>[1]) : text;
}

function isChoiceList(name: string): name is ChoiceList {
  return name in choiceLists;
}
