import type { Core } from '@strapi/strapi';
import type { Plan } from '@pho-luat/shared/content-types/plan';
import type { TasksDue } from '@pho-luat/shared/schemas/desk-tasks';
import { tasksDueOn, type TaskDue } from '@pho-luat/shared/tasks-due';
import { publicLinesWith } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';

const shownTasks = 8;

/** Of what is public, as the log has it: a draft may say otherwise already. */
export async function tasksDue(strapi: Core.Strapi, day: string): Promise<TasksDue> {
  const lines = await strapi.db.transaction(({ trx }) => publicLinesWith(strapi, trx, 'plan', '"dueOn"'));
  const plans = lines.map(({ id, document }) => ({ ...(JSON.parse(document ?? '{}') as Plan), id }));
  const { late, soon } = tasksDueOn(day, plans);
  const shown = [late.slice(0, shownTasks), soon.slice(0, shownTasks)] as const;
  const nameOf = await agencyNames(strapi, shown.flat());
  const named = (task: TaskDue) => ({ ...task, leadAgency: nameOf.get(task.leadAgency) ?? '' });
  return { late: shown[0].map(named), lateCount: late.length, soon: shown[1].map(named), soonCount: soon.length };
}

async function agencyNames(strapi: Core.Strapi, tasks: readonly TaskDue[]): Promise<Map<string, string>> {
  const rows: { documentId: string; name: string }[] = await strapi.db.query(uidOf('agency')).findMany({
    where: { documentId: { $in: [...new Set(tasks.map(({ leadAgency }) => leadAgency))] } },
    select: ['documentId', 'name'],
  });
  return new Map(rows.map(({ documentId, name }) => [documentId, name]));
}
