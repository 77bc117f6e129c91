import type { Core } from '@strapi/strapi';
import type { Desk, EntryStatus } from '../schemas/desk.ts';
import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { scheduleWords } from '../words/schedule.ts';
import type { Subject } from '../doors/admin-routes.ts';
import type { Finding } from '../guards/finding.ts';
import { againstRemoval } from '../guards/index.ts';
import { titleOf } from '../guards/references.ts';
import type { Log } from '../publication/log.ts';
import type { Named } from '../publication/together.ts';
import { readLog } from '../publication/transaction.ts';
import { mayRead } from '../rights.ts';
import { matesOf } from '../together/groups.ts';
import { errorsTogether } from '../together/publish.ts';
import { uidOf } from '../publication/types.ts';
import { actionNames, readSchedule, scheduledActions, toSchedule, type ScheduledAction } from './fields.ts';
import { allNotes, notesOf, type Note } from './notes.ts';

/** The times of one entry, and what stands in their way: what was refused when it was due, or would be refused as things are. */
export async function scheduleOf(
  strapi: Core.Strapi,
  { type, id }: Subject,
  findings: readonly Finding[],
): Promise<EntryStatus['schedule']> {
  const schedule = await readSchedule(strapi, type, id);
  if (!schedule.publishAt && !schedule.unpublishAt) return undefined;
  const { notes, mates, heldBy } = await readLog(strapi, (log) => ofGroup(log, { type, id }));
  const noted = (action: ScheduledAction) => notes.find((note) => note.action === action)?.problem;
  const errors =
    mates.length > 0
      ? await readLog(strapi, (log) => errorsTogether(log, { type, id }, [{ type, id }, ...mates]))
      : errorsIn(findings);
  const fields = errors.flatMap(({ field }) => field ?? []);
  const problems = [
    schedule.publishAt && (noted('publish') ?? heldBy ?? (fields.length > 0 && scheduleWords.willFail(fields))),
    schedule.unpublishAt && (noted('unpublish') ?? (await refusalOfRemoval(strapi, type, id))),
  ].filter((problem) => typeof problem === 'string');
  return { ...schedule, ...(problems.length > 0 ? { problem: problems.join(' ') } : {}) };
}

/** What is noted of an entry, and which of those that go with it holds it back. */
async function ofGroup(log: Log, { type, id }: Named): Promise<{ notes: Note[]; mates: Named[]; heldBy: string | undefined }> {
  const mates = await matesOf(log, { type, id });
  let heldBy: string | undefined;
  for (const mate of mates) {
    const note = (await notesOf(log, mate.type, mate.id)).find(({ action, problem }) => action === 'publish' && problem);
    if (note?.problem) heldBy ??= scheduleWords.heldBack(await titleOf(log.strapi, mate.type, mate.id), note.problem);
  }
  return { notes: await notesOf(log, type, id), mates, heldBy };
}

/** All that is to happen by itself, in its order. */
export async function allScheduled(strapi: Core.Strapi): Promise<Desk['scheduled']> {
  const notes = await allNotes(strapi);
  const scheduled: Desk['scheduled'] = [];
  for (const type of draftedTypes) {
    const uid = uidOf(type);
    if (!mayRead(strapi, uid)) continue;
    const rows = await strapi.db.query(uid).findMany({
      where: { publishedAt: null, $or: [{ publishAt: { $notNull: true } }, { unpublishAt: { $notNull: true } }] },
      select: ['documentId', 'title', 'publishAt', 'unpublishAt'],
    });
    for (const { documentId, title, ...row } of rows) {
      const schedule = toSchedule(row);
      for (const action of actionNames) {
        const at = schedule[scheduledActions[action]];
        const problem = notes.find((note) => note.type === type && note.id === documentId && note.action === action)?.problem;
        if (at) scheduled.push({ uid, documentId, title: title ?? documentId, action, at, ...(problem ? { problem } : {}) });
      }
    }
  }
  return scheduled.sort((a, b) => a.at.localeCompare(b.at));
}

async function refusalOfRemoval(strapi: Core.Strapi, type: Subject['type'], id: string): Promise<string | undefined> {
  const findings = await readLog(strapi, (log) => againstRemoval(log, type, id, 'unpublish'));
  const messages = errorsIn(findings).map(({ message }) => message);
  return messages.length > 0 ? messages.join(' ') : undefined;
}

/** A schedule needs nobody's right. */
function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
