import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { LogDocument } from './draft.ts';
import { lastLine } from './log.ts';
import type { Transaction } from './transaction.ts';
import { toDraftData } from './to-draft.ts';
import { attributesOf, uidOf } from './types.ts';

/**
 * Strapi discards a draft by copying the published row, which has lost relations whose targets were published again since. The
 * log has not: relations and components (with theirs inside) are set to what the last line says.
 */
export async function restoreRelations(strapi: Core.Strapi, trx: Transaction, type: DocumentType, id: string): Promise<void> {
  const line = await lastLine(strapi, trx, type, id);
  if (!line?.document) return;
  const published = JSON.parse(line.document) as LogDocument;
  const attributes = attributesOf(strapi, type).filter(([, attribute]) => attribute.type === 'relation' || attribute.component);
  const data = await toDraftData(strapi, attributes, published, []);
  // What a plan has from its signed document is in its line only.
  if (published.document && 'issuer' in data) delete data.issuer;
  await strapi.documents(uidOf(type)).update({ documentId: id, data });
}
