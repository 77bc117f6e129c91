import type { DocumentType } from '@pho-luat/shared/content-types/index';

/** Demo documents name each other by key. Here the keys become what Strapi takes: ids. */

/** What a field names, wherever it stands in a document; `replaces` and `amends` name documents of their own type. */
const targets: Record<string, DocumentType> = {
  cover: 'file',
  file: 'file',
  otherFiles: 'file',
  category: 'category',
  topics: 'topic',
  attachments: 'attachment',
  attachment: 'attachment',
  document: 'attachment',
  plans: 'plan',
  plan: 'plan',
  relatedArticles: 'article',
  article: 'article',
  owner: 'agency',
  parent: 'agency',
  issuer: 'agency',
  leadAgency: 'agency',
  partnerAgencies: 'agency',
};

export type IdOf = (type: DocumentType, key: string) => string | number;

/** A copy of the document with an id in the place of every key. */
export function withIds(type: DocumentType, document: object, idOf: IdOf): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([field, value]: [string, unknown]) => {
      const target = field === 'replaces' || field === 'amends' ? type : targets[field];
      return [field, target ? eachKey(value, (key) => idOf(target, key)) : inside(type, value, idOf)];
    }),
  );
}

function eachKey(value: unknown, toId: (key: string) => string | number): unknown {
  return Array.isArray(value) ? value.map((key: string) => toId(key)) : toId(value as string);
}

function inside(type: DocumentType, value: unknown, idOf: IdOf): unknown {
  if (Array.isArray(value)) return value.map((item) => inside(type, item, idOf));
  return typeof value === 'object' && value !== null ? withIds(type, value, idOf) : value;
}
