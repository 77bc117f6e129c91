import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { goesTogether } from './together.ts';
import { isDrafted, uidOf } from './types.ts';

/**
 * What is public while a document is being published or removed: Strapi's published row, which counts as soon as it is written.
 * So documents that name one another can be published together, and each of a group counts from the start. What readers have is what the log says (`Log.isPublic`); the line
 * follows in the same transaction. A type without drafts is public as it stands.
 */
export async function isPublic(strapi: Core.Strapi, type: DocumentType, id: string): Promise<boolean> {
  if (!isDrafted(type) || goesTogether(id)) return true;
  return (await strapi.db.query(uidOf(type)).count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;
}
