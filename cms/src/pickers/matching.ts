import type { Core, UID } from '@strapi/strapi';
import { labelIn } from '@pho-luat/shared/choices';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { formatDay } from '@pho-luat/shared/dates';
import { fold } from '@pho-luat/shared/text';

/** The database is asked for so many rows at most; where there are more, the newest. */
const most = 10_000;

/** Columns that are searched, and what each says to who looks for it. */
export type Columns = Readonly<Record<string, (value: string) => string>>;

/** Rows with every word that was typed, in any order, without marks or case. */
export async function rowsWith(strapi: Core.Strapi, uid: UID.Schema, columns: Columns, typed: string): Promise<number[]> {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const read = Object.entries(columns);
  const rows: Row[] = await strapi.db.query(uid).findMany({ select: ['id', ...Object.keys(columns)], orderBy: { id: 'desc' } });
  const isFound = (row: Row) => {
    const said = read.map(([name, inWords]) => {
      const value = row[name];
      return typeof value === 'string' ? inWords(value) : '';
    });
    const text = fold(said.join(' '));
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

/** The lines of an entry, its kind and its days. */
export function columnsOf(type: DocumentType): Columns {
  const columns: Record<string, Columns[string]> = {};
  for (const [name, field] of Object.entries(fieldsOfType(type))) {
    if (field.kind === 'line') columns[name] = asIs;
    else if (field.kind === 'day') columns[name] = formatDay;
    else if (field.kind === 'choice' && !field.several) columns[name] = (value) => labelIn(field.list, value);
  }
  return columns;
}

const asIs = (value: string) => value;

/** What Strapi itself has lists of. */
export const columnsOfFiles: Columns = { name: asIs, alternativeText: asIs, caption: asIs, url: asIs };
export const columnsOfAccounts: Columns = { firstname: asIs, lastname: asIs, email: asIs, username: asIs };
