import type { Core } from '@strapi/strapi';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { LogDocument } from './draft.ts';
import { writeLog } from './transaction.ts';
import { uidOf } from './types.ts';

/**
 * Creates documents of a type without drafts, slugs and references, and their lines, as saving each would. A thousand take a fraction of a
 * second so, and half a minute one by one. No guard looks at them: they come with the code.
 */
export function createTogether(strapi: Core.Strapi, type: DocumentType, documents: readonly LogDocument[]): Promise<void> {
  return writeLog(strapi, async (log) => {
    const rows = strapi.db.query(uidOf(type));
    const [last] = await rows.findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
    const publishedAt = new Date();
    await rows.createMany({ data: documents.map((document) => ({ ...document, publishedAt })) });
    const fields = Object.keys(fieldsOfType(type));
    const created: Record<string, unknown>[] = await rows.findMany({
      select: ['documentId', ...fields],
      where: { id: { $gt: last?.id ?? 0 } },
      orderBy: { id: 'asc' },
    });
    const lines = created.map((row) => ({
      id: String(row.documentId),
      document: Object.fromEntries(fields.map((field) => [field, row[field]])),
    }));
    await log.publishFirst(type, lines);
  });
}
