import type { Core } from '@strapi/strapi';
import { fieldsOfType, titleFieldOf, type DocumentType } from '@pho-luat/shared/content-types/index';
import { titleIn } from '@pho-luat/shared/content-types/title';
import type { NamedEntry } from '../contracts/refusal.ts';
import type { Log } from './log.ts';
import { fieldsOf } from './stored-line.ts';
import type { DocumentRef, Titled } from './document-ref.ts';
import { uidOf } from './types.ts';

/** What an editor calls a document, public or not. */
export async function titleOf(strapi: Core.Strapi, type: DocumentType, id: string): Promise<string> {
  const row: unknown = await strapi.db.query(uidOf(type)).findOne({ where: { documentId: id } });
  return titled(type, id, row).title;
}

/** With what editors call it by these fields, or by its id where they say nothing. */
export function titled(type: DocumentType, id: string, fields: unknown): Titled {
  return { type, id, title: titleIn(type, fields) ?? id };
}

/** The columns that say what it is called. */
export function titleColumns(type: DocumentType): string[] {
  return [titleFieldOf(type), 'number'].filter((name) => name in fieldsOfType(type));
}

/** As the admin names an entry and leads to it. */
export function toNamed({ type, id, title }: Titled): NamedEntry {
  return { uid: uidOf(type), documentId: id, title };
}

export async function titledEntry(strapi: Core.Strapi, { type, id }: DocumentRef): Promise<NamedEntry> {
  return toNamed({ type, id, title: await titleOf(strapi, type, id) });
}

/** What readers called it last; undefined for what was never public, or is erased. */
export async function lastTitleOf(log: Log, type: DocumentType, id: string): Promise<string | undefined> {
  return titleIn(type, fieldsOf(await log.lastPublished(type, id)));
}
