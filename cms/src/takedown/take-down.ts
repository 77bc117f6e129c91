import type { Core } from '@strapi/strapi';
import { refuse } from '../guards/finding.ts';
import { againstTakedown } from '../guards/index.ts';
import type { Subject } from '../routes/admin-routes.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { writeLog } from '../publication/transaction.ts';
import { actionNames } from '../schedule/fields.ts';
import { endSchedule } from '../schedule/notes.ts';
import { leaveGroup } from '../together/groups.ts';
import { erase } from './erase.ts';

/**
 * Unpublishes a document and has every trace of it purged from what is kept, in one transaction. One that is unpublished already, or
 * deleted, can be taken down too: older releases have it still. The guards of an unpublication hold, except for codes whose campaign has
 * gone: nobody could lead those elsewhere if it was deleted; and for documents that are in force again without it, which nobody waits for:
 * the panel names them before (`inForceAgain`).
 */
export function takeDown(strapi: Core.Strapi, subject: Subject, reason: string, erases: boolean): Promise<void> {
  const { type, uid, id } = subject;
  return writeLog(strapi, async (log) => {
    refuse(againstTakedown(strapi, await log.last(type, id), erases));
    if (erases) return erase(log, subject, reason);
    // First: after it the unpublication is no news, and adds no line of its own.
    await noteTakedown(log, subject, reason);
    await strapi.documents(uid).unpublish({ documentId: id });
  });
}

/** The line of the log, and that nothing brings the document back by itself. In the transaction of the takedown. */
export async function noteTakedown(log: Log, { type, id }: DocumentRef, reason: string): Promise<void> {
  await log.takeDown(type, id, reason);
  await endSchedule(log, type, id, actionNames);
  // A time that is moved for all would be its own again.
  await leaveGroup(log, { type, id });
}
