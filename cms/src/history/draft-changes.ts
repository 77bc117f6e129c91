import type { Core } from '@strapi/strapi';
import { documentSchemas, fieldsOfType } from '@pho-luat/shared/content-types/index';
import { referencesIn } from '@pho-luat/shared/content-types/visit';
import type { DraftChanges } from '../contracts/reviews.ts';
import type { Subject } from '../routes/admin-routes.ts';
import type { LogDocument } from '../publication/draft.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import { fieldsOf } from '../publication/stored-line.ts';
import { readLog } from '../publication/transaction.ts';
import { changesBetween } from './changes.ts';
import { namesOf } from './names.ts';

/** What publishing the saved draft would change for readers; for a document that is not public, everything that it says. */
export async function draftChanges(strapi: Core.Strapi, { type, id }: Subject): Promise<DraftChanges> {
  const fields = fieldsOfType(type);
  const { draft, line } = await readLog(strapi, async (log) => ({
    draft: await documentToPublish(log, type, id),
    line: await log.last(type, id),
  }));
  const before = line?.action === 'publish' ? (fieldsOf(line) ?? {}) : {};
  const after: LogDocument = draft ? asInLine(documentSchemas[type].safeParse(draft).data, draft) : {};
  const nameOf = await namesOf(
    strapi,
    [before, after].flatMap((document) => referencesIn(fields, document)),
  );
  const changes = changesBetween(fields, before, after, nameOf);
  // What the line has and a draft that cannot be published lacks may read alike.
  return { isPublic: line?.action === 'publish', changes: changes.filter((change) => change.before !== change.after) };
}

/** A draft with faults has no line yet to be compared as. */
function asInLine(parsed: object | undefined, draft: LogDocument): LogDocument {
  return parsed ? { ...parsed } : draft;
}
