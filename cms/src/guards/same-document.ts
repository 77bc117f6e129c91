import type { Core } from '@strapi/strapi';
import type { Draft } from '@pho-luat/shared/rules/index';

interface PublishedAttachment {
  title?: string;
  number?: string;
  issuer?: { documentId: string };
}

/** Another public document with the same number, type, issuer and year of issue: numbers start again each year. */
export async function sameDocumentAs(strapi: Core.Strapi, id: string, draft: Draft): Promise<{ title: string } | undefined> {
  const { number, docType, issuer, issuedOn } = draft;
  if (typeof number !== 'string' || typeof issuedOn !== 'string') return undefined;
  const year = issuedOn.slice(0, 4);
  const others: PublishedAttachment[] = await strapi.db.query('api::attachment.attachment').findMany({
    where: {
      publishedAt: { $notNull: true },
      documentId: { $ne: id },
      docType,
      issuedOn: { $between: [`${year}-01-01`, `${year}-12-31`] },
    },
    populate: { issuer: { select: ['documentId'] } },
  });
  const same = others.find((other) => sameNumber(other.number, number) && other.issuer?.documentId === issuer);
  return same && { title: same.title ?? number };
}

/** `31/KH-HĐPHPBGDPL` and `31/kh-hđphpbgdpl` are one number; `ĐA` and `DA` are two types, so the marks count. */
function sameNumber(a: string | undefined, b: string): boolean {
  return a !== undefined && key(a) === key(b);
}

function key(number: string): string {
  return number.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}
