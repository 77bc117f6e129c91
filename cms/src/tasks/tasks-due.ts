import type { Core } from '@strapi/strapi';
import type { TasksDue } from '../contracts/desk-tasks.ts';
import { tasksDueOn, type TaskDue } from '../rules/tasks-due.ts';
import { readLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';

const shownTasks = 8;

/** Some of each for the home page, and how many there are. */
export async function tasksDue(strapi: Core.Strapi, day: string): Promise<TasksDue> {
  const { late, soon } = await allTasksDue(strapi, day);
  const shown = [late.slice(0, shownTasks), soon.slice(0, shownTasks)] as const;
  const nameOf = await agencyNames(strapi, shown.flat());
  const named = (task: TaskDue) => ({ ...task, leadAgency: nameOf.get(task.leadAgency) ?? '' });
  return { late: shown[0].map(named), lateCount: late.length, soon: shown[1].map(named), soonCount: soon.length };
}

/** Reads the public version from the log: a draft may already say something else. */
export async function allTasksDue(strapi: Core.Strapi, day: string): Promise<ReturnType<typeof tasksDueOn>> {
  const { plans, replacing } = await readLog(strapi, async (log) => ({
    plans: await log.publicWith('plan', ''),
    replacing: await log.publicWith('attachment', '"replaces":["'),
  }));
  return tasksDueOn(
    day,
    plans.map(({ id, document }) => ({ ...document, id })),
    replacing.map(({ id, document }) => ({ ...document, id })),
  );
}

async function agencyNames(strapi: Core.Strapi, tasks: readonly TaskDue[]): Promise<Map<string, string>> {
  const rows: { documentId: string; name: string }[] = await strapi.db.query(uidOf('agency')).findMany({
    where: { documentId: { $in: [...new Set(tasks.map(({ leadAgency }) => leadAgency))] } },
    select: ['documentId', 'name'],
  });
  return new Map(rows.map(({ documentId, name }) => [documentId, name]));
}
