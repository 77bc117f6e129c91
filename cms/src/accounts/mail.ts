import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { accountWords } from '../words/desk-accounts.ts';
import { installation } from '../installation.ts';
import type { Middleware } from '../doors/guard-route.ts';

/**
 * Before a mail is promised: whether any can be sent, and whether the mail server takes ours now. It is asked for every address, so
 * that the answer tells nothing of who has an account.
 */
export function requireMail(strapi: Core.Strapi): Middleware {
  return async (_context, next) => {
    if (!installation().smtpUrl) throw new errors.ApplicationError(accountWords.noMail);
    const { provider } = strapi.plugin('email') as unknown as { provider: { verify(): Promise<unknown> } };
    try {
      await provider.verify();
    } catch (error) {
      strapi.log.error(error);
      throw new errors.ApplicationError(accountWords.mailFails);
    }
    await next();
  };
}
