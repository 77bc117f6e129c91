import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { nameOfUser, type User } from './actor.ts';
import { draftRowOf } from './draft-rows.ts';

/** When the draft of a document was saved last, and by whom; a program has no name. */
export async function lastSaveOf(
  strapi: Core.Strapi,
  type: DocumentType,
  id: string,
): Promise<{ at: string; by?: string } | undefined> {
  const saved = { select: ['updatedAt'], populate: ['updatedBy'] };
  const row = await draftRowOf<{ updatedAt: string; updatedBy: User | null }>(strapi, { type, id }, saved);
  if (!row) return undefined;
  const by = row.updatedBy && nameOfUser(row.updatedBy);
  return { at: new Date(row.updatedAt).toISOString(), ...(by ? { by } : {}) };
}
