import type { Core } from '@strapi/strapi';
import type { Fields } from '@pho-luat/shared/content-types/fields';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { remade, textsIn, type Visited } from '@pho-luat/shared/content-types/visit';
import { draftRowOf } from './draft-rows.ts';
import { toFileAddresses } from './file-addresses.ts';

/**
 * Reads a document in the shape of the log: what is empty left out, relations and media as document ids. Always from the draft,
 * whose relations name documents: those of the published row are lost when a target is unpublished and published again.
 */

export type LogDocument = Record<string, unknown>;

export async function readDocument(strapi: Core.Strapi, type: DocumentType, id: string): Promise<LogDocument | undefined> {
  const fields = fieldsOfType(type);
  const row = await draftRowOf<LogDocument>(strapi, { type, id }, { populate: populateOf(fields) });
  if (!row) return undefined;
  const toNames = await toFileAddresses(strapi, textsIn(fields, row));
  return remade(fields, row, (visited) => toValue(visited, toNames));
}

interface Populate {
  [name: string]: { select: string[] } | { populate: Populate };
}

/** All that a document has in these fields, with the rows of its parts. */
export function populateOf(fields: Fields): Populate {
  const populate: Populate = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'component') populate[name] = { populate: populateOf(field.component.fields) };
    else if (field.kind === 'reference' || field.kind === 'file') populate[name] = { select: ['documentId'] };
  }
  return populate;
}

function toValue({ field, value }: Visited, toNames: (markdown: string) => string): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() === '') return undefined;
  if (field.kind === 'reference' || field.kind === 'file')
    return Array.isArray(value) ? value.map(documentIdOf) : documentIdOf(value);
  return field.kind === 'markdown' ? toNames(String(value)) : value;
}

function documentIdOf(target: unknown): string {
  return (target as { documentId: string }).documentId;
}
