import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { signedFields } from '@pho-luat/shared/content-types/plan';
import { readDocument, type LogDocument } from './draft.ts';
import type { Log } from './log.ts';
import { uidOf } from './types.ts';

/** What a line would say of a document if it were published as its draft is now. */
export async function documentToPublish(log: Log, type: DocumentType, id: string): Promise<LogDocument | undefined> {
  const draft = await readDocument(log.strapi, type, id);
  return draft && type === 'plan' ? withSignedDocument(log, draft) : draft;
}

/** A plan's draft, with what its signed document says laid over it. */
async function withSignedDocument(log: Log, plan: LogDocument): Promise<LogDocument> {
  if (typeof plan.document !== 'string') return plan;
  const signed =
    (await log.document('attachment', plan.document)) ?? (await readDocument(log.strapi, 'attachment', plan.document));
  if (!signed) return plan;
  const merged = { ...plan, ...signedPart(signed) };
  const year = plan.year ?? (typeof merged.issuedOn === 'string' ? Number(merged.issuedOn.slice(0, 4)) : undefined);
  return { ...merged, ...(year === undefined ? {} : { year }) };
}

/**
 * A signed document was published: the public plans that are based on it now say what it says. From their lines, not from their drafts,
 * which may hold changes that nobody has published; what the document does not say is the published plan's own.
 */
export async function refreshPlansOf(log: Log, id: string, attachment: LogDocument): Promise<void> {
  const rows = log.strapi.db.query(uidOf('plan'));
  for (const { id: planId, document: plan } of await log.publicWith('plan', `"document":"${id}"`)) {
    const row = await rows.findOne({ where: { documentId: planId, publishedAt: { $notNull: true } } });
    const own = { ...signedPart(row ?? {}), issuer: plan.issuer };
    const rest = Object.fromEntries(Object.entries(plan).filter(([name]) => !signedFields.includes(name)));
    await log.publish('plan', planId, { ...rest, ...own, ...signedPart(attachment) });
  }
}

function signedPart(document: LogDocument): LogDocument {
  return Object.fromEntries(signedFields.flatMap((name) => (document[name] ? [[name, document[name]]] : [])));
}
