import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { mailSetUpSchema, testMailSchema } from '../contracts/accounts.ts';
import type { AdminRoutes } from '../routes/admin-routes.ts';
import type { Middleware } from '../routes/before-route.ts';
import { installation } from '../installation.ts';
import { sendMail } from '../mail.ts';
import { accountWords } from '../words/desk-accounts.ts';
import { invitationMail, testMail } from '../words/mails.ts';
import { tell } from './events.ts';
import { requireAdministrator } from './users.ts';

/**
 * Before a mail is promised: whether any can be sent, and whether the mail server takes ours now. It is asked for every address, so
 * that the answer does not tell who has an account.
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

const madeSchema = z.object({ data: z.object({ email: z.string(), registrationToken: z.string() }) });

/** Mails the link that the administrator is shown as well. The account is made whatever becomes of the mail, which the list of events says. */
export function mailInvitation(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    await next();
    const made = madeSchema.safeParse(context.body).data?.data;
    const { smtpUrl, cmsUrl } = installation();
    if (!made || !smtpUrl) return;
    const link = `${cmsUrl}/admin/auth/register?registrationToken=${made.registrationToken}`;
    const isTaken = await sendMail(strapi, made.email, invitationMail(link));
    await tell(strapi, isTaken ? 'invited' : 'not-invited', { whom: made.email });
  };
}

/** What `GET /admin/init` says to everybody besides: without mail the form for logging in offers no link by mail. */
export const sayWhetherMail: Middleware = async (context, next) => {
  await next();
  const { data } = z.object({ data: z.looseObject({}) }).parse(context.body);
  context.body = { data: { ...data, hasMail: installation().smtpUrl !== undefined } };
};

/** For administrators: whom mails come from, and one to themselves. */
export const mailRoutes: AdminRoutes = {
  async 'GET /account/mail'(_strapi, context): Promise<z.infer<typeof mailSetUpSchema>> {
    requireAdministrator(context);
    const { smtpUrl, mailFrom } = installation();
    return { from: (smtpUrl && mailFrom) ?? null };
  },
  async 'POST /account/test-mail'(strapi, context): Promise<z.infer<typeof testMailSchema>> {
    const { email } = requireAdministrator(context);
    if (!installation().smtpUrl) throw new errors.NotFoundError();
    if (!(await sendMail(strapi, email, testMail))) throw new errors.ApplicationError(accountWords.testMailFails);
    return { to: email };
  },
};
