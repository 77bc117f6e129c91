import type { Core } from '@strapi/strapi';
import { notStoredWords } from '../words/not-stored.ts';
import { NotCommitted } from '../storage/commits.ts';
import { codesOf, isOfFullDisk, NoRoom } from '../storage/room.ts';

/** A failure of the database or the disk is said in the editor's words, not as an unnamed server error. */

/** Errors of the disk, the connection, SQLite, and PostgreSQL's classes connection, resources, intervention and system. */
const isNotKept =
  /^(EIO|EROFS|ECONNREFUSED|ECONNRESET|ETIMEDOUT|SQLITE_(IOERR|READONLY|CANTOPEN|BUSY).*|(08|53|57|58)[0-9A-Z]{3})$/;

const notStored: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    try {
      await next();
    } catch (error) {
      const told = context.method === 'GET' || context.method === 'HEAD' ? undefined : whatToTell(error);
      if (!told) throw error;
      if (!(error instanceof NoRoom)) strapi.log.error(error);
      context.status = told.status;
      context.body = { data: null, error: { ...told, name: 'NotStoredError', details: {} } };
    }
  };

function whatToTell(error: unknown): { status: number; message: string } | undefined {
  if (error instanceof NoRoom) return { status: 507, message: notStoredWords.reserve };
  if (isOfFullDisk(error)) return { status: 507, message: notStoredWords.noRoom };
  const isOurs = error instanceof NotCommitted || codesOf(error).some((code) => isNotKept.test(code));
  return isOurs ? { status: 503, message: notStoredWords.failed } : undefined;
}

export default notStored;
