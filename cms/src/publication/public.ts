import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { goingTogether } from './together.ts';
import { isDrafted, uidOf } from './types.ts';

/**
 * What is public while a document is being published or removed: Strapi's published row, which counts as soon as it is written.
 * So documents that name one another can be published together, and each of a group counts from the start. What readers have is what the log says (`Log.isPublic`); the line
 * follows in the same transaction. A type without drafts is public as it stands.
 */
export async function isPublic(strapi: Core.Strapi, type: DocumentType, id: string): Promise<boolean> {
  if (!isDrafted(type) || goingTogether().has(id)) return true;
  return (await strapi.db.query(uidOf(type)).count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;
}

interface Row {
  documentId: string;
  publishedAt: unknown;
}

/**
 * The rows of all that is public, and the drafts of what is going public together, which readers will have. `select` names the
 * fields of `Row`.
 */
export async function publicRows<R extends Row>(
  strapi: Core.Strapi,
  type: DocumentType,
  { where, ...question }: { where?: object; select?: string[]; populate?: object },
): Promise<R[]> {
  const together = goingTogether();
  const isAlone = isDrafted(type) && together.size === 0;
  const rows: R[] = await strapi.db
    .query(uidOf(type))
    .findMany({ ...question, where: { ...where, ...(isAlone ? { publishedAt: { $notNull: true } } : {}) } });
  return isDrafted(type)
    ? rows.filter(({ documentId, publishedAt }) => together.has(documentId) === (publishedAt === null))
    : rows;
}
