import type { Core, UID } from '@strapi/strapi';
import { documentSchemas, draftedTypes, type DocumentType } from '@pho-luat/shared/content-types/index';

/** The log's name for a content type of ours; nothing for Strapi's own. */
export function documentTypeOf(uid: string): DocumentType | undefined {
  const type = /^api::([a-z-]+)\.\1$/.exec(uid)?.[1];
  return type && type in documentSchemas ? (type as DocumentType) : undefined;
}

export function uidOf(type: DocumentType): UID.ContentType {
  return `api::${type}.${type}` as UID.ContentType;
}

export function isDrafted(type: DocumentType): boolean {
  return (draftedTypes as readonly string[]).includes(type);
}

/** What this code reads of an attribute in a `schema.json`. */
export interface Attribute {
  type: string;
  target?: string;
  targetField?: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  options?: { choices?: string };
}

/** The attributes that the log knows, by name: neither Strapi's own nor the desk's. */
export function attributesOf(strapi: Core.Strapi, type: DocumentType): [string, Attribute][] {
  const attributes = strapi.contentType(uidOf(type)).attributes as unknown as Record<string, Attribute>;
  return Object.keys(documentSchemas[type].shape).flatMap((name) => (attributes[name] ? [[name, attributes[name]]] : []));
}

export function attributesOfComponent(strapi: Core.Strapi, component: string): [string, Attribute][] {
  const model = strapi.getModel(component as UID.Component);
  return Object.entries(model.attributes as unknown as Record<string, Attribute>).filter(([name]) => name !== 'id');
}
