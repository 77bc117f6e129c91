import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { confirmedSchema } from '../contracts/accounts.ts';
import { accountWords } from '../words/desk-accounts.ts';
import type { Context } from '../routes/admin-routes.ts';
import { accountTries, refuseTooMany } from './limits.ts';
import { passwordMax, type Passwords } from './log-in.ts';
import { hasFactor } from './second-factor.ts';
import type { Middleware } from '../routes/before-route.ts';
import { findAccount, type Account } from './users.ts';

/** Who changes an account's access confirms their own password first, so that an open browser or a stolen session cannot make an administrator. */

const cookie = 'pho_luat_confirmed';
const lifetimeMs = 5 * 60_000;

const passwordSchema = z.object({ password: z.string().max(passwordMax) });

export async function confirmPassword(strapi: Core.Strapi, context: Context): Promise<z.infer<typeof confirmedSchema>> {
  const account = context.state.user as Account;
  const now = Date.now();
  await requirePassword(strapi, context, now);
  const until = now + lifetimeMs;
  context.cookies.set(cookie, `${account.id}.${until}`, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    secure: context.request.secure,
    path: '/',
    maxAge: lifetimeMs,
  });
  return { until: new Date(until).toISOString() };
}

/** Strapi looks at the present password only where a new one is with it: what succeeds without says nothing of a guess. */
const guessSchema = z.looseObject({ currentPassword: z.string().min(1), password: z.string().min(1) });

/** Before a change of one's own account: Strapi asks for the present password with a new one, and does not count who guesses it. */
export const countGuesses: Middleware = async (context, next) => {
  if (!guessSchema.safeParse(context.request.body).success) return next();
  const key = keyOf(context);
  refuseTooMany(context, accountTries.begin(key, Date.now()));
  await next();
  if (context.status === 200) accountTries.forget(key);
};

function keyOf(context: Context): string {
  return `confirm ${(context.state.user as Account).id}`;
}

async function requirePassword(strapi: Core.Strapi, context: Context, now: number): Promise<void> {
  const account = context.state.user as Account;
  const key = keyOf(context);
  refuseTooMany(context, accountTries.begin(key, now));
  const given = passwordSchema.safeParse(context.request.body);
  const { validatePassword } = strapi.service('admin::auth') as unknown as Passwords;
  const isRight = given.success && account.password && (await validatePassword(given.data.password, account.password));
  if (!isRight) {
    const { wrongPassword, noCodeHere } = accountWords;
    throw new errors.ApplicationError((await hasFactor(strapi, account.id)) ? `${wrongPassword} ${noCodeHere}` : wrongPassword);
  }
  accountTries.forget(key);
}

function isConfirmed(context: Context, now: number): boolean {
  const [id, until] = context.cookies.get(cookie, { signed: true })?.split('.') ?? [];
  return id === String((context.state.user as Account).id) && Number(until) > now;
}

export function requireConfirmed(context: Context): void {
  if (!isConfirmed(context, Date.now()))
    throw new errors.ApplicationError(accountWords.confirmFirst, { code: 'confirm-password' });
}

/** Before a change of accounts or roles. */
export function confirmed(isNeeded: (context: Context) => Promise<boolean> = async () => true): Middleware {
  return async (context, next) => {
    if (await isNeeded(context)) requireConfirmed(context);
    await next();
  };
}

const changeSchema = z.looseObject({
  email: z.string().optional(),
  password: z.string().optional(),
  isActive: z.boolean().optional(),
  roles: z.array(z.union([z.number(), z.string()])).optional(),
});

/** A new name alone is harmless; Strapi refuses what cannot be parsed. */
export function touchesAccess(strapi: Core.Strapi) {
  return async (context: Context): Promise<boolean> => {
    const change = changeSchema.safeParse(context.request.body).data;
    const account = change && (await findAccount(strapi, { id: context.params.id ?? (context.state.user as Account).id }));
    if (!change || !account) return false;
    const { email, password, isActive, roles } = change;
    return (
      (email !== undefined && email.toLowerCase() !== account.email) ||
      // Strapi asks for the old password when people change their own.
      (password !== undefined && context.params.id !== undefined) ||
      (isActive !== undefined && isActive !== account.isActive) ||
      (roles !== undefined && idsOf(roles) !== idsOf(account.roles.map(({ id }) => id)))
    );
  };
}

function idsOf(roles: (number | string)[]): string {
  return roles.map(String).sort().join(' ');
}
