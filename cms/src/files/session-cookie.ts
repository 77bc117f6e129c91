import type { Core } from '@strapi/strapi';
import type { Context } from '../routes/admin-routes.ts';
import { bearerOf } from '@pho-luat/shared/token';
import { isSealed, seal } from '../seal.ts';
import { uploadsPath } from './uploads.ts';

/**
 * The admin shows uploads by `<img>` and links, which carry no token of its session. So each answer to somebody who is logged in sets a
 * cookie for the addresses of uploads alone. It names the session under a seal, and opens nothing once that has ended; addresses stay
 * the same for all, and no secret gets into a text.
 */
const name = 'pho_luat_uploads';
const purpose = 'uploads';

export function setSessionCookie(context: Context): void {
  const session: unknown = context.state.session?.id;
  if (typeof session !== 'string') return;
  context.cookies.set(name, `${session}.${seal(purpose, session)}`, {
    path: uploadsPath,
    httpOnly: true,
    sameSite: 'strict',
    secure: context.secure,
    signed: false,
  });
}

/** Asked by the admin, or by a program with a token of its session. */
export async function isOfSession(strapi: Core.Strapi, context: Context): Promise<boolean> {
  const session = sessionOfToken(strapi, context) ?? sessionOfCookie(context);
  return session !== undefined && strapi.sessionManager('admin').isSessionActive(session);
}

function sessionOfToken(strapi: Core.Strapi, context: Context): string | undefined {
  const token = bearerOf(context.get('authorization'));
  const result = strapi.sessionManager('admin').validateAccessToken(token);
  return result.isValid ? result.payload.sessionId : undefined;
}

function sessionOfCookie(context: Context): string | undefined {
  const [, session, given] = /^([\w-]+)\.([\w-]{43})$/.exec(context.cookies.get(name) ?? '') ?? [];
  return session && given && isSealed(purpose, session, given) ? session : undefined;
}
