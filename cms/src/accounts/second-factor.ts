import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import { sha256Of } from '@pho-luat/shared/sha256';

/**
 * A second factor: a code of a telephone's (TOTP), or one of eight recovery codes. It is typed right behind the password, in the same
 * field, because Strapi's log-in page has no other. Each code is accepted once.
 */

const table = 'second_factors';
const stepSeconds = 30;
const issuer = 'Phổ Luật';

interface Row {
  user_id: number;
  secret: string;
  is_on: boolean | number;
  last_step: number | string;
  recovery: string;
}

interface Encryption {
  encrypt(text: string): string;
  decrypt(text: string): string | null;
}

/** A code that was checked, and is not marked as used yet. */
export interface CheckedCode {
  userId: number;
  use: { step: number } | { recovery: string };
}

const hashesSchema = z.array(z.string());
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** Starts over; a log-in asks for nothing before a first code was entered. */
export async function beginFactor(strapi: Core.Strapi, userId: number, email: string): Promise<{ secret: string; uri: string }> {
  const secret = new Secret({ size: 20 });
  const row = { user_id: userId, secret: encryption(strapi).encrypt(secret.base32), is_on: false, last_step: 0, recovery: '[]' };
  await strapi.db.getConnection(table).insert(row).onConflict('user_id').merge();
  return { secret: secret.base32, uri: new TOTP({ issuer, label: email, secret, period: stepSeconds }).toString() };
}

/** Needs a first right code; returns the recovery codes, which are shown only this once. */
export async function turnFactorOn(strapi: Core.Strapi, userId: number, code: string, now: Date): Promise<string[] | undefined> {
  const row = await rowOf(strapi, userId);
  const step = row && !row.is_on ? stepOf(strapi, row, code, now) : undefined;
  if (step === undefined) return undefined;
  const codes = Array.from({ length: 8 }, newRecoveryCode);
  // Fifty random bits need no salt.
  const change = { is_on: true, last_step: step, recovery: JSON.stringify(codes.map(sha256Of)) };
  // When two requests come at once only one turns it on; the other's codes would open nothing.
  const turned: number = await strapi.db.getConnection(table).where({ user_id: userId, is_on: false }).update(change);
  return turned > 0 ? codes : undefined;
}

export async function removeFactor(strapi: Core.Strapi, userId: number): Promise<boolean> {
  return (await strapi.db.getConnection(table).where({ user_id: userId }).delete()) > 0;
}

export async function hasFactor(strapi: Core.Strapi, userId: number): Promise<boolean> {
  return Boolean((await rowOf(strapi, userId))?.is_on);
}

export async function recoveryCodesLeft(strapi: Core.Strapi, userId: number): Promise<number> {
  const row = await rowOf(strapi, userId);
  return row ? hashesOf(row).length : 0;
}

/** What was typed as a password: the password, and the code behind it where that is right. */
export async function splitPassword(
  strapi: Core.Strapi,
  userId: number,
  typed: string,
  now: Date,
): Promise<{ password: string; code: CheckedCode } | undefined> {
  const [, before = '', code] = /^(.*)(\d{6}|[a-z0-9]{5}-[a-z0-9]{5})$/s.exec(typed) ?? [];
  const password = before.trimEnd();
  const row = await rowOf(strapi, userId);
  if (!row || !password || !code) return undefined;
  if (code.includes('-')) {
    const recovery = sha256Of(code);
    return hashesOf(row).includes(recovery) ? { password, code: { userId, use: { recovery } } } : undefined;
  }
  const step = stepOf(strapi, row, code, now);
  return step === undefined ? undefined : { password, code: { userId, use: { step } } };
}

/** False when another request used it up at the same moment. */
export async function useUp(strapi: Core.Strapi, { userId, use }: CheckedCode): Promise<boolean> {
  if ('step' in use) {
    const used = strapi.db.getConnection(table).where({ user_id: userId }).andWhere('last_step', '<', use.step);
    return (await used.update({ last_step: use.step })) > 0;
  }
  const row = await rowOf(strapi, userId);
  if (!row) return false;
  const left = hashesOf(row).filter((known) => known !== use.recovery);
  const used = strapi.db.getConnection(table).where({ user_id: userId, recovery: row.recovery });
  return left.length < hashesOf(row).length && (await used.update({ recovery: JSON.stringify(left) })) > 0;
}

/** The step of a right code that is newer than the last one used. */
function stepOf(strapi: Core.Strapi, row: Row, code: string, now: Date): number | undefined {
  const secret = encryption(strapi).decrypt(row.secret);
  if (secret === null) return undefined;
  const timestamp = now.getTime();
  // A telephone's clock may be one step off, either way.
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period: stepSeconds }).validate({
    token: code,
    timestamp,
    window: 1,
  });
  const step = delta === null ? 0 : Math.floor(timestamp / 1_000 / stepSeconds) + delta;
  return step > Number(row.last_step) ? step : undefined;
}

function rowOf(strapi: Core.Strapi, userId: number): Promise<Row | undefined> {
  return strapi.db.getConnection(table).where({ user_id: userId }).first();
}

function hashesOf({ recovery }: Row): string[] {
  return hashesSchema.parse(JSON.parse(recovery));
}

function newRecoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

function encryption(strapi: Core.Strapi): Encryption {
  return strapi.service('admin::encryption') as unknown as Encryption;
}
