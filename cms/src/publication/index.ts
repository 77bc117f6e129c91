import type { Core } from '@strapi/strapi';
import type { choiceLists } from '@pho-luat/shared/choices';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { checkBeforePublish } from '../guards/index.ts';
import { issueCodes, keepDestinations } from './codes.ts';
import { restoreRelations } from './discard.ts';
import type { LogDocument } from './draft.ts';
import { fillKeys, renewKeys } from './keys.ts';
import type { Log } from './log.ts';
import { documentToPublish, refreshPlansOf } from './signed-document.ts';
import { fillSlug } from './slug.ts';
import { writeLog } from './transaction.ts';
import { documentTypeOf, isDrafted, uidOf } from './types.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
interface Action {
  name: string;
  params: { documentId?: string; status?: string; data?: LogDocument };
}

const deskStateAtStart = 'writing' satisfies (typeof choiceLists.deskStates)[number]['value'];

const writes = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'delete', 'discardDraft']);

/** Must be the first middleware of all: nothing may be awaited before the transaction is open. */
export function registerPublication(strapi: Core.Strapi): void {
  const middleware: Middleware = (context, next) => {
    const type = documentTypeOf(context.uid);
    if (!type || !writes.has(context.action)) return next();
    const action: Action = { name: context.action, params: context.params as Action['params'] };
    return writeLog(strapi, async (log) => {
      await prepare(log, type, action);
      const result = await next();
      const id = action.params.documentId && action.name !== 'clone' ? action.params.documentId : documentIdOf(result);
      if (id) await follow(log, type, action, id);
      return result;
    });
  };
  strapi.documents.use(middleware);
}

/** Before a document is saved: what the system fills in. */
async function prepare(log: Log, type: DocumentType, { name, params }: Action): Promise<void> {
  const { strapi } = log;
  if (name === 'create' || name === 'update') {
    params.data = { ...params.data };
    const id = name === 'update' ? params.documentId : undefined;
    await fillSlug(strapi, type, params.data, id);
    await fillKeys(log, type, params.data, id);
  }
  if (name === 'clone' && params.documentId) {
    const source = await strapi.db.query(uidOf(type)).findOne({ where: { documentId: params.documentId } });
    params.data = { ...params.data };
    const title: LogDocument = { title: source?.title, name: source?.name, ...params.data, slug: undefined };
    await fillSlug(strapi, type, title);
    if (title.slug) params.data.slug = title.slug;
    // A copy is a new document: neither of the day of the first, nor waiting for review with it.
    if (type === 'article') params.data.publishedOn = null;
    if (isDrafted(type)) params.data.deskState = deskStateAtStart;
  }
  if (isDrafted(type) && publishes(type, name, params)) await endReview(strapi, type, params);
  if (type === 'article' && publishes(type, name, params) && params.documentId)
    await stampFirstPublication(strapi, params.documentId);
  if (type === 'article' && name === 'create' && params.status === 'published' && params.data) {
    params.data.publishedOn ??= new Date().toISOString();
  }
}

/** After a document was saved: what it means for the public. Whatever throws here undoes the save as well. */
async function follow(log: Log, type: DocumentType, action: Action, id: string): Promise<void> {
  const { name, params } = action;
  if (name === 'clone') await renewKeys(log.strapi, type, id);
  if (name === 'discardDraft') await restoreRelations(log, type, id);
  if (type === 'qr-campaign' && (name === 'create' || name === 'update' || name === 'clone')) await issueCodes(log, id);
  if (name === 'unpublish' || name === 'delete') {
    if (type === 'qr-campaign') await keepDestinations(log, id);
    await log.remove(type, id);
  }
  if (publishes(type, name, params)) await publish(log, type, id);
}

async function publish(log: Log, type: DocumentType, id: string): Promise<void> {
  const document = await documentToPublish(log, type, id);
  if (!document) return;
  await checkBeforePublish(log, type, id, document);
  await log.publish(type, id, document);
  if (type === 'attachment') await refreshPlansOf(log, id, document);
}

function publishes(type: DocumentType, name: string, { status }: Action['params']): boolean {
  if (name === 'publish') return true;
  if (isDrafted(type)) return status === 'published' && (name === 'create' || name === 'update');
  return name === 'create' || name === 'update' || name === 'clone';
}

/** What is public no longer waits for a review. Before the save, so that Strapi's two rows stay alike and no «modified» shows. */
async function endReview(strapi: Core.Strapi, type: DocumentType, { documentId, data }: Action['params']): Promise<void> {
  if (data) data.deskState = deskStateAtStart;
  else
    await strapi.db
      .query(uidOf(type))
      .updateMany({ where: { documentId, publishedAt: null }, data: { deskState: deskStateAtStart } });
}

/** The day and hour that readers see; an editor may have chosen another. */
async function stampFirstPublication(strapi: Core.Strapi, id: string): Promise<void> {
  await strapi.db.query(uidOf('article')).updateMany({
    where: { documentId: id, publishedAt: null, publishedOn: null },
    data: { publishedOn: new Date().toISOString() },
  });
}

function documentIdOf(result: unknown): string | undefined {
  return (result as { documentId?: string } | null | undefined)?.documentId;
}
