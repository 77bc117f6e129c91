import type { Core } from '@strapi/strapi';
import { abstractOf, documentName } from '@pho-luat/shared/citation';
import { titleFieldOf, type DocumentType } from '@pho-luat/shared/content-types/index';
import { attachment } from '@pho-luat/shared/content-types/attachment';
import { dayOf } from '@pho-luat/shared/dates';
import { uidOf } from '../publication/types.ts';

/** What tells two entries of one title apart, in a picker: kind, number and year. */

interface Told {
  columns: readonly string[];
  name(row: Record<string, unknown>): string;
}

const document = attachment.schema.pick({ docType: true, number: true, title: true, issuedOn: true }).strip();

const told: Partial<Record<DocumentType, Told>> = {
  attachment: {
    columns: ['docType', 'number', 'issuedOn'],
    name(row) {
      const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
      const read = document.safeParse(filled).data;
      // A draft may still lack its type.
      if (!read) return joined([row.number, row.title, row.issuedOn]);
      const name = documentName(read);
      const year = read.issuedOn?.slice(0, 'YYYY'.length);
      return joined([name, year && !name.includes(year) && year, abstractOf(read)]);
    },
  },
  plan: { columns: ['number', 'year'], name: ({ number, year, title }) => joined([number, year, title]) },
  article: {
    columns: ['publishedOn'],
    name: ({ title, publishedOn }) =>
      joined([title, typeof publishedOn === 'string' && dayOf(publishedOn).slice(0, 'YYYY'.length)]),
  },
};

/** Entries of an answer of Strapi's, called so. */
export async function named(strapi: Core.Strapi, type: DocumentType, entries: Entry[]): Promise<Entry[]> {
  const { [type]: how } = told;
  if (!how || entries.length === 0) return entries;
  const title = titleFieldOf(type);
  const rows: Entry[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { id: { $in: entries.map(({ id }) => id) } }, select: ['id', title, ...how.columns] });
  const names = new Map(rows.map((row) => [row.id, how.name(row)]));
  // A person who may not read its title gets no title here either.
  return entries.map((entry) => (entry[title] ? { ...entry, [title]: names.get(entry.id) ?? entry[title] } : entry));
}

export interface Entry {
  id: number;
  [field: string]: unknown;
}

function joined(parts: readonly unknown[]): string {
  return parts.filter(Boolean).join(' · ');
}
