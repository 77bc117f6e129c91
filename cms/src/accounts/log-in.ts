import { randomBytes } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { accountWords } from '../words/desk-accounts.ts';
import { tell } from './events.ts';
import { countFailure, tellFailures } from './failures.ts';
import { knownDevice, rememberDevice } from './known-device.ts';
import { accountTries, refuseTooMany } from './limits.ts';
import { moveMark } from './mark.ts';
import { networkOf } from './network.ts';
import { hasFactor, splitPassword, useUp, type CheckedCode } from './second-factor.ts';
import { endSessions } from './sessions.ts';
import type { Middleware } from '../routes/before-route.ts';
import { findAccount, type Account } from './users.ts';

/** Far beyond what a person types: the code behind it is looked for before anybody is known. */
export const passwordMax = 1_000;

const logInSchema = z.object({ email: z.string().min(1).max(254).toLowerCase(), password: z.string().min(1).max(passwordMax) });

export interface Passwords {
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** What Strapi says to a wrong password: nobody learns which part of it was wrong. */
const refusal = 'Invalid credentials';

/**
 * Wraps Strapi's own log-in: counts tries by account, takes as long for an account that does not exist, asks for the second factor, and
 * writes down what came of it.
 */
export function guardLogIn(strapi: Core.Strapi): Middleware {
  const compareInVain = vainComparison(strapi);
  return async (context, next) => {
    const given = logInSchema.safeParse(context.request.body);
    if (!given.success) {
      countFailure(undefined, networkOf(context.ip), Date.now());
      throw new errors.ApplicationError(refusal);
    }
    // Strapi's log-in takes from the address what the body lacks (`?email=…`): it gets what was looked at here, and nothing else.
    Object.assign(context.request.body, given.data);
    context.query = {};

    const { email, password } = given.data;
    const account = await findAccount(strapi, { email });
    const key = knownDevice(context, account) ?? accountKey(email);
    const now = Date.now();
    let isIn = false;
    try {
      refuseTooMany(context, accountTries.begin(key, now));
      const isAsked = account !== null && (await hasFactor(strapi, account.id));
      const split = isAsked ? await splitPassword(strapi, account.id, password, new Date(now)) : undefined;
      const isLacking = isAsked && !split;
      // Strapi compares only where there is a password, and so reveals who has an account.
      if (!account?.password || isLacking) await compareInVain(password);
      if (isLacking) throw new errors.ApplicationError(refusal);
      if (split) Object.assign(context.request.body, { password: split.password });
      await next();
      if (split && context.status === 200) await requireUnused(strapi, split.code);
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

/** When two send one code at the same moment, one of them is not its owner. */
async function requireUnused(strapi: Core.Strapi, code: CheckedCode): Promise<void> {
  if (await useUp(strapi, code)) return;
  await endSessions(strapi, code.userId);
  throw new errors.ApplicationError(refusal);
}

/**
 * Setting a password by a link logs in, unless a second factor is needed. Either way this browser is known from here on: its
 * owner has the mailbox, and is not kept out by the tries of others.
 */
export function guardReset(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    await next();
    const { data } = (context.body ?? {}) as { data?: { user?: { id: number } } };
    const account = data?.user ? await findAccount(strapi, { id: data.user.id }) : null;
    if (!account) return;
    if (await hasFactor(strapi, account.id)) {
      accountTries.forget(accountKey(account.email));
      rememberDevice(context, account);
      await endSessions(strapi, account.id);
      throw new errors.ApplicationError(accountWords.resetButFactor);
    }
    await welcome(strapi, context, account, accountKey(account.email));
  };
}

function accountKey(email: string): string {
  return `account ${email}`;
}

/** Takes as long as a real comparison, with a hash that no password has. */
function vainComparison(strapi: Core.Strapi): (password: string) => Promise<void> {
  let hash: Promise<string> | undefined;
  return async (password) => {
    const passwords = strapi.service('admin::auth') as unknown as Passwords;
    hash ??= passwords.hashPassword(randomBytes(24).toString('base64url'));
    await passwords.validatePassword(password, await hash);
  };
}
