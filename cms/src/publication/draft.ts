import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { attributesOf, attributesOfComponent, isDrafted, uidOf, type Attribute } from './types.ts';
import { toFileAddresses } from './file-addresses.ts';

/**
 * Reads a document in the shape of the log: what is empty left out, relations and media as document ids. Always from the draft,
 * whose relations name documents: those of the published row are lost when a target is unpublished and published again.
 */

type Row = Record<string, unknown> & { id: number; documentId: string };
export type LogDocument = Record<string, unknown>;

export async function readDocument(strapi: Core.Strapi, type: DocumentType, id: string): Promise<LogDocument | undefined> {
  const attributes = attributesOf(strapi, type);
  const row = await strapi.db.query(uidOf(type)).findOne({
    where: { documentId: id, ...(isDrafted(type) ? { publishedAt: null } : {}) },
    populate: populateOf(strapi, attributes),
  });
  return row ? toDocument(strapi, attributes, row) : undefined;
}

interface Populate {
  [name: string]: { select: string[] } | { populate: Populate };
}

function populateOf(strapi: Core.Strapi, attributes: [string, Attribute][]): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of attributes) {
    if (attribute.component)
      populate[name] = { populate: populateOf(strapi, attributesOfComponent(strapi, attribute.component)) };
    else if (isReference(attribute)) populate[name] = { select: ['documentId'] };
  }
  return populate;
}

async function toDocument(strapi: Core.Strapi, attributes: [string, Attribute][], row: LogDocument): Promise<LogDocument> {
  const document: LogDocument = {};
  for (const [name, attribute] of attributes) {
    const value = await toValue(strapi, attribute, row[name]);
    if (value !== undefined) document[name] = value;
  }
  return document;
}

async function toValue(strapi: Core.Strapi, attribute: Attribute, value: unknown): Promise<unknown> {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() === '') return undefined;
  if (isReference(attribute)) return Array.isArray(value) ? value.map(documentIdOf) : documentIdOf(value);
  if (attribute.component) {
    const attributes = attributesOfComponent(strapi, attribute.component);
    if (!Array.isArray(value)) return toDocument(strapi, attributes, value as LogDocument);
    const items: LogDocument[] = [];
    for (const item of value) items.push(await toDocument(strapi, attributes, item));
    return items;
  }
  return attribute.type === 'richtext' ? toFileAddresses(strapi, String(value)) : value;
}

function isReference({ type }: Attribute): boolean {
  return type === 'relation' || type === 'media';
}

function documentIdOf(target: unknown): string {
  return (target as Row).documentId;
}
