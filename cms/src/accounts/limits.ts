import { errors } from '@strapi/utils';
import { accountWords } from '../words/desk-accounts.ts';
import type { Context } from '../routes/admin-routes.ts';
import { networkOf } from './network.ts';
import type { Middleware } from '../routes/before-route.ts';
import { Tries } from './tries.ts';

/** Strapi counts tries by address, e-mail and path together, so that many addresses or many accounts can be tried once each. */

const minute = 60_000;

/** Passwords of one account, from anywhere, in log-ins and confirmations. */
export const accountTries = new Tries(10, 15 * minute);

/** Failures of a network at one door. An office shares an address, and some of its people mistype on a Monday. */
export const failuresOfNetwork = 20;

/** `everyTry`: also one that succeeds. */
export function limitNetwork(max: number, everyTry = false): Middleware {
  const tries = new Tries(max, 5 * minute);
  return async (context, next) => {
    const key = networkOf(context.ip);
    refuseTooMany(context, tries.begin(key, Date.now()));
    await next();
    if (context.status < 400 && !everyTry) tries.takeBack(key);
  };
}

export function refuseTooMany(context: Context, waitMs: number | undefined): void {
  if (waitMs === undefined) return;
  context.set('Retry-After', String(Math.ceil(waitMs / 1_000)));
  throw new errors.RateLimitError(accountWords.tooManyTries(Math.ceil(waitMs / minute)));
}
