import { byDay } from '@pho-luat/shared/later';
import { isOverdueOn, taskStatuses, taskStatusOn, taskTurnsOn, type TaskStatus } from '@pho-luat/shared/task-status';
import * as words from '../words/pages.ts';
import { planWords } from '../words/plans.ts';
import type { PlanProgressView, PlanView, PlanYearView, TotalsView } from '../src/views.ts';
import { planName } from './addresses.ts';
import type { Entry } from './content.ts';
import type { Edition } from './edition.ts';
import { remembered } from '../lib/remembered.ts';

/** A plan's progress, on a day and after it. */

type Tasks = Entry<'plan'>['tasks'];

/** None of a plan that another one replaces: more of its tasks would be late every day. */
export function planTotals({ content, day }: Edition, plan: Entry<'plan'>): PlanView['totals'] {
  return plan.tasks.length === 0 || content.plansReplacedBy().has(plan.id) ? undefined : totalsOf(plan, { day });
}

const totalsOf = remembered(({ tasks }: Entry<'plan'>, { day }: { day: string }) =>
  byDay(day, tasks.map(taskTurnsOn), (each) => totalsOn(each, tasks)),
);

/** The sentence, and the bar beside it where anything has been reported: nothing reported is not 0 %. */
export function planProgress({ content, day }: Edition, plan: Entry<'plan'>): PlanProgressView {
  const later = content.plansReplacedBy().get(plan.id);
  if (later) return { summary: [{ text: planWords.totals.replacedBy(later.map(planName).join('; ')) }] };
  return progressOf(plan, { day });
}

const progressOf = remembered(({ tasks }: Entry<'plan'>, { day }: { day: string }): PlanProgressView => {
  const summary = byDay(day, tasks.map(taskTurnsOn), (each) => ({ text: summaryOf(totalsOn(each, tasks)) }));
  if (tasks.every(({ state }) => state === 'not-started')) return { summary };
  return { summary, progress: { done: tasks.filter(({ state }) => state === 'done').length, total: tasks.length } };
});

/** `12 nhiệm vụ: 5 hoàn thành đúng hạn, 1 đang thực hiện quá hạn` */
function summaryOf({ total, parts }: TotalsView): string {
  if (total === 0) return words.noTasks;
  const counted = parts.map(({ count, label, note }) => `${count} ${label.toLowerCase()}${note ? ` (${note})` : ''}`);
  return `${words.taskCount(total)}: ${counted.join(', ')}`;
}

function totalsOn(day: string, tasks: Tasks): TotalsView {
  const parts = (Object.keys(taskStatuses) as TaskStatus[]).flatMap((status) => {
    const among = tasks.filter((task) => taskStatusOn(day, task) === status);
    if (among.length === 0) return [];
    const note = status === 'not-started' ? noteOf(day, among) : undefined;
    return [{ status, count: among.length, label: taskStatuses[status], note }];
  });
  return { total: tasks.length, parts };
}

/** What «chưa bắt đầu» alone does not say. */
function noteOf(day: string, notStarted: Tasks): string | undefined {
  const overdue = notStarted.filter((task) => isOverdueOn(day, task)).length;
  const unreported = notStarted.filter(({ updates }) => updates.length === 0).length;
  const notes = [
    ...(overdue ? [planWords.totals.overdue(overdue)] : []),
    ...(unreported ? [planWords.totals.unreported(unreported)] : []),
  ];
  return notes.length > 0 ? notes.join(', ') : undefined;
}

/** Later plans of the issuer show them too. */
export function planCounts({ day }: Edition, plan: Entry<'plan'>): PlanYearView['counts'] {
  return countsOf(plan, { day });
}

const countsOf = remembered(({ tasks }: Entry<'plan'>, { day }: { day: string }): PlanYearView['counts'] =>
  byDay(day, tasks.map(taskTurnsOn), (each) => {
    const statuses = tasks.map((task) => taskStatusOn(each, task));
    const count = (status: TaskStatus) => statuses.filter((other) => other === status).length;
    return {
      tasks: tasks.length,
      done: tasks.filter(({ state }) => state === 'done').length,
      onTime: count('done-on-time'),
      late: count('done-late'),
      overdue: tasks.filter((task) => isOverdueOn(each, task)).length,
    };
  }),
);
