import { randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { Shares } from '../contracts/desk.ts';
import { idOfWhoActs, whoActs } from '../publication/actor.ts';
import { isThere } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { readLog } from '../publication/transaction.ts';

/** Links to one draft each, for somebody without an account: until they expire, are revoked, or the document is deleted. */

const lifetimeMs = 7 * 24 * 3_600_000;
const mostShown = 50;
const shares = 'preview_shares';

type Share = Shares[number];

export interface OpenShare {
  type: DocumentType;
  id: string;
  expiresAt: string;
}

interface Row {
  id: string;
  token_hash: string;
  type: DocumentType;
  document: string;
  created_by: string | null;
  person: number | null;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export async function makeShare(strapi: Core.Strapi, { type, id }: DocumentRef, now: Date): Promise<Share & { token: string }> {
  const token = randomBytes(32).toString('base64url');
  const row: Row = {
    id: randomUUID(),
    token_hash: sha256Of(token),
    type,
    document: id,
    created_by: whoActs(strapi),
    person: idOfWhoActs(strapi),
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + lifetimeMs).toISOString(),
    revoked_at: null,
  };
  await table(strapi).insert(row);
  return { ...shown(row), token };
}

/** The newest first. */
export async function sharesOf(strapi: Core.Strapi, { type, id }: DocumentRef): Promise<Shares> {
  const rows: Row[] = await table(strapi).where({ type, document: id }).orderBy('created_at', 'desc').limit(mostShown);
  return rows.map(shown);
}

/** Whether this document has such a link; one that was revoked stays revoked as it was. */
export async function revokeShare(strapi: Core.Strapi, { type, id }: DocumentRef, share: string, now: Date): Promise<boolean> {
  const ofDocument = { id: share, type, document: id };
  await table(strapi)
    .where({ ...ofDocument, revoked_at: null })
    .update({ revoked_at: now.toISOString() });
  return (await table(strapi).where(ofDocument).first()) !== undefined;
}

/** Ends the links of an account that may no longer enter. */
export async function revokeSharesOf(strapi: Core.Strapi, person: number, now: Date): Promise<void> {
  await table(strapi).where({ person, revoked_at: null }).update({ revoked_at: now.toISOString() });
}

/** All that are open: which of them were revoked after a backup, nobody knows once it was restored. */
export async function revokeShares(log: Log, now: Date): Promise<void> {
  await log.rows(shares).where({ revoked_at: null }).update({ revoked_at: now.toISOString() });
}

export async function openShare(strapi: Core.Strapi, token: string, now: Date): Promise<OpenShare | undefined> {
  const row: Row | undefined = await table(strapi)
    .where({ token_hash: sha256Of(token), revoked_at: null })
    .first();
  if (!row || row.expires_at <= now.toISOString()) return undefined;
  const { type, document: id } = row;
  if (!(await isThere(strapi, { type, id })) || (await isTakenDown(strapi, { type, id }))) return undefined;
  return { type, id, expiresAt: row.expires_at };
}

/** A draft of what was taken down is not for others either. */
export async function isTakenDown(strapi: Core.Strapi, { type, id }: DocumentRef): Promise<boolean> {
  const line = await readLog(strapi, (log) => log.last(type, id));
  return line !== undefined && line.takedownReason !== null;
}

export async function forgetShares(log: Log, { type, id }: DocumentRef): Promise<void> {
  await log.rows(shares).where({ type, document: id }).delete();
}

function table(strapi: Core.Strapi) {
  return strapi.db.getConnection(shares);
}

function shown({ id, created_at, created_by, expires_at, revoked_at }: Row): Share {
  return {
    id,
    createdAt: created_at,
    ...(created_by ? { createdBy: created_by } : {}),
    expiresAt: expires_at,
    ...(revoked_at ? { revokedAt: revoked_at } : {}),
  };
}
