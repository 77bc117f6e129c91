import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { draftOf, uidOf } from './types.ts';

/** The rows and keys that the items of a list have in the draft: tasks of a plan, placements of a campaign. */
export async function keysOf(
  strapi: Core.Strapi,
  type: DocumentType,
  id: string,
  field: string,
): Promise<{ id: number; key: string }[]> {
  const row = await strapi.db.query(uidOf(type)).findOne({
    where: draftOf(type, { documentId: id }),
    populate: { [field]: { select: ['id', 'key'] } },
  });
  return row?.[field] ?? [];
}
