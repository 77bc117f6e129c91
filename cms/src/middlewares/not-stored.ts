import type { Core } from '@strapi/strapi';
import { notStoredTexts } from '@pho-luat/shared/words/not-stored';
import { NotCommitted } from '../storage/commits.ts';

/** What the database or the disk could not keep is said in the editor's words, and not as a fault of the server's without a name. */

const noRoom = /^(ENOSPC|EDQUOT|SQLITE_FULL|53100)$/;
/** Of the disk, of SQLite, and of PostgreSQL's classes: connection, resources, intervention, system. */
const notStored = /^(EIO|EROFS|SQLITE_(IOERR|READONLY|CANTOPEN|BUSY).*|(08|53|57|58)[0-9A-Z]{3})$/;

const notStoredMiddleware: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    try {
      await next();
    } catch (error) {
      const isRead = context.method === 'GET' || context.method === 'HEAD';
      const codes = codesOf(error);
      const isFull = codes.some((code) => noRoom.test(code));
      if (isRead || !(isFull || error instanceof NotCommitted || codes.some((code) => notStored.test(code)))) throw error;
      strapi.log.error(error);
      context.status = isFull ? 507 : 503;
      const message = isFull ? notStoredTexts.noRoom : notStoredTexts.failed;
      context.body = { data: null, error: { status: context.status, name: 'NotStoredError', message, details: {} } };
    }
  };

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as { code?: unknown };
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(error.cause)];
}

export default notStoredMiddleware;
