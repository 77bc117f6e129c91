import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { accountEventsSchema } from '../contracts/accounts.ts';
import type { AdminRoutes } from '../routes/admin-routes.ts';
import { installation } from '../installation.ts';
import { confirmed, confirmPassword, countGuesses, touchesAccess } from './confirm.ts';
import { lastEvents, tell } from './events.ts';
import { factorRoutes } from './factor-routes.ts';
import { tellFailures } from './failures.ts';
import { failuresOfNetwork, limitNetwork } from './limits.ts';
import { guardLogIn, guardReset } from './log-in.ts';
import { mailInvitation, mailRoutes, requireMail, sayWhetherMail } from './mail.ts';
import { isPutBack, moveMark, raiseMark } from './mark.ts';
import { endAllSessions } from './sessions.ts';
import { refuseUsedInvitation } from './invitation.ts';
import { beforeRoute } from '../routes/before-route.ts';
import { requireAdministrator } from './users.ts';
import { watchAccounts } from './watch.ts';

/** Who may log in, and who changes that. Strapi's own routes do the work; what they leave open is checked before them. */
export function registerAccounts(strapi: Core.Strapi): void {
  beforeRoute(strapi.admin, 'POST /login', limitNetwork(failuresOfNetwork), guardLogIn(strapi));
  beforeRoute(strapi.admin, 'POST /register', limitNetwork(failuresOfNetwork), refuseUsedInvitation(strapi));
  beforeRoute(strapi.admin, 'GET /registration-info', refuseUsedInvitation(strapi));
  // Asking for a mail always succeeds, so each asking counts.
  beforeRoute(strapi.admin, 'POST /forgot-password', limitNetwork(failuresOfNetwork, true), requireMail(strapi));
  strapi.config.set('admin.absoluteUrl', `${installation().cmsUrl}/admin`);
  beforeRoute(strapi.admin, 'POST /reset-password', limitNetwork(failuresOfNetwork), guardReset(strapi));
  // Every browser of the office asks here by itself when its session has ended; what it sends cannot be guessed.
  beforeRoute(strapi.admin, 'POST /access-token', limitNetwork(20 * failuresOfNetwork));

  for (const route of ['POST /logout', 'DELETE /users/me/sessions', 'DELETE /users/me/sessions/:sessionId'])
    beforeRoute(strapi.admin, route, async (_context, next) => {
      await next();
      await moveMark(strapi);
    });
  for (const route of ['PUT /users/me', 'PUT /users/:id']) beforeRoute(strapi.admin, route, confirmed(touchesAccess(strapi)));
  beforeRoute(strapi.admin, 'PUT /users/me', countGuesses);
  for (const route of [
    'POST /users',
    'DELETE /users/:id',
    'POST /users/batch-delete',
    'POST /roles',
    'PUT /roles/:id/permissions',
    'DELETE /roles/:id',
    'POST /roles/batch-delete',
  ])
    beforeRoute(strapi.admin, route, confirmed());
  beforeRoute(strapi.admin, 'POST /users', mailInvitation(strapi));
  beforeRoute(strapi.admin, 'GET /init', sayWhetherMail);
}

export const accountRoutes: AdminRoutes = {
  'POST /account/confirm': confirmPassword,
  ...factorRoutes,
  ...mailRoutes,
  async 'GET /account/events'(strapi, context): Promise<z.infer<typeof accountEventsSchema>> {
    requireAdministrator(context);
    await tellFailures(strapi);
    return { events: await lastEvents(strapi) };
  },
};

/** Called before the first administrator is made. */
export async function startAccounts(strapi: Core.Strapi): Promise<void> {
  watchAccounts(strapi);
  if (await isPutBack(strapi)) {
    await endAllSessions(strapi);
    await tell(strapi, 'put-back', { by: null });
    await raiseMark(strapi);
  }
  await moveMark(strapi);
}

/** A database that no longer accepts writes does not delay the shutdown. */
export async function stopAccounts(strapi: Core.Strapi): Promise<void> {
  try {
    await tellFailures(strapi);
    await moveMark(strapi);
  } catch (error) {
    strapi.log.error(error);
  }
}
