import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { scheduleWords } from '../words/schedule.ts';
import { refuse, type Finding } from '../guards/finding.ts';
import { againstReturn } from '../guards/index.ts';
import { whoActs } from '../publication/actor.ts';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { mayPublish } from '../rights.ts';
import { matesOf } from '../together/groups.ts';
import {
  actionNames,
  readSchedule,
  scheduledActions,
  toSchedule,
  writeSchedule,
  type Schedule,
  type ScheduledAction,
} from './fields.ts';
import { endSchedule, forgetProblems, keepProblem, notesOf, noteProblem, noteSet } from './notes.ts';

/** What saving or discarding a draft means for the times that it has. */

interface Times {
  after: Schedule;
  changed: readonly ScheduledAction[];
}

interface Saved {
  log: Log;
  type: DocumentType;
  id: string | undefined;
  data: LogDocument;
}

/** The times of a draft as it is about to be saved. A person who sets one publishes by it, and needs the right to. */
export async function timesToSet({ log, type, id, data }: Saved): Promise<Times> {
  if (!isDrafted(type)) return { after: {}, changed: [] };
  const before: Schedule = id ? await readSchedule(log.strapi, type, id) : {};
  const after = toSchedule({ ...before, ...data });
  const changed = actionNames.filter((action) => before[scheduledActions[action]] !== after[scheduledActions[action]]);
  if (changed.length > 0) refuse(await againstTimes(log, type, id, { after, changed }));
  return { after, changed };
}

export async function keepTimes(log: Log, type: DocumentType, id: string, { after, changed }: Times): Promise<void> {
  if (!isDrafted(type)) return;
  // What goes public at that time has been seen by somebody who may publish, as it is.
  const isUnseen = after.publishAt !== undefined && !mayPublish(log.strapi, uidOf(type));
  await forgetProblems(log, type, id, isUnseen ? ['unpublish'] : actionNames);
  for (const action of changed) {
    if (after[scheduledActions[action]]) await noteSet(log, { type, id, action, by: whoActs(log.strapi) });
    else await endSchedule(log, type, id, [action]);
  }
  if (isUnseen) await noteProblem(log, { type, id, action: 'publish', problem: scheduleWords.changedSince });
  if (changed.includes('publish')) await moveMates(log, { type, id }, after.publishAt ?? null);
}

/**
 * Documents that go public together have one time: moving or deleting one's time does so for all. What was wrong with another stays
 * wrong.
 */
async function moveMates(log: Log, named: DocumentRef, publishAt: string | null): Promise<void> {
  const { strapi } = log;
  for (const { type, id } of await matesOf(log, named)) {
    if ((await readSchedule(strapi, type, id)).publishAt === (publishAt ?? undefined)) continue;
    const [noted] = await notesOf(log, type, id, ['publish']);
    await strapi.documents(uidOf(type)).update({ documentId: id, data: { publishAt } });
    if (publishAt && noted) await keepProblem(log, noted);
  }
}

/**
 * The changes that were to be published go, and their time with them, except for a time that somebody else has set who may; what is public is
 * still to be taken away when it was to be.
 */
export async function discardTimes(log: Log, type: DocumentType, id: string, discard: () => Promise<unknown>): Promise<void> {
  const { strapi } = log;
  const { publishAt, unpublishAt } = await readSchedule(strapi, type, id);
  const isOthers = publishAt !== undefined && !mayPublish(strapi, uidOf(type));
  await discard();
  if (isOthers) await noteProblem(log, { type, id, action: 'publish', problem: scheduleWords.changedSince });
  else await endSchedule(log, type, id, ['publish']);
  await writeSchedule(strapi, type, id, { publishAt: isOthers ? publishAt : null, unpublishAt: unpublishAt ?? null });
}

async function againstTimes(log: Log, type: DocumentType, id: string | undefined, { after, changed }: Times): Promise<Finding[]> {
  const { publishAt, unpublishAt } = after;
  const findings: Finding[] = [];
  // A slip of the year, or a form that still has a time which has come meanwhile: either would be done within the minute, to the
  // surprise of an editor who saved something else.
  const past = changed.map((action) => scheduledActions[action]).filter((field) => isPast(after[field]));
  for (const field of past) findings.push({ field, message: scheduleWords.past, severity: 'error' });
  if (!mayPublish(log.strapi, uidOf(type))) findings.push({ message: scheduleWords.needsRight, severity: 'right' });
  if (publishAt) findings.push(...(await againstReturn(log, type, id)));
  if (publishAt && unpublishAt && unpublishAt <= publishAt)
    findings.push({ field: 'unpublishAt', message: scheduleWords.outOfOrder, severity: 'error' });
  return findings;
}

export function isPast(time: string | undefined, now = Date.now()): boolean {
  return time !== undefined && Date.parse(time) <= now;
}
