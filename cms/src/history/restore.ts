import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Restored } from '@pho-luat/shared/schemas/desk';
import { historyTexts } from '@pho-luat/shared/words/history';
import { fieldPathLabel } from '@pho-luat/shared/words/labels';
import type { Subject } from '../doors/admin-routes.ts';
import { signedFields } from '../publication/signed-document.ts';
import { fieldsOf } from '../publication/stored-line.ts';
import { toDraftData, type Lost } from '../publication/to-draft.ts';
import { writeLog } from '../publication/transaction.ts';
import { attributesOf } from '../publication/types.ts';
import { namesOf } from './names.ts';

/** Puts an earlier version into the draft, and never publishes it. Tasks and placements come back under their keys, and so their codes. */
export function restore(strapi: Core.Strapi, { type, uid, id }: Subject, seq: number): Promise<Restored> {
  return writeLog(strapi, async (log) => {
    const version = fieldsOf(await log.at(type, id, seq));
    if (!version) throw new errors.ValidationError(historyTexts.notRestorable);
    const own = version.document ? (signedFields as readonly string[]) : [];
    // What a plan has from its signed document is in its line only.
    const attributes = attributesOf(strapi, type).filter(([name]) => !own.includes(name));
    const lost: Lost[] = [];
    const data = await toDraftData(strapi, attributes, version, lost);
    const saved = await strapi.documents(uid).update({ documentId: id, data });
    if (!saved) throw new errors.NotFoundError();
    const nameOf = await namesOf(
      strapi,
      lost.map((one) => ({ uid: one.target, id: one.id })),
    );
    return { leftOut: lost.map((one) => historyTexts.leftOut(fieldPathLabel(one.field), nameOf(one.id))) };
  });
}
