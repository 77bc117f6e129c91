import { randomBytes } from 'node:crypto';
import type { Context } from '../routes/admin-routes.ts';
import type { Account } from './users.ts';

/**
 * A browser in which somebody has logged in keeps a signed cookie, and its tries are counted apart: a stranger who uses up an
 * account's tries does not lock out its owner.
 */

const cookie = 'pho_luat_device';
const lifetimeMs = 180 * 24 * 60 * 60_000;

export function knownDevice(context: Context, account: Account | null): string | undefined {
  const value = context.cookies.get(cookie, { signed: true });
  return account && value?.startsWith(`${account.id}.`) ? value : undefined;
}

export function rememberDevice(context: Context, account: Account): void {
  if (knownDevice(context, account)) return;
  context.cookies.set(cookie, `${account.id}.${randomBytes(16).toString('base64url')}`, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    secure: context.request.secure,
    path: '/admin',
    maxAge: lifetimeMs,
  });
}
