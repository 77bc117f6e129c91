import type { Core } from '@strapi/strapi';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { readDocument, type LogDocument } from './draft.ts';
import { lastLine, publicLinesWith, publishLine } from './log.ts';
import type { Transaction } from './transaction.ts';
import { uidOf } from './types.ts';

/** A plan with a signed document has the number, the issuer, the signer and the day of that document; nobody types them twice. */

export const signedFields = [
  'number',
  'issuer',
  'signer',
  'signerPosition',
  'signingPrefix',
  'issuedOn',
] as const satisfies (keyof Attachment)[];

/** What a line would say of a document if it were published as its draft is now. */
export async function documentToPublish(
  strapi: Core.Strapi,
  trx: Transaction,
  type: DocumentType,
  id: string,
): Promise<LogDocument | undefined> {
  const draft = await readDocument(strapi, type, id);
  return draft && type === 'plan' ? withSignedDocument(strapi, trx, draft) : draft;
}

/** A plan's draft, with what its signed document says laid over it. */
async function withSignedDocument(strapi: Core.Strapi, trx: Transaction, plan: LogDocument): Promise<LogDocument> {
  if (typeof plan.document !== 'string') return plan;
  const line = await lastLine(strapi, trx, 'attachment', plan.document);
  const signed = line?.document
    ? (JSON.parse(line.document) as Attachment)
    : await readDocument(strapi, 'attachment', plan.document);
  if (!signed) return plan;
  const merged = { ...plan, ...signedPart(signed) };
  const year = plan.year ?? (typeof merged.issuedOn === 'string' ? Number(merged.issuedOn.slice(0, 4)) : undefined);
  return { ...merged, ...(year === undefined ? {} : { year }) };
}

/**
 * A signed document was published: the public plans that stand on it say what it says now. From their lines, not from their drafts,
 * which may hold changes that nobody has published; what the document does not say is the published plan's own.
 */
export async function refreshPlansOf(strapi: Core.Strapi, trx: Transaction, id: string, attachment: LogDocument): Promise<void> {
  for (const line of await publicLinesWith(strapi, trx, 'plan', `"document":"${id}"`)) {
    const plan = JSON.parse(line.document ?? '{}') as LogDocument;
    const row = await strapi.db.query(uidOf('plan')).findOne({ where: { documentId: line.id, publishedAt: { $notNull: true } } });
    const own = { ...signedPart(row ?? {}), issuer: plan.issuer };
    const rest = Object.fromEntries(Object.entries(plan).filter(([name]) => !isSigned(name)));
    await publishLine(strapi, trx, 'plan', line.id, { ...rest, ...own, ...signedPart(attachment) });
  }
}

function signedPart(document: LogDocument): LogDocument {
  return Object.fromEntries(signedFields.flatMap((name) => (document[name] ? [[name, document[name]]] : [])));
}

function isSigned(name: string): boolean {
  return (signedFields as readonly string[]).includes(name);
}
