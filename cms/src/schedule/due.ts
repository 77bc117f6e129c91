import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { draftedTypes, type DocumentType } from '@pho-luat/shared/schemas/index';
import { scheduleTexts } from '@pho-luat/shared/words/schedule';
import { actAs } from '../publication/actor.ts';
import { inLogTransaction } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { readSchedule, scheduledActions, toSchedule, type ScheduledAction } from './fields.ts';
import { allNotes, noteProblem, type Note } from './notes.ts';

interface Due {
  type: DocumentType;
  id: string;
  action: ScheduledAction;
  at: string;
}

/**
 * Does all that was to be done by `now`, in the order in which it was to be done, however late. Exactly once, whoever else does the
 * same at this moment: who holds the log's lock looks again whether it is still to be done, and the time goes with the act.
 */
export async function runDue(strapi: Core.Strapi, now: Date): Promise<void> {
  const notes = await allNotes(strapi);
  for (const due of await dueBy(strapi, now)) {
    const note = notes.find(({ type, id, action }) => type === due.type && id === due.id && action === due.action);
    // Refused before, and nobody has changed anything since.
    if (note?.problem) continue;
    await keep(strapi, due, note, now);
  }
}

async function dueBy(strapi: Core.Strapi, now: Date): Promise<Due[]> {
  const until = now.toISOString();
  const due: Due[] = [];
  for (const type of draftedTypes) {
    const rows = await strapi.db.query(uidOf(type)).findMany({
      where: { publishedAt: null, $or: [{ publishAt: { $lte: until } }, { unpublishAt: { $lte: until } }] },
      select: ['documentId', 'publishAt', 'unpublishAt'],
    });
    for (const row of rows) {
      const schedule = toSchedule(row);
      for (const action of Object.keys(scheduledActions) as ScheduledAction[]) {
        const at = schedule[scheduledActions[action]];
        if (at && at <= until) due.push({ type, id: row.documentId, action, at });
      }
    }
  }
  return due.sort((a, b) => a.at.localeCompare(b.at));
}

async function keep(strapi: Core.Strapi, due: Due, note: Note | undefined, now: Date): Promise<void> {
  const { type, id, action } = due;
  const isDue = async () => {
    const at = (await readSchedule(strapi, type, id))[scheduledActions[action]];
    return at !== undefined && at <= now.toISOString();
  };
  try {
    const name = note?.by ? scheduleTexts.actorFor(note.by) : scheduleTexts.actor;
    await inLogTransaction(strapi, async () => {
      if (await isDue()) await actAs(name, () => act(strapi, due));
    });
  } catch (error) {
    strapi.log.error(`The scheduled ${action} of ${type} ${id} failed: ${String(error)}`);
    // A database that is away, say, is nobody's to mend at the desk: it is tried again.
    if (!(error instanceof errors.ApplicationError)) return;
    const problem = scheduleTexts.failed(error.message);
    await inLogTransaction(strapi, async (trx) => {
      if (await isDue()) await noteProblem(strapi, trx, { type, id, action, problem });
    });
  }
}

/** By Strapi's own documents, so that every guard sees it, and the log. */
async function act(strapi: Core.Strapi, { type, id, action }: Due): Promise<void> {
  const documents = strapi.documents(uidOf(type));
  if (action === 'publish') await documents.publish({ documentId: id });
  else await documents.unpublish({ documentId: id });
}
