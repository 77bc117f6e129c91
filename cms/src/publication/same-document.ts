import type { Core } from '@strapi/strapi';
import { numberSlug } from '@pho-luat/shared/document-number';
import type { Draft } from '../rules/index.ts';
import { publicRows } from './public.ts';
import { titled } from './title.ts';
import { draftOf, uidOf } from './types.ts';

export interface SameDocument {
  id: number;
  documentId: string;
  title: string;
  issuer: string | undefined;
}

/** Another public document with the same number, year and issuer: numbers start again with each of them. */
export async function sameDocumentAs(strapi: Core.Strapi, id: string, draft: Draft): Promise<SameDocument | undefined> {
  return likeIn(
    draft,
    (where) => publicRows<Row>(strapi, 'attachment', { where: { ...where, documentId: { $ne: id } }, populate }),
    (other) => other.issuer?.documentId === draft.issuer,
  );
}

/**
 * The draft of the same document that is there already, public or not. Where an issuer is not known, a document of the same day may
 * be it.
 */
export async function draftLike(strapi: Core.Strapi, given: Draft): Promise<SameDocument | undefined> {
  return likeIn(
    given,
    (where) => strapi.db.query(uidOf('attachment')).findMany({ where: draftOf('attachment', where), populate }),
    (other) => other.issuer !== null && other.issuer.documentId === given.issuer,
    (other) => (!other.issuer || !given.issuer) && other.issuedOn === given.issuedOn,
  );
}

/** The draft of one that has one of these files. */
export async function draftWithFile(strapi: Core.Strapi, files: readonly string[]): Promise<SameDocument | undefined> {
  const where = draftOf('attachment', { file: { documentId: { $in: files } } });
  const row: Row | null = await strapi.db.query(uidOf('attachment')).findOne({ where, populate });
  return row ? named(row) : undefined;
}

interface Row {
  id: number;
  documentId: string;
  title: string | null;
  number: string | null;
  issuedOn: string | null;
  issuer: { documentId: string; name: string } | null;
  publishedAt: unknown;
}

const populate = { issuer: { select: ['documentId', 'name'] } };

async function likeIn(
  draft: Draft,
  rowsOf: (where: object) => Promise<Row[]>,
  ...ways: ((other: Row) => boolean)[]
): Promise<SameDocument | undefined> {
  const { number, issuedOn } = draft;
  if (typeof number !== 'string' || typeof issuedOn !== 'string') return undefined;
  const year = issuedOn.slice(0, 4);
  const others = await rowsOf({ issuedOn: { $between: [`${year}-01-01`, `${year}-12-31`] } });
  const alike = others.filter((other) => sameNumber(other.number, number));
  const same = ways.map((way) => alike.find(way)).find(Boolean);
  return same && named(same);
}

function named(row: Row): SameDocument {
  const { id, documentId, issuer } = row;
  return { id, documentId, title: titled('attachment', documentId, row).title, issuer: issuer?.name };
}

/** `31/KH-UBND` and `31/kh-ubnd` are one number; `12/ĐA-UBND` and `12/DA-UBND` are two, with one address. */
function sameNumber(a: string | null, b: string): boolean {
  return a !== null && (key(a) === key(b) || numberSlug(a) === numberSlug(b));
}

function key(number: string): string {
  return number.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}
