import type { Core } from '@strapi/strapi';
import type { choiceLists } from '@pho-luat/shared/choices';
import { draftRowOf } from '../publication/draft-rows.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { uidOf } from '../publication/types.ts';

/** Whether a draft waits for a review, by the field of the entry that lists show and filter by. Only what is done sets it, no form. */

type DeskState = (typeof choiceLists.deskStates)[number]['value'];

export const writing = 'writing' satisfies DeskState;
export const awaited = 'awaiting-review' satisfies DeskState;

export async function draftRow(strapi: Core.Strapi, named: DocumentRef): Promise<{ isAwaited: boolean } | undefined> {
  const row = await draftRowOf<{ deskState: string | null }>(strapi, named, { select: ['deskState'] });
  return row ? { isAwaited: row.deskState === awaited } : undefined;
}

/** The draft was not written in, so when it was saved stays, and no open form goes on from an older version. */
export async function setAwaited(strapi: Core.Strapi, { type, id }: DocumentRef, isAwaited: boolean): Promise<void> {
  await strapi.db
    .query(uidOf(type))
    .updateMany({ where: { documentId: id, publishedAt: null }, data: { deskState: isAwaited ? awaited : writing } });
}
