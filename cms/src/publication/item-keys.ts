import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { draftRowOf } from './draft-rows.ts';

/** The rows and keys that the items of a list have in the draft: tasks of a plan, placements of a campaign. */
export async function keysOf(
  strapi: Core.Strapi,
  type: DocumentType,
  id: string,
  field: string,
): Promise<{ id: number; key: string }[]> {
  const populate = { [field]: { select: ['id', 'key'] } };
  const row = await draftRowOf<Record<string, { id: number; key: string }[]>>(strapi, { type, id }, { populate });
  return row?.[field] ?? [];
}
