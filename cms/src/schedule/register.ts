import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { scheduleTexts } from '@pho-luat/shared/words/schedule';
import { mayPublish } from '../guards/rights.ts';
import { whoActs } from '../publication/actor.ts';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { readLog } from '../publication/transaction.ts';
import { documentTypeOf, isDrafted, uidOf } from '../publication/types.ts';
import { refuseReturn } from '../takedown/right.ts';
import { readSchedule, scheduledActions, toSchedule, writeSchedule, type Schedule, type ScheduledAction } from './fields.ts';
import { endSchedule, forgetProblems, noteProblem, noteSet } from './notes.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Next = Parameters<Middleware>[1];
type Result = Awaited<ReturnType<Next>>;

const writes = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'delete', 'discardDraft']);
const actions = Object.keys(scheduledActions) as ScheduledAction[];

/** Inside the log's transaction: what an action means for the times that an entry has. */
export function registerSchedule(strapi: Core.Strapi): void {
  const middleware: Middleware = async (context, next) => {
    const type = documentTypeOf(context.uid);
    if (!type || !isDrafted(type) || !writes.has(context.action)) return next();
    const { documentId: id, data } = context.params as { documentId?: string; data?: LogDocument };
    return readLog(strapi, async (log): Promise<Result> => {
      switch (context.action) {
        case 'create':
        case 'update':
          return save(log, type, id, data ?? {}, next);
        case 'clone':
          // A copy is another document, for which nobody has set a time.
          Object.assign(context.params, { data: { ...data, publishAt: null, unpublishAt: null } });
          return next();
        case 'publish':
        case 'unpublish':
          // Before it is done, so that Strapi does not see a draft that was changed after its publication.
          if (id) await endSchedule(log, type, id, [context.action]);
          return next();
        case 'delete':
          if (id) await endSchedule(log, type, id, actions);
          return next();
        case 'discardDraft':
          return id ? discard(log, type, id, next) : next();
        default:
          return next();
      }
    });
  };
  strapi.documents.use(middleware);
}

/** Whoever sets a time publishes by it, and needs the right to. */
async function save(log: Log, type: DocumentType, id: string | undefined, data: LogDocument, next: Next): Promise<Result> {
  const { strapi } = log;
  const before: Schedule = id ? await readSchedule(strapi, type, id) : {};
  const after = toSchedule({ ...before, ...data });
  const changed = actions.filter((action) => before[scheduledActions[action]] !== after[scheduledActions[action]]);
  const entitled = mayPublish(strapi, uidOf(type));
  if (changed.length > 0) {
    refusePast(changed.map((action) => scheduledActions[action]).filter((field) => isPast(after[field])));
    await refuseSchedule(log, type, id, after, entitled);
  }

  const result = await next();
  const saved = id ?? (result as { documentId: string }).documentId;
  await forgetProblems(log, type, saved);
  for (const action of changed) {
    if (after[scheduledActions[action]]) await noteSet(log, { type, id: saved, action, by: whoActs(strapi) });
    else await endSchedule(log, type, saved, [action]);
  }
  // What goes public at that time has been seen by somebody who may publish, as it is.
  if (after.publishAt && !entitled)
    await noteProblem(log, { type, id: saved, action: 'publish', problem: scheduleTexts.changedSince });
  return result;
}

/**
 * A slip of the year, or a form that still has a time which has come meanwhile: either would be done within the minute, to the surprise of
 * whoever saved something else.
 */
function refusePast(fields: readonly (keyof Schedule)[]): void {
  if (fields.length > 0) throw refusalAt(fields, scheduleTexts.past);
}

function isPast(time: string | undefined): boolean {
  return time !== undefined && Date.parse(time) <= Date.now();
}

function refusalAt(fields: readonly (keyof Schedule)[], message: string): errors.ValidationError {
  return new errors.ValidationError(message, {
    errors: fields.map((field) => ({ path: [field], message, name: 'ValidationError' })),
  });
}

async function refuseSchedule(
  log: Log,
  type: DocumentType,
  id: string | undefined,
  { publishAt, unpublishAt }: Schedule,
  entitled: boolean,
): Promise<void> {
  if (!entitled) throw new errors.PolicyError(scheduleTexts.needsRight);
  if (publishAt && id) await refuseReturn(log, type, id);
  if (publishAt && unpublishAt && unpublishAt <= publishAt) throw refusalAt(['unpublishAt'], scheduleTexts.outOfOrder);
}

/**
 * The changes that were to be published go, and their time with them, but for a time that somebody else has set who may; what is public is
 * still to be taken away when it was to be.
 */
async function discard(log: Log, type: DocumentType, id: string, next: Next): Promise<Result> {
  const { strapi } = log;
  const { publishAt, unpublishAt } = await readSchedule(strapi, type, id);
  const isOthers = publishAt !== undefined && !mayPublish(strapi, uidOf(type));
  const result = await next();
  if (isOthers) await noteProblem(log, { type, id, action: 'publish', problem: scheduleTexts.changedSince });
  else await endSchedule(log, type, id, ['publish']);
  await writeSchedule(strapi, type, id, { publishAt: isOthers ? publishAt : null, unpublishAt: unpublishAt ?? null });
  return result;
}
