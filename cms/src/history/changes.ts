import type { Field, Fields } from '@pho-luat/shared/content-types/fields';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import { visit } from '@pho-luat/shared/content-types/visit';
import type { Change } from '../contracts/changes.ts';
import { historyWords } from '../words/history.ts';
import type { LogDocument } from '../publication/draft.ts';
import { changedPart } from './changed-part.ts';
import { pairItems, type Item } from './pair-items.ts';
import { shownValue } from './shown-value.ts';

/** What differs between two versions of a document, field by field, in an editor's words. */

/** What a document or a file is called. */
type NameOf = (id: string) => string;

export function changesBetween(fields: Fields, before: LogDocument, after: LogDocument, nameOf: NameOf, prefix = ''): Change[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [was, is] = [before[name], after[name]];
    const path = `${prefix}${name}`;
    if (field.isHidden || same(was, is)) return [];
    if (field.kind !== 'component') return [change(path, ...shownPair(field, was, is, nameOf))];
    const inner = field.component.fields;
    if (field.several) return itemChanges(inner, (was ?? []) as Item[], (is ?? []) as Item[], nameOf, path);
    if (was && is) return changesBetween(inner, was as LogDocument, is as LogDocument, nameOf, `${path}.`);
    return [change(path, summary(inner, was, nameOf), summary(inner, is, nameOf))];
  });
}

function itemChanges(inner: Fields, before: readonly Item[], after: readonly Item[], nameOf: NameOf, path: string): Change[] {
  const { stayed, gone, come, reordered } = pairItems(before, after);
  const changes = stayed.flatMap(([was, is]) => changesBetween(inner, was, is, nameOf, `${path}.${after.indexOf(is)}.`));
  // An item that went and one that came in its place are one change.
  const whole = new Map<string, Change>();
  for (const item of gone) {
    const one = change(`${path}.${before.indexOf(item)}`, summary(inner, item, nameOf), '');
    whole.set(one.label, one);
  }
  for (const item of come) {
    const one = change(`${path}.${after.indexOf(item)}`, '', summary(inner, item, nameOf));
    whole.set(one.label, { ...one, before: whole.get(one.label)?.before ?? '' });
  }
  return [...changes, ...whole.values(), ...(reordered ? [change(path, '', historyWords.reordered)] : [])];
}

function shownPair(field: Field, was: unknown, is: unknown, nameOf: NameOf): [string, string] {
  const [before, after] = [shownValue(field, was, nameOf), shownValue(field, is, nameOf)];
  if (field.kind !== 'markdown' && field.kind !== 'paragraph') return [before, after];
  const part = changedPart(before, after);
  return [part.before, part.after];
}

const longestSummary = 300;

/** A part that came or went, in one line. */
function summary(fields: Fields, part: unknown, nameOf: NameOf): string {
  if (!part) return '';
  const values = visit(fields, part as LogDocument)
    .filter(({ field }) => !field.isHidden)
    .map(({ field, value }) => shownValue(field, value, nameOf));
  const text = values.filter(Boolean).join(' · ');
  return text.length > longestSummary ? `${text.slice(0, longestSummary)}…` : text;
}

function change(path: string, before: string, after: string): Change {
  return { label: fieldPathLabel(path), before, after };
}

/** Lines are JSON of one shared schema: equal values are equal texts. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
