import { draftedTypes } from '@pho-luat/shared/content-types/index';
import type { Log } from '../publication/log.ts';
import { titleColumns, titled } from '../publication/title.ts';
import type { Titled } from '../publication/document-ref.ts';
import { draftOf, uidOf } from '../publication/types.ts';
import { actionNames, scheduledActions, toSchedule, type ScheduledAction } from './fields.ts';
import { allNotes, type Note } from './notes.ts';

export interface Scheduled extends Titled {
  action: ScheduledAction;
  at: string;
  note: Note | undefined;
}

/** All that is to happen by itself, in its order. */
export async function allScheduled(log: Log): Promise<Scheduled[]> {
  const fields = Object.values(scheduledActions);
  const notes = await allNotes(log);
  const all: Scheduled[] = [];
  for (const type of draftedTypes) {
    const rows = await log.strapi.db.query(uidOf(type)).findMany({
      where: draftOf(type, { $or: fields.map((field) => ({ [field]: { $notNull: true } })) }),
      select: ['documentId', ...titleColumns(type), ...fields],
    });
    for (const { documentId: id, ...row } of rows) {
      const schedule = toSchedule(row);
      for (const action of actionNames) {
        const at = schedule[scheduledActions[action]];
        const note = notes.find((one) => one.type === type && one.id === id && one.action === action);
        if (at) all.push({ ...titled(type, id, row), action, at, note });
      }
    }
  }
  return all.sort((a, b) => a.at.localeCompare(b.at));
}
