import type { Core } from '@strapi/strapi';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import { referencesIn } from '@pho-luat/shared/content-types/visit';
import type { History, Version } from '../contracts/desk.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { fieldsOf, type StoredLine } from '../publication/stored-line.ts';
import { readLog } from '../publication/transaction.ts';
import { isDrafted } from '../publication/types.ts';
import { changesBetween } from './changes.ts';
import { notesOfTables, reviewRows, toReview } from '../reviews/table.ts';
import { namesOf } from './names.ts';

const shownVersions = 50;

/**
 * What was published, removed, sent for review, returned and taken in of a document, by whom, and what each publication changed; the newest
 * first. Where none of the versions is the first there are earlier ones, of which `upTo` (a version's `seq`, itself left out) asks.
 */
export async function historyOf(strapi: Core.Strapi, { type, uid, id }: Subject, upTo?: number): Promise<History> {
  const { shown, isMore, earlier, later, reviews, notes } = await readLog(strapi, async (log) => {
    const lines = await log.lines(type, id, shownVersions + 1, upTo);
    const last = lines[shownVersions - 1];
    return {
      shown: lines.slice(0, shownVersions),
      isMore: lines.length > shownVersions,
      // For the last publication that is shown to be compared with, however many removals are between.
      earlier: last && (await log.lastPublished(type, id, last.seq)),
      later: upTo === undefined ? undefined : await log.at(type, id, upTo),
      reviews: (await reviewRows(log, { type, id })).flatMap((row) => toReview(row) ?? []),
      notes: await notesOfTables(log, { type, id }),
    };
  });
  const lines = earlier ? [...shown, earlier] : shown;
  const fields = fieldsOfType(type);
  const documents = new Map(lines.map((line) => [line, fieldsOf(line)]));
  const named = [...documents.values()].flatMap((document) => (document ? referencesIn(fields, document) : []));
  const nameOf = await namesOf(strapi, named);

  const versions = shown.map((line, index): Version => {
    const document = documents.get(line);
    const previous = lines.slice(index + 1).find(({ action }) => action === 'publish');
    const before = previous && documents.get(previous);
    const { seq, at, by, takedownReason } = line;
    return {
      seq,
      at,
      ...(by ? { by } : {}),
      action: actionOf(line),
      isFirst: !previous && !isMore,
      ...(takedownReason === null ? {} : { reason: takedownReason }),
      changes: document && before ? changesBetween(fields, before, document, nameOf) : [],
      restorable: document !== undefined && isDrafted(type) && mayUpdate(strapi, uid),
    };
  });
  const from = isMore ? (versions.at(-1)?.at ?? '') : '';
  const beside = [...reviews, ...notes].filter(({ at }) => at >= from && (later === undefined || at < later.at));
  return [...versions, ...beside].sort((a, b) => b.at.localeCompare(a.at));
}

function actionOf({ action, takedownReason }: StoredLine): Version['action'] {
  return takedownReason === null ? action : 'takedown';
}
