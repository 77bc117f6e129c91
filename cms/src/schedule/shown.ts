import type { Core } from '@strapi/strapi';
import type { Desk, EntryStatus } from '../contracts/desk.ts';
import { scheduleWords } from '../words/schedule.ts';
import type { Subject } from '../routes/admin-routes.ts';
import type { Finding } from '../guards/finding.ts';
import { againstRemoval } from '../guards/index.ts';
import { titleOf } from '../publication/title.ts';
import type { Log } from '../publication/log.ts';
import type { Named } from '../publication/together.ts';
import { mayRead } from '../rights.ts';
import { matesOf } from '../together/groups.ts';
import { errorsTogether } from '../together/publish.ts';
import { uidOf } from '../publication/types.ts';
import { allScheduled } from './all.ts';
import { readSchedule, type ScheduledAction } from './fields.ts';
import { notesOf, type Note } from './notes.ts';

/** The times of one entry, and what stands in their way: what was refused when it was due, or would be refused as things are. */
export async function scheduleOf(
  log: Log,
  { type, id }: Subject,
  findings: readonly Finding[],
): Promise<EntryStatus['schedule']> {
  const schedule = await readSchedule(log.strapi, type, id);
  if (!schedule.publishAt && !schedule.unpublishAt) return undefined;
  const { notes, mates, heldBy } = await ofGroup(log, { type, id });
  const noted = (action: ScheduledAction) => notes.find((note) => note.action === action)?.problem;
  const errors = mates.length > 0 ? await errorsTogether(log, { type, id }, [{ type, id }, ...mates]) : errorsIn(findings);
  const fields = errors.flatMap(({ field }) => field ?? []);
  const problems = [
    schedule.publishAt && (noted('publish') ?? heldBy ?? (fields.length > 0 && scheduleWords.willFail(fields))),
    schedule.unpublishAt && (noted('unpublish') ?? (await refusalOfRemoval(log, type, id))),
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

/** What is to happen by itself, as the home page shows it. */
export async function scheduledShown(strapi: Core.Strapi): Promise<Desk['scheduled']> {
  return (await allScheduled(strapi))
    .map(({ type, id, note, ...what }) => ({
      uid: uidOf(type),
      documentId: id,
      ...what,
      ...(note?.problem ? { problem: note.problem } : {}),
    }))
    .filter(({ uid }) => mayRead(strapi, uid));
}

async function refusalOfRemoval(log: Log, type: Subject['type'], id: string): Promise<string | undefined> {
  const findings = await againstRemoval(log, type, id, 'unpublish');
  const messages = errorsIn(findings).map(({ message }) => message);
  return messages.length > 0 ? messages.join(' ') : undefined;
}

/** A schedule needs nobody's right. */
function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
