import type { Core } from '@strapi/strapi';
import { labelIn } from '@pho-luat/shared/choices';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { Field } from '@pho-luat/shared/content-types/fields';
import { formatDay } from '@pho-luat/shared/dates';
import { fold } from '@pho-luat/shared/text';
import { uidOf } from '../publication/types.ts';

/** The database is asked for so many rows at most; where there are more, the newest. */
const most = 10_000;

/** Rows with every word that was typed, in any order, without marks or case: in the lines of an entry, its kind and its days. */
export async function rowsWith(strapi: Core.Strapi, type: DocumentType, typed: string): Promise<number[]> {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const shown = Object.entries(fieldsOfType(type)).filter(([, field]) => isShown(field));
  const rows: Row[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['id', ...shown.map(([name]) => name)], orderBy: { id: 'desc' } });
  const isFound = (row: Row) => {
    const text = fold(shown.map(([name, field]) => inWords(field, row[name])).join(' '));
    return words.every((word) => text.includes(word));
  };
  return rows
    .filter(isFound)
    .slice(0, most)
    .map(({ id }) => id);
}

interface Row {
  id: number;
  [field: string]: unknown;
}

function isShown(field: Field): boolean {
  return field.kind === 'line' || field.kind === 'day' || (field.kind === 'choice' && !field.several);
}

function inWords(field: Field, value: unknown): string {
  if (typeof value !== 'string') return '';
  if (field.kind === 'day') return formatDay(value);
  return field.kind === 'choice' ? labelIn(field.list, value) : value;
}
