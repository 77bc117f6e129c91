import type { Core } from '@strapi/strapi';
import type { History } from '@pho-luat/shared/schemas/desk';
import { historyTexts } from '@pho-luat/shared/words/history';
import { fieldPathLabel } from '@pho-luat/shared/words/labels';
import type { LogDocument } from '../publication/draft.ts';
import { attributesOfComponent, type Attribute } from '../publication/types.ts';
import { changedPart } from './changed-part.ts';
import { pairItems, type Item } from './pair-items.ts';
import { shownValue } from './shown-value.ts';

/** What differs between two versions of a document, field by field, in an editor's words. */

export type Change = History[number]['changes'][number];
type Attributes = readonly [string, Attribute][];

export interface Reader {
  strapi: Core.Strapi;
  /** What a document or a file is called. */
  nameOf: (id: string) => string;
}

export function changesBetween(
  reader: Reader,
  attributes: Attributes,
  before: LogDocument,
  after: LogDocument,
  prefix = '',
): Change[] {
  return attributes.flatMap(([name, attribute]) => {
    const [was, is] = [before[name], after[name]];
    if (name === 'key' || same(was, is)) return [];
    const field = `${prefix}${name}`;
    if (!attribute.component) return [change(field, ...shownPair(reader, attribute, was, is))];
    const inner = attributesOfComponent(reader.strapi, attribute.component);
    if (attribute.repeatable) return itemChanges(reader, inner, (was ?? []) as Item[], (is ?? []) as Item[], field);
    if (was && is) return changesBetween(reader, inner, was as LogDocument, is as LogDocument, `${field}.`);
    return [change(field, summary(reader, inner, was), summary(reader, inner, is))];
  });
}

function itemChanges(
  reader: Reader,
  inner: Attributes,
  before: readonly Item[],
  after: readonly Item[],
  field: string,
): Change[] {
  const { stayed, gone, come, reordered } = pairItems(before, after);
  const changes = stayed.flatMap(([was, is]) => changesBetween(reader, inner, was, is, `${field}.${after.indexOf(is)}.`));
  // One that went and one that came at its place are one change.
  const whole = new Map<string, Change>();
  for (const item of gone) {
    const one = change(`${field}.${before.indexOf(item)}`, summary(reader, inner, item), '');
    whole.set(one.label, one);
  }
  for (const item of come) {
    const one = change(`${field}.${after.indexOf(item)}`, '', summary(reader, inner, item));
    whole.set(one.label, { ...one, before: whole.get(one.label)?.before ?? '' });
  }
  return [...changes, ...whole.values(), ...(reordered ? [change(field, '', historyTexts.reordered)] : [])];
}

function shownPair(reader: Reader, attribute: Attribute, was: unknown, is: unknown): [string, string] {
  const [before, after] = [shownValue(attribute, was, reader.nameOf), shownValue(attribute, is, reader.nameOf)];
  if (attribute.type !== 'richtext' && attribute.type !== 'text') return [before, after];
  const part = changedPart(before, after);
  return [part.before, part.after];
}

const longestSummary = 300;

/** A part that came or went, in one line. */
function summary(reader: Reader, attributes: Attributes, part: unknown): string {
  if (!part) return '';
  const values = attributes.flatMap(([name, attribute]): string[] => {
    const value = (part as LogDocument)[name];
    if (name === 'key' || value === undefined) return [];
    if (!attribute.component) return [shownValue(attribute, value, reader.nameOf)];
    const inner = attributesOfComponent(reader.strapi, attribute.component);
    return [value].flat().map((one) => summary(reader, inner, one));
  });
  const text = values.filter(Boolean).join(' · ');
  return text.length > longestSummary ? `${text.slice(0, longestSummary)}…` : text;
}

function change(field: string, before: string, after: string): Change {
  return { label: fieldPathLabel(field), before, after };
}

/** Lines are JSON of one shared schema: equal values are equal texts. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
