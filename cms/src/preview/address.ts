import type { UID } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { mayRead } from '../rights.ts';
import { documentTypeOf, isDrafted } from '../publication/types.ts';
import { isSealed, seal } from '../seal.ts';

/**
 * Addresses below `/preview`. A frame carries no session of the admin, so an address says itself what it opens, and until when, under
 * a seal that only this installation can set:
 *
 *     /preview/nhap/<type>/<document>/<expires>/<session>/<seal>
 *                                                           a draft, for an editor (`dang`: what is public), while they are logged in
 *     /preview/chia-se/<token>                              a draft, by a share link
 *     <either of them>/tai/<seal>/anh/…                     a file that this page shows
 */

/** The admin keeps an address as long as an entry is open. */
const lifetimeMs = 60 * 60_000;

const purpose = 'preview';

export const root = '/preview';

export type Status = 'draft' | 'published';

interface EntryAddress {
  type: DocumentType;
  id: string;
  status: Status;
  expires: Date;
  session: string;
}

const words: Record<Status, string> = { draft: 'nhap', published: 'dang' };

/** For Strapi's own preview; nothing for what has no draft, or is not this person's to read. */
export function previewAddress(uid: string, documentId: string, status: string | undefined, now: Date): string | undefined {
  const type = documentTypeOf(uid);
  const session: unknown = strapi.requestContext.get()?.state.session?.id;
  if (!type || !isDrafted(type) || !mayRead(strapi, uid as UID.ContentType) || typeof session !== 'string') return undefined;
  const expires = Math.floor((now.getTime() + lifetimeMs) / 1_000);
  const path = `${root}/${status === 'published' ? words.published : words.draft}/${type}/${documentId}/${expires}/${session}`;
  return `${path}/${seal(purpose, path)}`;
}

/** What a sealed address opens, whether it has expired or not. */
export function readEntryAddress(path: string): EntryAddress | undefined {
  const [, sealed, word, type, id, expires, session, given] =
    /^(\/preview\/(nhap|dang)\/([a-z-]+)\/([a-z0-9]+)\/(\d{1,12})\/([\w-]+))\/([\w-]+)$/.exec(path) ?? [];
  if (!sealed || !type || !id || !session || !given || !isSealed(purpose, sealed, given)) return undefined;
  // A sealed address was made here.
  return {
    type: type as DocumentType,
    id,
    status: word === words.published ? 'published' : 'draft',
    expires: new Date(Number(expires) * 1_000),
    session,
  };
}

export function shareAddress(token: string): string {
  return `${root}/chia-se/${token}`;
}

export function readShareAddress(path: string): string | undefined {
  return /^\/preview\/chia-se\/([\w-]{43})$/.exec(path)?.[1];
}

/** Opens this one file, and only together with its page. */
export function fileAddress(page: string, file: string): string {
  return `${page}/tai/${seal(purpose, page + file)}${file}`;
}

/** A page's address, and the file asked for below it. */
export function readFileAddress(path: string): { page: string; file: string } | undefined {
  const [, page, given, file] = /^(\/preview\/.+)\/tai\/([\w-]{43})(\/(?:anh|tep)\/.+)$/.exec(path) ?? [];
  if (!page || !given || !file || !isSealed(purpose, page + file, given)) return undefined;
  return { page, file };
}
