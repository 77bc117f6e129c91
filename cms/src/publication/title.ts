import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { titleIn } from '@pho-luat/shared/content-types/title';
import type { Log } from './log.ts';
import { fieldsOf } from './stored-line.ts';
import { uidOf } from './types.ts';

/** What an editor calls a document, public or not. */
export async function titleOf(strapi: Core.Strapi, type: DocumentType, id: string): Promise<string> {
  const row: unknown = await strapi.db.query(uidOf(type)).findOne({ where: { documentId: id } });
  return titleIn(type, row) ?? id;
}

/** What readers called it last; undefined for what was never public, or is erased. */
export async function lastTitleOf(log: Log, type: DocumentType, id: string): Promise<string | undefined> {
  return titleIn(type, fieldsOf(await log.lastPublished(type, id)));
}
