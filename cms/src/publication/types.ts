import type { UID } from '@strapi/strapi';
import { documentSchemas, draftedTypes, type DocumentType } from '@pho-luat/shared/content-types/index';

/** The log's name for a content type of ours; nothing for Strapi's own. */
export function documentTypeOf(uid: string): DocumentType | undefined {
  const type = /^api::([a-z-]+)\.\1$/.exec(uid)?.[1];
  return type && type in documentSchemas ? (type as DocumentType) : undefined;
}

export function uidOf(type: DocumentType): UID.ContentType {
  return type === 'file' ? 'plugin::upload.file' : (`api::${type}.${type}` as UID.ContentType);
}

export function isDrafted(type: DocumentType): boolean {
  return (draftedTypes as readonly string[]).includes(type);
}

/** Which rows of a type are as editors have them: its drafts, or all of a type without. */
export function draftOf(type: DocumentType, where: object = {}): object {
  return isDrafted(type) ? { ...where, publishedAt: null } : where;
}
