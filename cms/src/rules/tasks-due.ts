import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { Task } from '@pho-luat/shared/content-types/components/task';
import type { Plan } from '@pho-luat/shared/content-types/plan';
import { daysBetween } from '@pho-luat/shared/dates';
import { namedByPaper } from '@pho-luat/shared/one-paper';
import { deadlineText, lastDayOf, taskStatusOn } from '@pho-luat/shared/task-status';

/** Which tasks of the published plans are late on a day, and which are due soon; none of a plan that another one replaces. */

export interface TaskDue {
  planId: string;
  planTitle: string;
  code?: string;
  content: string;
  /** The document id of the agency in the lead. */
  leadAgency: string;
  deadline: string;
  /** Since the last day in time, or until it. */
  days: number;
}

/** How many days before its last day a task is due soon. */
export const soonDays = 30;

/** States that are neither done nor put off. */
const open: readonly string[] = ['not-started', 'running-in-time', 'running-late'];

type Papers<T> = readonly (T & { id: string })[];

/** The longest late first, then the soonest due. `signed`: at least the documents that replace others. */
export function tasksDueOn(
  day: string,
  plans: Papers<Pick<Plan, 'title' | 'tasks' | 'document' | 'replaces' | 'amends'>>,
  signed: Papers<Pick<Attachment, 'replaces' | 'amends'>>,
): { late: TaskDue[]; soon: TaskDue[] } {
  const plansOf = (document: string) => plans.filter((plan) => plan.document === document).map(({ id }) => id);
  const signedOf = (plan: { document?: string | undefined }) => signed.filter(({ id }) => id === plan.document);
  const replaced = new Set(plans.flatMap((plan) => namedByPaper('replaces', plan, signedOf(plan), plansOf)));
  const inForce = plans.filter(({ id }) => !replaced.has(id));
  const due = inForce.flatMap((plan) =>
    plan.tasks.flatMap((task) => {
      const last = lastDayOf(task);
      if (!last || !open.includes(taskStatusOn(day, task))) return [];
      return [{ task: taskDue(plan, task), left: daysBetween(day, last) }];
    }),
  );
  due.sort((a, b) => a.left - b.left);
  const within = (isIn: (left: number) => boolean) =>
    due.filter(({ left }) => isIn(left)).map(({ task, left }) => ({ ...task, days: Math.abs(left) }));
  return { late: within((left) => left < 0), soon: within((left) => left >= 0 && left <= soonDays) };
}

function taskDue({ id, title }: { id: string; title: string }, task: Task): Omit<TaskDue, 'days'> {
  return {
    planId: id,
    planTitle: title,
    code: task.code,
    content: task.content,
    leadAgency: task.leadAgency,
    deadline: deadlineText(task) ?? '',
  };
}
