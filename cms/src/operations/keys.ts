import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { LogDocument } from '../publication/draft.ts';
import { codesOf } from '../codes/ledger.ts';
import { isTakingIn } from '../publication/arriving.ts';
import { keysOf } from '../publication/item-keys.ts';
import type { Log } from '../publication/log.ts';
import { fieldsOf } from '../publication/stored-line.ts';

/**
 * Tasks of a plan and placements of a campaign have a `key` that outlives every edit: a printed code and an address depend on it.
 * The system makes it; a form can neither choose nor change it, and a copy of a document has keys of its own.
 */

const keyedItems = z.array(z.object({ key: z.string().optional() }));
type Item = Record<string, unknown> & { id?: number; key?: string | null };

export async function fillKeys(log: Log, type: DocumentType, data: LogDocument, id?: string): Promise<void> {
  const { strapi } = log;
  for (const { name: field } of keyedFields(type)) {
    if (!Array.isArray(data[field])) continue;
    const items = data[field] as Item[];
    const free = new Set(id ? (await keysOf(strapi, type, id, field)).map((item) => item.key) : []);
    // An earlier version is restored, or a printed code taken in: what had a key of this document is what it was, its code with it.
    if (id && items.some(({ key }) => key && !free.has(key)))
      for (const key of await keysEver(log, type, id, field)) free.add(key);
    data[field] = items.map((item) => {
      if (isTakingIn() && item.key) return item;
      // With its row's id the item keeps the row's other values.
      if (item.id !== undefined) return { ...item, key: undefined };
      // A program that saves without ids keeps a key of this very document, once.
      return { ...item, key: item.key && free.delete(item.key) ? item.key : randomUUID() };
    });
  }
}

/** Called after a document was copied, keys and all. */
export async function renewKeys(strapi: Core.Strapi, type: DocumentType, id: string): Promise<void> {
  for (const { name: field, component } of keyedFields(type)) {
    for (const item of await keysOf(strapi, type, id, field)) {
      await strapi.db.query(component).update({ where: { id: item.id }, data: { key: randomUUID() } });
    }
  }
}

/** The keys of all versions that were ever public, and all that have a code. */
async function keysEver(log: Log, type: DocumentType, id: string, field: string): Promise<string[]> {
  const published = (await log.lines(type, id)).flatMap((line) => {
    const items = keyedItems.safeParse(fieldsOf(line)?.[field]).data ?? [];
    return items.flatMap(({ key }) => key ?? []);
  });
  const codes = type === 'qr-campaign' ? await codesOf(log, id) : [];
  return [...published, ...codes.map(({ placementKey }) => placementKey)];
}

function keyedFields(type: DocumentType): { name: string; component: UID.Component }[] {
  return Object.entries(fieldsOfType(type)).flatMap(([name, field]) => {
    if (field.kind !== 'component' || !field.several || !field.component.fields.key) return [];
    return [{ name, component: field.component.name as UID.Component }];
  });
}
