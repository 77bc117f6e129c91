import { formatDay } from './dates.ts';
import { dayOver } from './later.ts';
import type { Task } from './content-types/components/task.ts';
import { toSlug } from './slug.ts';

/** How far a plan's task is on a day, in the words that the councils' own reports use. */
export const taskStatuses = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'done-without-deadline': 'Hoàn thành (không có hạn)',
  'running-in-time': 'Đang thực hiện trong hạn',
  'running-late': 'Đang thực hiện quá hạn',
  'not-started': 'Chưa bắt đầu',
  paused: 'Tạm dừng',
} as const;

export type TaskStatus = keyof typeof taskStatuses;

/** In an address: `dang-thuc-hien-qua-han`. */
export function taskStatusSlug(status: TaskStatus): string {
  return toSlug(taskStatuses[status]);
}

/** A form has `null` for a field that was emptied. */
type Deadline = { [Field in 'dueOn' | 'duePrecision']?: Task[Field] | null };
type Reported = Deadline & { completedOn?: Task['completedOn'] | null } & Pick<Task, 'state'>;

export function taskStatusOn(day: string, task: Reported): TaskStatus {
  const last = lastDayOf(task);
  switch (task.state) {
    case 'done':
      if (!last) return 'done-without-deadline';
      // Without a recorded day of completion nothing says that it was late. The rules ask for the day.
      return task.completedOn && task.completedOn > last ? 'done-late' : 'done-on-time';
    case 'in-progress':
      return last && last < day ? 'running-late' : 'running-in-time';
    default:
      return task.state;
  }
}

/** A day that stands in a task whose state says that it is not done is no completion. */
export function doneOn({ state, completedOn }: Pick<Task, 'state' | 'completedOn'>): string | undefined {
  return state === 'done' ? completedOn : undefined;
}

/** Whether its deadline has passed and it should be done: also where nobody has begun it, which the official words do not say. */
export function isOverdueOn(day: string, task: Reported): boolean {
  const last = lastDayOf(task);
  return (task.state === 'in-progress' || task.state === 'not-started') && last !== undefined && last < day;
}

/** The official words, and what the deadline makes of them: `Đang thực hiện trong hạn đến 30/06/2022`. */
export function taskStatusText(day: string, task: Reported): string {
  const status = taskStatusOn(day, task);
  const last = lastDayOf(task);
  if (!last) return taskStatuses[status];
  if (status === 'running-in-time') return `${taskStatuses[status]} đến ${formatDay(last)}`;
  return status === 'not-started' && last < day ? `${taskStatuses[status]}, đã quá hạn` : taskStatuses[status];
}

/** The day on which the calendar alone may make another status of it. */
export function taskTurnsOn(task: Deadline): string | undefined {
  return dayOver(lastDayOf(task));
}

/** The last day on which a task is in time: a deadline of a month or a quarter ends with it. */
export function lastDayOf(deadline: Deadline): string | undefined {
  return daysOf(deadline)?.last;
}

/** The days that a deadline names: those of its month or quarter, or the day itself. */
export function daysOf({ dueOn, duePrecision }: Deadline): { first: string; last: string } | undefined {
  if (!dueOn || duePrecision === 'ongoing') return undefined;
  if (duePrecision !== 'month' && duePrecision !== 'quarter') return { first: dueOn, last: dueOn };
  const [year, month] = yearAndMonth(dueOn);
  const end = duePrecision === 'month' ? month : quarterOf(month) * 3;
  const start = duePrecision === 'month' ? month : end - 2;
  return { first: dayIn(year, start, 1), last: dayIn(year, end + 1, 0) };
}

/** `Trước 30/06/2022` is ambiguous about the day itself, so a day is said to be included. */
export function deadlineText({ dueOn, duePrecision }: Deadline): string | undefined {
  if (duePrecision === 'ongoing') return 'Thường xuyên';
  if (!dueOn) return undefined;
  const [year, month] = yearAndMonth(dueOn);
  if (duePrecision === 'month') return `Tháng ${month}/${year}`;
  if (duePrecision === 'quarter') return `Quý ${['I', 'II', 'III', 'IV'][quarterOf(month) - 1]}/${year}`;
  return `Đến hết ${formatDay(dueOn)}`;
}

function yearAndMonth(day: string): [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

/** Day 0 is the last one of the month before. */
function dayIn(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
