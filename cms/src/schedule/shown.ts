import type { Core } from '@strapi/strapi';
import type { Desk, EntryStatus } from '../contracts/desk.ts';
import { scheduleWords } from '../words/schedule.ts';
import type { Subject } from '../routes/admin-routes.ts';
import type { Finding } from '../guards/finding.ts';
import { againstRemoval } from '../guards/index.ts';
import { titleOf } from '../publication/title.ts';
import { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { asIfPublic } from '../publication/together.ts';
import { mayRead } from '../rights.ts';
import { matesOf } from '../together/groups.ts';
import { errorsTogether } from '../together/publish.ts';
import { uidOf } from '../publication/types.ts';
import { allScheduled, type Scheduled } from './all.ts';
import { actionNames, readSchedule, scheduledActions, type ScheduledAction } from './fields.ts';

/** The home page asks again and again: of hundreds of times only the next ones are looked at, the others when their turn comes. */
const lookedAt = 5;

/** The times of one entry, and what stands in their way: what was refused when it was due, or would be refused as things are. */
export async function scheduleOf(log: Log, { type, id }: Subject): Promise<EntryStatus['schedule']> {
  const schedule = await readSchedule(log.strapi, type, id);
  if (!schedule.publishAt && !schedule.unpublishAt) return undefined;
  const problemOf = problemsAmong(log, await allScheduled(log));
  const problems: string[] = [];
  for (const action of actionNames) {
    const at = schedule[scheduledActions[action]];
    const problem = at && (await problemOf({ type, id }, action, at));
    if (problem) problems.push(problem);
  }
  return { ...schedule, ...(problems.length > 0 ? { problem: problems.join(' ') } : {}) };
}

/** What is to happen by itself, as the home page shows it. */
export async function scheduledShown(strapi: Core.Strapi): Promise<Desk['scheduled']> {
  const log = new Log(strapi);
  const all = await allScheduled(log);
  const problemOf = problemsAmong(log, all);
  const shown: Desk['scheduled'] = [];
  for (const { type, id, note, ...what } of all) {
    if (!mayRead(strapi, uidOf(type))) continue;
    const isNext = shown.length < lookedAt;
    const problem = isNext ? await problemOf({ type, id }, what.action, what.at) : note?.problem;
    shown.push({ uid: uidOf(type), documentId: id, ...what, ...(problem ? { problem } : {}) });
  }
  return shown;
}

/** Each draft is looked at once, however many wait for it. */
function problemsAmong(log: Log, all: readonly Scheduled[]) {
  const known = new Map<string, readonly Finding[]>();

  async function errorsOf(one: DocumentRef, at: string): Promise<readonly Finding[]> {
    const name = `${one.type} ${one.id}`;
    const errors = known.get(name) ?? (await errorsTogether(log, one, []));
    // What goes public before it may be all that it needs.
    const earlier = all.filter(
      (other) => other.action === 'publish' && other.at <= at && other.id !== one.id && !other.note?.problem,
    );
    const left = errors.length > 0 && earlier.length > 0 ? await errorsTogether(log, one, earlier) : errors;
    known.set(name, left);
    return left;
  }

  const noted = ({ type, id }: DocumentRef, action: ScheduledAction) =>
    all.find((other) => other.type === type && other.id === id && other.action === action)?.note?.problem ?? undefined;

  return async (one: DocumentRef, action: ScheduledAction, at: string): Promise<string | undefined> => {
    if (action === 'unpublish') return noted(one, action) ?? refusalOfRemoval(log, one.type, one.id);
    // What keeps one of those that go together from going keeps all.
    const mates = await matesOf(log, one);
    const said = async (mate: DocumentRef, problem: string) =>
      mate === one ? problem : scheduleWords.byMate(await titleOf(log.strapi, mate.type, mate.id), problem);
    for (const each of [one, ...mates]) {
      const problem = noted(each, action);
      if (problem) return said(each, problem);
    }
    return asIfPublic(mates.length > 0 ? [one, ...mates] : [], async () => {
      for (const each of [one, ...mates]) {
        const errors = await errorsOf(each, at);
        if (errors.length > 0) return said(each, scheduleWords.willFail(errors));
      }
      return undefined;
    });
  };
}

async function refusalOfRemoval(log: Log, type: Subject['type'], id: string): Promise<string | undefined> {
  const findings = await againstRemoval(log, type, id, 'unpublish');
  // A schedule needs nobody's right.
  const messages = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return messages.length > 0 ? messages.join(' ') : undefined;
}
