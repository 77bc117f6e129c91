import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import type { Named } from '@pho-luat/shared/content-types/visit';
import type { Restored } from '../contracts/desk.ts';
import { historyWords } from '../words/history.ts';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import type { Subject } from '../routes/admin-routes.ts';
import { signedFields } from '../publication/signed-document.ts';
import { fieldsOf } from '../publication/stored-line.ts';
import { toDraftData } from '../publication/to-draft.ts';
import { writeLog } from '../publication/transaction.ts';
import { namesOf } from './names.ts';

/** Puts an earlier version into the draft, and never publishes it. Tasks and placements come back under their keys, and so their codes. */
export function restore(strapi: Core.Strapi, { type, uid, id }: Subject, seq: number): Promise<Restored> {
  return writeLog(strapi, async (log) => {
    const version = fieldsOf(await log.at(type, id, seq));
    if (!version) throw new errors.ValidationError(historyWords.notRestorable);
    const own = version.document ? (signedFields as readonly string[]) : [];
    // What a plan has from its signed document is in its line only.
    const fields = Object.fromEntries(Object.entries(fieldsOfType(type)).filter(([name]) => !own.includes(name)));
    const lost: Named[] = [];
    const data = await toDraftData(strapi, fields, version, (named) => lost.push(named));
    const saved = await strapi.documents(uid).update({ documentId: id, data });
    if (!saved) throw new errors.NotFoundError();
    const nameOf = await namesOf(strapi, lost);
    return { leftOut: lost.map(({ path, id: one }) => historyWords.leftOut(fieldPathLabel(path), nameOf(one))) };
  });
}
