import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Log } from '../publication/log.ts';
import { isDrafted } from '../publication/types.ts';
import { reviewers, tellOf } from '../reviews/by-mail.ts';
import { scheduleWords } from '../words/schedule.ts';
import { scheduledActions, writeSchedule, type ScheduledAction } from './fields.ts';

/** What is known of a schedule beside its time: who set it, and why it could not be kept. A problem stands until somebody acts. */

export interface Note {
  type: DocumentType;
  id: string;
  action: ScheduledAction;
  by: string | null;
  problem: string | null;
}

const table = 'schedules';
const key = ['type', 'id', 'action'];

/**
 * Problems that end when somebody who may publish saves. All others last until the time is changed or removed: correcting a word of
 * what was taken off the page, returned or replaced does not mean that the old time still holds.
 */
function isEndedBySave(problem: string): boolean {
  return problem === scheduleWords.changedSince || problem.startsWith(scheduleWords.notDone);
}

/** A new time: nothing is wrong with it yet. */
export async function noteSet(log: Log, note: Omit<Note, 'problem'>): Promise<void> {
  const row: Note = { ...note, problem: null };
  await log.rows(table).insert(row).onConflict(key).merge();
}

/**
 * Reviewers get a mail about the first problem, for nobody may look at the home page before the time. A problem that a save would
 * end does not replace one that lasts.
 */
export async function noteProblem(log: Log, note: Omit<Note, 'by'> & { problem: string }): Promise<void> {
  const { type, id, action, problem } = note;
  const { strapi } = log;
  const known = (await notesOf(log, type, id, [action]))[0]?.problem;
  if (known && !isEndedBySave(known) && isEndedBySave(problem)) return;
  await log.rows(table).insert(note).onConflict(key).merge({ problem });
  if (known) return;
  const tell = () => void tellOf(strapi, note, 'stopped', () => reviewers(strapi));
  await strapi.db.transaction(({ onCommit }) => Promise.resolve(onCommit(tell)));
}

/** For a document whose time was moved with another's: what else was wrong with it still is, and reviewers know. */
export async function keepProblem(log: Log, { type, id, action, problem }: Note): Promise<void> {
  if (problem === scheduleWords.restoredSince) return;
  await log.rows(table).where({ type, id, action }).update({ problem });
}

/** Somebody changed the entry: what was wrong with these may be repaired. */
export async function forgetProblems(
  log: Log,
  type: DocumentType,
  id: string,
  actions: readonly ScheduledAction[],
): Promise<void> {
  for (const { action, problem } of await notesOf(log, type, id, actions))
    if (problem && isEndedBySave(problem)) await log.rows(table).where({ type, id, action }).update({ problem: null });
}

/** Done, or called off: the times go, and what was known of them. */
export async function endSchedule(log: Log, type: DocumentType, id: string, actions: readonly ScheduledAction[]): Promise<void> {
  if (!isDrafted(type)) return;
  await writeSchedule(log.strapi, type, id, Object.fromEntries(actions.map((action) => [scheduledActions[action], null])));
  await log.rows(table).where({ type, id }).whereIn('action', actions).delete();
}

export async function notesOf(log: Log, type: DocumentType, id: string, actions: readonly ScheduledAction[]): Promise<Note[]> {
  return log.rows(table).where({ type, id }).whereIn('action', actions);
}

export async function allNotes(log: Log): Promise<Note[]> {
  return log.rows(table);
}
