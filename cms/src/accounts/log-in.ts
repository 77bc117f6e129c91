import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { tell } from './events.ts';
import { countFailure, tellFailures } from './failures.ts';
import { knownDevice, rememberDevice } from './known-device.ts';
import { accountTries, refuseTooMany } from './limits.ts';
import { moveMark } from './mark.ts';
import { networkOf } from './network.ts';
import type { Middleware } from './strapi-routes.ts';
import { findAccount, type Account } from './users.ts';

const logInSchema = z.object({ email: z.string().max(254).toLowerCase(), password: z.string() });

export interface Passwords {
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** Around Strapi's own log-in: counts tries by account, takes as long for an account that there is not, and writes down what came of it. */
export function guardLogIn(strapi: Core.Strapi): Middleware {
  const compareInVain = vainComparison(strapi);
  return async (context, next) => {
    const given = logInSchema.safeParse(context.request.body);
    // Strapi refuses it by its form, the same for everybody.
    if (!given.success) return next();

    const { email, password } = given.data;
    const account = await findAccount(strapi, { email });
    const key = knownDevice(context, account) ?? accountKey(email);
    const now = Date.now();
    let isIn = false;
    try {
      refuseTooMany(context, accountTries.begin(key, now));
      // Strapi compares only where there is something to compare with, and so tells who exists.
      if (!account?.password) await compareInVain(password);
      await next();
      isIn = context.status === 200;
    } finally {
      if (!isIn) countFailure(account?.email, networkOf(context.ip), now);
      await tellFailures(strapi, now);
    }
    if (isIn && account) await welcome(strapi, context, account, key);
  };
}

async function welcome(strapi: Core.Strapi, context: Parameters<Middleware>[0], account: Account, key: string): Promise<void> {
  accountTries.forget(key);
  rememberDevice(context, account);
  await tell(strapi, 'login', { by: account.email });
  await moveMark(strapi);
}

/** Whoever has set the password by a link is its owner. */
export function guardReset(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    await next();
    const { data } = (context.body ?? {}) as { data?: { user?: { id: number } } };
    const account = data?.user ? await findAccount(strapi, { id: data.user.id }) : null;
    if (account) await welcome(strapi, context, account, accountKey(account.email));
  };
}

function accountKey(email: string): string {
  return `account ${email}`;
}

/** The work of a comparison, with a hash that no password has. */
function vainComparison(strapi: Core.Strapi): (password: string) => Promise<void> {
  let hash: Promise<string> | undefined;
  return async (password) => {
    const passwords = strapi.service('admin::auth') as unknown as Passwords;
    hash ??= passwords.hashPassword(randomBytes(24).toString('base64url'));
    await passwords.validatePassword(password, await hash);
  };
}
