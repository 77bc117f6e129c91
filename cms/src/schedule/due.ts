import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { scheduleWords } from '../words/schedule.ts';
import { actAs } from '../publication/actor.ts';
import { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { readLog, writeLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { groupOf } from '../together/groups.ts';
import { Refused, publishTogether, type Refusal } from '../together/publish.ts';
import { allScheduled } from './all.ts';
import { readSchedule, scheduledActions, type ScheduledAction } from './fields.ts';
import { noteProblem } from './notes.ts';

interface Due {
  /** One, or a group that goes public together. */
  documents: DocumentRef[];
  action: ScheduledAction;
  at: string;
  /** The person who set it. */
  by: string | null;
  /** It was refused before, and nobody has changed it since. */
  isStopped: boolean;
  /** Why a guard refused it, by the document that it spoke of. */
  refused?: readonly Refusal[];
}

/**
 * Does all that was to be done by `now`, in the order in which it was to be done, however late. Exactly once, even where another
 * process does the same at this moment: the one that holds the log's lock looks again whether it is still to be done, and the time
 * goes with the act.
 */
export async function runDue(strapi: Core.Strapi, now: Date): Promise<void> {
  let left = (await dueBy(strapi, now)).filter(({ isStopped }) => !isStopped);
  let before: number;
  // An article and the document that it names may be due at one time: what is refused is tried again after the others.
  do {
    before = left.length;
    left = await tryAll(strapi, left, now);
  } while (left.length > 0 && left.length < before);
  for (const due of left) await tell(strapi, due, now);
}

async function dueBy(strapi: Core.Strapi, now: Date): Promise<Due[]> {
  const due = (await allScheduled(new Log(strapi)))
    .filter(({ at }) => at <= now.toISOString())
    .map(({ type, id, action, at, note }): Due => {
      return { documents: [{ type, id }], action, at, by: note?.by ?? null, isStopped: Boolean(note?.problem) };
    });
  if (due.length === 0) return [];
  return readLog(strapi, (log) => inGroups(log, due));
}

/** What goes public together is one publication, which any of them stops. */
async function inGroups(log: Log, all: readonly Due[]): Promise<Due[]> {
  const found: Due[] = [];
  for (const due of all) {
    const [one] = due.documents;
    const group = one && due.action === 'publish' ? await groupOf(log, one) : [];
    const begun = found.find(({ action, documents }) => action === 'publish' && group.some(isIn(documents)));
    if (!begun) found.push(due);
    else {
      begun.documents.push(...due.documents);
      begun.isStopped ||= due.isStopped;
    }
  }
  return found;
}

function isIn(documents: readonly DocumentRef[]): (one: DocumentRef) => boolean {
  return ({ type, id }) => documents.some((other) => other.type === type && other.id === id);
}

/** Gives those that were refused. The second act of an entry does not overtake its first. */
async function tryAll(strapi: Core.Strapi, all: readonly Due[], now: Date): Promise<Due[]> {
  const left: Due[] = [];
  for (const due of all) {
    const isSecond = left.some(({ documents }) => documents.some(isIn(due.documents)));
    const refused = isSecond ? due.refused : await keep(strapi, due, now);
    if (isSecond || refused) left.push({ ...due, ...(refused ? { refused } : {}) });
  }
  return left;
}

/** Gives what a guard said against it. */
async function keep(strapi: Core.Strapi, due: Due, now: Date): Promise<readonly Refusal[] | undefined> {
  const name = due.by ? scheduleWords.actorFor(due.by) : scheduleWords.actor;
  try {
    await writeLog(strapi, async (log) => {
      const still = await stillDue(strapi, due, now);
      if (still.length > 0) await actAs(name, () => act(log, { ...due, documents: still }));
    });
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.by;
    if (error instanceof errors.ApplicationError) return due.documents.map((one) => ({ ...one, message: error.message }));
    // Nobody at the desk can mend a missing database, for example: it is tried again in the next minute.
    const names = due.documents.map(({ type, id }) => `${type} ${id}`).join(', ');
    strapi.log.error(`The scheduled ${due.action} of ${names} failed: ${String(error)}`);
    return undefined;
  }
}

/** Through Strapi's own documents, so that every guard and the log see it. */
async function act(log: Log, { documents, action }: Due): Promise<void> {
  if (action === 'publish' && documents.length > 1) return publishTogether(log, documents);
  for (const { type, id: documentId } of documents) {
    const service = log.strapi.documents(uidOf(type));
    await (action === 'publish' ? service.publish({ documentId }) : service.unpublish({ documentId }));
  }
}

async function tell(strapi: Core.Strapi, due: Due, now: Date): Promise<void> {
  const { action, refused = [] } = due;
  await writeLog(strapi, async (log) => {
    const still = await stillDue(strapi, due, now);
    for (const { type, id, message } of refused.filter(isIn(still)))
      await noteProblem(log, { type, id, action, problem: scheduleWords.failed(message) });
  });
}

async function stillDue(strapi: Core.Strapi, { documents, action }: Due, now: Date): Promise<DocumentRef[]> {
  const still: DocumentRef[] = [];
  for (const { type, id } of documents) {
    const at = (await readSchedule(strapi, type, id))[scheduledActions[action]];
    if (at !== undefined && at <= now.toISOString()) still.push({ type, id });
  }
  return still;
}
