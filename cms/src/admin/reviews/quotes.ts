import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { visit } from '@pho-luat/shared/content-types/visit';
import { readText } from '../../rules/texts/read-text.ts';
import { longestQuote } from '../../contracts/reviews.ts';
import type { Values } from '../findings/in-form.ts';
import { rangeOf } from '../places.ts';

/** Words of a form that a remark is about. */

/** The fields that hold these words, by their paths, in the form's order. */
export function fieldsWith(type: DocumentType, values: Values, quote: string): string[] {
  return visit(fieldsOfType(type), values).flatMap(({ path, field: { kind }, value }) =>
    ['line', 'paragraph', 'markdown'].includes(kind) && hasWords(value, quote) ? [path] : [],
  );
}

/** Where words of a field are now: an item of a list may have moved since, with all that is in it. */
export function placeOfWords(type: DocumentType, values: Values, field: string, quote: string): string | undefined {
  const nameOf = (path: string) => path.replace(/\.\d+/g, '');
  const found = fieldsWith(type, values, quote).filter((path) => nameOf(path) === nameOf(field));
  return found.find((path) => path === field) ?? found[0];
}

/** Words as a reader sees them may be written otherwise in Markdown. */
export function hasWords(value: unknown, quote: string): boolean {
  if (typeof value !== 'string') return false;
  return [value, ...readText(value).blocks].some((text) => rangeOf(text, quote) !== undefined);
}

/** What somebody has selected, up to the end of its first paragraph: only within one are words found again. */
export function quoteFrom(selected: string): string {
  const [first = ''] = selected.split(/[\n\r\t]+/).filter((line) => line.trim() !== '');
  return first.replace(/\s+/g, ' ').trim().slice(0, longestQuote);
}

/** A field of the form keeps what is selected in it to itself. */
export function selectedWords(): string {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)
    return active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0);
  return getSelection()?.toString() ?? '';
}
