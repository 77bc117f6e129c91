import type { Core } from '@strapi/strapi';
import type { LogDocument } from './draft.ts';
import { fromFileAddresses } from './file-addresses.ts';
import { attributesOfComponent, type Attribute } from './types.ts';

/** A document of the log as the data that saves it into a draft. What it names and is no longer there is left out. */

/** Something that is left out: where it stood, and who it was. */
export interface Lost {
  field: string;
  target: string;
  id: string;
}

const files = 'plugin::upload.file';

export async function toDraftData(
  strapi: Core.Strapi,
  attributes: readonly [string, Attribute][],
  document: LogDocument,
  lost: Lost[],
  prefix = '',
): Promise<LogDocument> {
  const data: LogDocument = {};
  for (const [name, attribute] of attributes)
    data[name] = await toField(strapi, attribute, document[name], lost, `${prefix}${name}`);
  return data;
}

async function toField(strapi: Core.Strapi, attribute: Attribute, value: unknown, lost: Lost[], field: string): Promise<unknown> {
  const { component, repeatable, multiple, type, target } = attribute;
  if (component) {
    const attributes = attributesOfComponent(strapi, component);
    if (!repeatable) return value ? toDraftData(strapi, attributes, value as LogDocument, lost, `${field}.`) : null;
    const items: LogDocument[] = [];
    for (const [index, item] of ((value ?? []) as LogDocument[]).entries())
      items.push(await toDraftData(strapi, attributes, item, lost, `${field}.${index}.`));
    return items;
  }
  if (type === 'richtext' && typeof value === 'string')
    return fromFileAddresses(strapi, value, (id) => lost.push({ field, target: files, id }));
  if (type === 'media') {
    const ids = (await rowsOf(strapi, files, value, lost, field)).map((row) => row.id);
    return multiple ? ids : (ids[0] ?? null);
  }
  if (!target) return value ?? null;
  const ids = (await rowsOf(strapi, target, value, lost, field)).map((row) => row.documentId);
  return Array.isArray(value) || value === undefined ? ids : (ids[0] ?? null);
}

interface Row {
  id: number;
  documentId: string;
}

/** In the order in which they are named. */
async function rowsOf(strapi: Core.Strapi, target: string, value: unknown, lost: Lost[], field: string): Promise<Row[]> {
  const wanted = [value ?? []].flat() as string[];
  const rows: Row[] = await strapi.db
    .query(target as 'plugin::upload.file')
    .findMany({ where: { documentId: { $in: wanted } }, select: ['id', 'documentId'] });
  return wanted.flatMap((id) => {
    const row = rows.find(({ documentId }) => documentId === id);
    if (!row) lost.push({ field, target, id });
    return row ?? [];
  });
}
