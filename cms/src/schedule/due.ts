import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { draftedTypes, type DocumentType } from '@pho-luat/shared/content-types/index';
import { scheduleWords } from '../words/schedule.ts';
import { actAs } from '../publication/actor.ts';
import { writeLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { actionNames, readSchedule, scheduledActions, toSchedule, type ScheduledAction } from './fields.ts';
import { allNotes, noteProblem } from './notes.ts';

interface Due {
  type: DocumentType;
  id: string;
  action: ScheduledAction;
  at: string;
  /** Whoever set it. */
  by: string | null;
  /** Why a guard refused it. */
  refusal?: string;
}

/**
 * Does all that was to be done by `now`, in the order in which it was to be done, however late. Exactly once, whoever else does the
 * same at this moment: who holds the log's lock looks again whether it is still to be done, and the time goes with the act.
 */
export async function runDue(strapi: Core.Strapi, now: Date): Promise<void> {
  let left = await dueBy(strapi, now);
  let before: number;
  // An article and the document that it names may be due at one time: what is refused is tried again after the others.
  do {
    before = left.length;
    left = await tryAll(strapi, left, now);
  } while (left.length > 0 && left.length < before);
  for (const due of left) if (due.refusal) await tell(strapi, due, due.refusal, now);
}

/** Except for what was refused before: it waits until somebody changes something. */
async function dueBy(strapi: Core.Strapi, now: Date): Promise<Due[]> {
  const notes = await allNotes(strapi);
  const until = now.toISOString();
  const due: Due[] = [];
  for (const type of draftedTypes) {
    const rows = await strapi.db.query(uidOf(type)).findMany({
      where: { publishedAt: null, $or: [{ publishAt: { $lte: until } }, { unpublishAt: { $lte: until } }] },
      select: ['documentId', 'publishAt', 'unpublishAt'],
    });
    for (const row of rows) {
      const schedule = toSchedule(row);
      const id = row.documentId;
      for (const action of actionNames) {
        const at = schedule[scheduledActions[action]];
        const note = notes.find((one) => one.type === type && one.id === id && one.action === action);
        if (at && at <= until && !note?.problem) due.push({ type, id, action, at, by: note?.by ?? null });
      }
    }
  }
  return due.sort((a, b) => a.at.localeCompare(b.at));
}

/** Gives those that were refused. The second act of an entry does not overtake its first. */
async function tryAll(strapi: Core.Strapi, all: readonly Due[], now: Date): Promise<Due[]> {
  const left: Due[] = [];
  for (const due of all) {
    const isSecond = left.some(({ id }) => id === due.id);
    const refusal = isSecond ? due.refusal : await keep(strapi, due, now);
    if (isSecond || refusal) left.push({ ...due, ...(refusal ? { refusal } : {}) });
  }
  return left;
}

/** Gives what a guard said against it. */
async function keep(strapi: Core.Strapi, due: Due, now: Date): Promise<string | undefined> {
  const name = due.by ? scheduleWords.actorFor(due.by) : scheduleWords.actor;
  try {
    await writeLog(strapi, async () => {
      if (await isStillDue(strapi, due, now)) await actAs(name, () => act(strapi, due));
    });
    return undefined;
  } catch (error) {
    if (error instanceof errors.ApplicationError) return error.message;
    // Nobody at the desk can mend a missing database, for example: it is tried again in the next minute.
    strapi.log.error(`The scheduled ${due.action} of ${due.type} ${due.id} failed: ${String(error)}`);
    return undefined;
  }
}

/** By Strapi's own documents, so that every guard sees it, and the log. */
async function act(strapi: Core.Strapi, { type, id, action }: Due): Promise<void> {
  const documents = strapi.documents(uidOf(type));
  if (action === 'publish') await documents.publish({ documentId: id });
  else await documents.unpublish({ documentId: id });
}

async function tell(strapi: Core.Strapi, due: Due, refusal: string, now: Date): Promise<void> {
  const { type, id, action } = due;
  await writeLog(strapi, async (log) => {
    const problem = scheduleWords.failed(refusal);
    if (await isStillDue(strapi, due, now)) await noteProblem(log, { type, id, action, problem });
  });
}

async function isStillDue(strapi: Core.Strapi, { type, id, action }: Due, now: Date): Promise<boolean> {
  const at = (await readSchedule(strapi, type, id))[scheduledActions[action]];
  return at !== undefined && at <= now.toISOString();
}
