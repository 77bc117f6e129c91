import { dayAfter, formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { daysOf, deadlineText, lastDayOf } from '@pho-luat/shared/task-status';
import { planWords as words } from '../../words/plans.ts';
import type { TimelineTaskView, TimelineView } from '../../src/views.ts';
import { ascending, groupBy, type Entry } from '../content.ts';
import type { Edition } from '../edition.ts';
import { taskState, type TaskEntry } from './plan-tasks.ts';

/** The tasks by the month in which they are due; those without a deadline come last. Undefined without any date. */
export function planTimeline(edition: Edition, plan: Entry<'plan'>): TimelineView | undefined {
  const days = plan.tasks
    .flatMap((task) => [task.startOn, ...Object.values(daysOf(task) ?? {})])
    .filter((day) => day !== undefined);
  if (days.length === 0) return undefined;
  const [first = '', last = ''] = endsOf([...days, plan.periodStart, plan.periodEnd]);
  const at = (day: string) => monthsBetween(first, day);
  const months = Math.floor(at(last)) + 1;
  const inOrder = [...plan.tasks].sort((a, b) => ascending(lastDayOf(a) ?? '9999', lastDayOf(b) ?? '9999'));
  const groups = groupBy(inOrder, (task) => [monthTitle(task)]);
  return {
    months,
    ticks: ticksOf(first, months),
    groups: [...groups].map(([title, tasks]) => ({
      title,
      tasks: tasks.map((task) => timelineTask(edition, task, at)),
    })),
  };
}

function timelineTask(edition: Edition, task: TaskEntry, at: (day: string) => number): TimelineTaskView {
  const { startOn } = task;
  const dates = datesOf(task);
  const days = daysOf(task);
  const due = days && { from: at(days.first), to: at(dayAfter(days.last)) };
  return {
    task: { label: words.taskName(task.code, task.content), href: `#${paths.taskAnchor(task.key)}` },
    ...(dates === monthTitle(task) ? {} : { dates }),
    state: taskState(edition, task),
    due,
    ...(due && startOn && at(startOn) < due.from ? { run: { from: at(startOn), to: due.from } } : {}),
  };
}

function datesOf(task: TaskEntry): string {
  const due = deadlineText(task) ?? words.withoutDeadline;
  return task.startOn ? words.span(formatDay(task.startOn), due) : due;
}

function monthTitle(task: TaskEntry): string {
  const last = lastDayOf(task);
  if (last) return words.month(Number(last.slice(5, 7)), Number(last.slice(0, 4)));
  return task.duePrecision === 'ongoing' ? words.ongoing : words.withoutDeadline;
}

/** Each month by its number while there is room, otherwise each year. */
function ticksOf(first: string, months: number): TimelineView['ticks'] {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const all = Array.from({ length: months }, (_, at) => ({
    at,
    month: ((month - 1 + at) % 12) + 1,
    year: year + Math.floor((month - 1 + at) / 12),
  }));
  if (months <= 14) return all.map((each) => ({ at: each.at, label: String(each.month) }));
  return all.filter((each) => each.month === 1).map((each) => ({ at: each.at, label: String(each.year) }));
}

/** Months are drawn equally wide, so a day is a thirty-first of each. */
function monthsBetween(first: string, day: string): number {
  const [from, to] = [first, day].map((each) => each.split('-').map(Number)) as [number[], number[]];
  const months = ((to[0] ?? 0) - (from[0] ?? 0)) * 12 + ((to[1] ?? 0) - (from[1] ?? 0));
  return Math.round((months + ((to[2] ?? 1) - 1) / 31) * 100) / 100;
}

function endsOf(days: readonly (string | undefined)[]): [string | undefined, string | undefined] {
  const known = days.filter((day) => day !== undefined).sort();
  return [known[0], known.at(-1)];
}
