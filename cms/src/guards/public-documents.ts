import { Citable } from '@pho-luat/shared/citations';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { LogEnd } from '@pho-luat/shared/log-chain';
import { documentAddress } from '@pho-luat/shared/paths';
import { siteOwner } from '../publication/address.ts';
import type { Log } from '../publication/log.ts';
import { publicRows } from '../publication/public.ts';
import { goingTogether } from '../publication/together.ts';

interface PublicDocument extends Pick<Attachment, 'docType' | 'title' | 'number' | 'issuedOn'> {
  documentId: string;
}

/** The official documents that readers have, or will have with what asks, as texts may name them. */
interface PublicDocuments {
  /** The last line that may have changed them. */
  asOf: LogEnd;
  citable: Citable<PublicDocument>;
  addresses: ReadonlySet<string>;
}

/** Kept by the installation, or by the set of what goes public together, which is in no line yet. */
const kept = new WeakMap<object, PublicDocuments>();

/** Read anew only when the log says something new of them: an import asks for each of thousands of articles. */
export async function publicDocuments(log: Log): Promise<PublicDocuments> {
  const asOf = await log.endOf(['attachment', 'agency', 'site-setting']);
  const together = goingTogether();
  const key = together.size > 0 ? together : log.strapi;
  const known = kept.get(key);
  // The number alone comes again when a transaction is undone.
  if (known?.asOf.seq === asOf.seq && known.asOf.chain === asOf.chain) return known;
  const documents = { asOf, ...(await read(log)) };
  kept.set(key, documents);
  return documents;
}

interface Row extends Pick<PublicDocument, 'documentId' | 'docType' | 'title'> {
  number: string | null;
  issuedOn: string | null;
  slug: string | null;
  issuer: { documentId: string; slug: string } | null;
  publishedAt: unknown;
}

/** Without their texts, which are long. */
async function read(log: Log): Promise<Omit<PublicDocuments, 'asOf'>> {
  const owner = await siteOwner(log);
  const rows = await publicRows<Row>(log.strapi, 'attachment', {
    select: ['documentId', 'docType', 'title', 'number', 'issuedOn', 'slug', 'publishedAt'],
    populate: { issuer: { select: ['documentId', 'slug'] } },
  });
  const addresses = rows.map(({ documentId: id, number, issuedOn, slug, issuer }) => {
    const named = { id, number: number ?? undefined, issuedOn: issuedOn ?? undefined, slug: slug ?? undefined };
    return documentAddress({ ...named, issuer: issuer?.documentId }, owner, issuer?.slug);
  });
  const documents = rows.map(({ documentId, docType, title, number, issuedOn }) => ({
    documentId,
    docType,
    title,
    ...(number === null ? {} : { number }),
    ...(issuedOn === null ? {} : { issuedOn }),
  }));
  return { citable: new Citable(documents), addresses: new Set(addresses) };
}
