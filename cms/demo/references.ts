import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { referencesIn, remade, type Reference } from '@pho-luat/shared/content-types/visit';

/** Demo documents name each other by key. */

export type IdOf = (type: DocumentType, key: string) => string | number;

export function namedBy(type: DocumentType, document: object): Reference[] {
  return referencesIn(fieldsOfType(type), { ...document });
}

/** A copy of the document with an id, which Strapi takes, instead of every key. */
export function withIds(type: DocumentType, document: object, idOf: IdOf): Record<string, unknown> {
  return remade(fieldsOfType(type), { ...document }, ({ field, value }) => {
    if (value === undefined || (field.kind !== 'reference' && field.kind !== 'file')) return value;
    const toId = (key: string) => idOf(field.kind === 'file' ? 'file' : field.to, key);
    return Array.isArray(value) ? value.map(toId) : toId(String(value));
  });
}
