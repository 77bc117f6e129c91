import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { draftRowOf } from '../publication/draft-rows.ts';
import { uidOf } from '../publication/types.ts';

/** The two times of an entry, as its draft has them: when it is published and when it is taken away, by itself. */

export const scheduledActions = { publish: 'publishAt', unpublish: 'unpublishAt' } as const;
export type ScheduledAction = keyof typeof scheduledActions;
export const actionNames = Object.keys(scheduledActions) as ScheduledAction[];
type Field = (typeof scheduledActions)[ScheduledAction];

/** Instants, ISO in UTC. */
export type Schedule = Partial<Record<Field, string>>;

const fields = Object.values(scheduledActions);

export const noTimes = { publishAt: null, unpublishAt: null } as const satisfies Record<Field, null>;

export async function readSchedule(strapi: Core.Strapi, type: DocumentType, id: string): Promise<Schedule> {
  return toSchedule((await draftRowOf<Schedule>(strapi, { type, id }, { select: fields })) ?? {});
}

/** Reads the two times from a row or from what a form sends. */
export function toSchedule(values: Readonly<Record<string, unknown>>): Schedule {
  const schedule: Schedule = {};
  for (const field of fields) {
    const time = new Date(String(values[field] ?? ''));
    if (!Number.isNaN(time.getTime())) schedule[field] = time.toISOString();
  }
  return schedule;
}

export async function writeSchedule(
  strapi: Core.Strapi,
  type: DocumentType,
  id: string,
  data: Partial<Record<Field, string | null>>,
): Promise<void> {
  await strapi.db.query(uidOf(type)).updateMany({ where: { documentId: id, publishedAt: null }, data });
}
