import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/schemas/index';
import type { LogDocument } from './draft.ts';
import { lastLine } from './log.ts';
import type { Transaction } from './transaction.ts';
import { attributesOf, attributesOfComponent, uidOf, type Attribute } from './types.ts';

/**
 * Strapi discards a draft by copying the published row, which has lost relations whose targets were published again since. The
 * log has not: relations and components (with theirs inside) are set to what the last line says.
 */
export async function restoreRelations(strapi: Core.Strapi, trx: Transaction, type: DocumentType, id: string): Promise<void> {
  const line = await lastLine(strapi, trx, type, id);
  if (!line?.document) return;
  const published = JSON.parse(line.document) as LogDocument;
  const attributes = attributesOf(strapi, type).filter(([, attribute]) => attribute.type === 'relation' || attribute.component);
  const data = await toData(strapi, attributes, published);
  // What a plan has from its signed document is in its line only.
  if (published.document && 'issuer' in data) delete data.issuer;
  await strapi.documents(uidOf(type)).update({ documentId: id, data });
}

async function toData(strapi: Core.Strapi, attributes: [string, Attribute][], document: LogDocument): Promise<LogDocument> {
  const data: LogDocument = {};
  for (const [name, attribute] of attributes) data[name] = await toField(strapi, attribute, document[name]);
  return data;
}

async function toField(strapi: Core.Strapi, attribute: Attribute, value: unknown): Promise<unknown> {
  const { component, repeatable, target } = attribute;
  if (component) {
    const attributes = attributesOfComponent(strapi, component);
    if (!repeatable) return value ? toData(strapi, attributes, value as LogDocument) : null;
    const items: LogDocument[] = [];
    for (const item of (value ?? []) as LogDocument[]) items.push(await toData(strapi, attributes, item));
    return items;
  }
  if (!target) return value ?? null;
  // A target that was deleted since is not there to be named.
  const wanted = [value ?? []].flat() as string[];
  const rows = await strapi.db.query(target).findMany({ where: { documentId: { $in: wanted } }, select: ['documentId'] });
  const there = new Set(rows.map((row) => row.documentId));
  const ids = wanted.filter((id) => there.has(id));
  return Array.isArray(value) || value === undefined ? ids : (ids[0] ?? null);
}
