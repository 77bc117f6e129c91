import type { Core } from '@strapi/strapi';
import { registerAdminRoutes } from '../doors/admin-routes.ts';
import { writeLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { fileReading, readPage } from './answers.ts';
import { wantScans } from './table.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];

export function registerReading(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    { method: 'GET', path: '/reading/:file', answer: (context) => fileReading(strapi, context, new Date()) },
    { method: 'GET', path: '/reading/:file/:page', answer: (context) => readPage(strapi, context) },
  ]);
  strapi.documents.use(wantScansOfDocuments(strapi));
}

/** A picture is a scan of a document only where an official document names it; news have pictures too. */
function wantScansOfDocuments(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const result = await next();
    if (context.uid !== uidOf('attachment') || !['create', 'update'].includes(context.action)) return result;
    const files = { select: ['documentId', 'mime'] };
    const row: Record<'file' | 'otherFiles', unknown> | null = await strapi.db.query(uidOf('attachment')).findOne({
      where: { documentId: (result as { documentId?: string } | null)?.documentId, publishedAt: null },
      populate: { file: files, otherFiles: files },
    });
    const named = [row?.file ?? [], row?.otherFiles ?? []].flat() as { documentId: string; mime: string }[];
    const pictures = named.filter(({ mime }) => mime.startsWith('image/')).map(({ documentId }) => documentId);
    if (pictures.length > 0) await writeLog(strapi, (log) => wantScans(log, pictures));
    return result;
  };
}
