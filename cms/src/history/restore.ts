import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import type { Fields } from '@pho-luat/shared/content-types/fields';
import { referencesIn, visit, type Reference } from '@pho-luat/shared/content-types/visit';
import type { Restored } from '../contracts/desk.ts';
import { historyWords } from '../words/history.ts';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import { signedFields } from '@pho-luat/shared/content-types/plan';
import { filesInText } from '@pho-luat/shared/text-addresses';
import type { Subject } from '../routes/admin-routes.ts';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { documentOf, fieldsOf } from '../publication/stored-line.ts';
import { toDraftData } from '../publication/to-draft.ts';
import { writeLog } from '../publication/transaction.ts';
import { namesOf } from './names.ts';

/** Puts an earlier version into the draft, and never publishes it. Tasks and placements come back under their keys, and so their codes. */
export function restore(strapi: Core.Strapi, { type, uid, id }: Subject, seq: number): Promise<Restored> {
  return writeLog(strapi, async (log) => {
    const version = fieldsOf(await log.at(type, id, seq));
    if (!version) throw new errors.ValidationError(historyWords.notRestorable);
    const own = version.document ? signedFields : [];
    // What a plan has from its signed document is in its line only.
    const fields = Object.fromEntries(Object.entries(fieldsOfType(type)).filter(([name]) => !own.includes(name)));
    const lost: Reference[] = [];
    const data = await toDraftData(strapi, fields, version, (named) => lost.push(named));
    const saved = await strapi.documents(uid).update({ documentId: id, data });
    if (!saved) throw new errors.NotFoundError();
    const replaced: Reference[] = [];
    for (const file of filesIn(fields, version)) if (await isReplaced(log, file.id, seq)) replaced.push(file);
    const nameOf = await namesOf(strapi, [...lost, ...replaced]);
    const said = (say: typeof historyWords.leftOut) => (named: Reference) => say(fieldPathLabel(named.path), nameOf(named.id));
    return { leftOut: [...lost.map(said(historyWords.leftOut)), ...replaced.map(said(historyWords.replaced))] };
  });
}

/** In its fields and its texts. */
function filesIn(fields: Fields, version: LogDocument): Reference[] {
  const inTexts = visit(fields, version).flatMap(({ path, field, value }) =>
    field.kind === 'markdown' ? filesInText(String(value ?? '')).map((id) => ({ path, field, type: 'file' as const, id })) : [],
  );
  return [...referencesIn(fields, version), ...inTexts].filter(({ type }) => type === 'file');
}

/** A file keeps its name when its bytes are replaced, so the draft shows those of today. */
async function isReplaced(log: Log, id: string, seq: number): Promise<boolean> {
  const [line] = await log.lines('file', id, 1, seq);
  const [before, now] = [documentOf(line), await log.document('file', id)];
  return before !== undefined && now !== undefined && before.sha256 !== now.sha256;
}
