import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { dayOf } from '@pho-luat/shared/dates';
import { validityOn } from '@pho-luat/shared/validity';
import type { DocumentValidity } from '../contracts/validity.ts';
import { laterDocuments } from '../publication/later-documents.ts';
import type { Log } from '../publication/log.ts';
import { refuseUnless, type AdminRoutes } from '../routes/admin-routes.ts';
import { beforeRoute, type Middleware } from '../routes/before-route.ts';
import { readLog } from '../publication/transaction.ts';
import { documentTypeOf, uidOf } from '../publication/types.ts';
import { mayRead } from '../rights.ts';
import { columnsOf, columnsOfAccounts, columnsOfFiles, rowsWith } from './matching.ts';
import { named, type Entry } from './names.ts';

/**
 * Lists and pickers of the admin find entries by number and by words without marks or case, on either database. Strapi compares letters as
 * they are, in a picker those of the title alone.
 */
export function registerPickers(strapi: Core.Strapi): void {
  const contentManager = strapi.plugin('content-manager');
  beforeRoute(contentManager, 'GET /collection-types/:model', async (context, next) => {
    const type = documentTypeOf(String(context.params.model));
    const typed = typedIn(context.query);
    // Strapi's own search reads the texts too.
    if (type && typed)
      onlyRows(context.query, [...(await found(strapi, type, typed)), ...(await asStrapiFinds(strapi, type, typed))]);
    await next();
  });
  beforeRoute(contentManager, 'GET /relations/:model/:targetField', async (context, next) => {
    const type = targetOf(strapi, context.params);
    const typed = typedIn(context.query);
    if (type && typed) onlyRows(context.query, await found(strapi, type, typed));
    await nameResults(strapi, type, context, next);
  });
  beforeRoute(contentManager, 'GET /relations/:model/:id/:targetField', (context, next) =>
    nameResults(strapi, targetOf(strapi, context.params), context, next),
  );
  for (const [owner, route, uid, columns] of [
    [strapi.plugin('upload'), 'GET /files', 'plugin::upload.file', columnsOfFiles],
    [strapi.admin, 'GET /users', 'admin::user', columnsOfAccounts],
  ] as const)
    beforeRoute(owner, route, async ({ query }, next) => {
      const typed = typedIn(query);
      if (typed) onlyRows(query, await rowsWith(strapi, uid, columns, typed));
      await next();
    });
}

export const pickerRoutes: AdminRoutes = {
  'GET /validity/:documentId'(strapi, { params }) {
    refuseUnless(mayRead(strapi, uidOf('attachment')));
    return readLog(strapi, (log) => validityToday(log, String(params.documentId)));
  },
};

/** Whether a public official document is in force today in Vietnam, in the site's words. */
async function validityToday(log: Log, id: string): Promise<DocumentValidity> {
  const document = await log.document('attachment', id);
  if (!document) return {};
  const { replacedBy, amendedBy } = await laterDocuments(log, id);
  const later = { replacedBy: replacedBy.map((entry) => entry.document), amendedBy: amendedBy.map((entry) => entry.document) };
  return { text: validityOn(dayOf(new Date()), document, later).text };
}

/** Strapi's name for what was typed. */
const typedKey = '_q';

type Context = Parameters<Middleware>[0];
type Query = Context['query'];

async function nameResults(
  strapi: Core.Strapi,
  type: DocumentType | undefined,
  context: Context,
  next: () => Promise<unknown>,
): Promise<void> {
  await next();
  const body = context.body as { results?: Entry[] } | undefined;
  if (type && body?.results) context.body = { ...body, results: await named(strapi, type, body.results) };
}

function targetOf(strapi: Core.Strapi, { model, targetField }: Context['params']): DocumentType | undefined {
  const attribute = strapi.getModel(String(model) as Parameters<typeof strapi.getModel>[0])?.attributes[String(targetField)];
  return attribute?.type === 'relation' && 'target' in attribute ? documentTypeOf(String(attribute.target)) : undefined;
}

function typedIn(query: Query): string {
  return typeof query[typedKey] === 'string' ? query[typedKey].trim() : '';
}

/**
 * Replaces the words by the rows that were found. The query is changed in place: setting it anew would write all numbers into the
 * address.
 */
function onlyRows(query: Record<string, unknown>, rows: readonly number[]): void {
  delete query[typedKey];
  // Strapi drops an empty list, and would find all. No row is 0.
  query.filters = { $and: [query.filters ?? {}, { id: { $in: [0, ...new Set(rows)] } }] };
}

function found(strapi: Core.Strapi, type: DocumentType, typed: string): Promise<number[]> {
  return rowsWith(strapi, uidOf(type), columnsOf(type), typed);
}

async function asStrapiFinds(strapi: Core.Strapi, type: DocumentType, typed: string): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(uidOf(type)).findMany({ select: ['id'], _q: typed });
  return rows.map(({ id }) => id);
}
