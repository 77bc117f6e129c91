import { formatDay } from '@pho-luat/shared/dates';
import { doneOn, lastDayOf } from '@pho-luat/shared/task-status';
import { planWords } from '../words/plans.ts';
import type { Entry } from './content.ts';

/** A day that a task has in a calendar. */
export interface TaskEvent {
  /** Unique within the plan: the task's key, and which of its days it is. */
  name: string;
  day: string;
  title: string;
  task: Entry<'plan'>['tasks'][number];
}

/** The start of a task where it is given, and the last day on which it is in time. */
export function taskEvents({ tasks }: Pick<Entry<'plan'>, 'tasks'>): TaskEvent[] {
  const words = planWords.calendar;
  return tasks.flatMap((task) => {
    const name = planWords.taskName(task.code, task.content);
    const last = lastDayOf(task);
    return [
      ...(task.startOn ? [{ name: `bat-dau-${task.key}`, day: task.startOn, title: words.start(name), task }] : []),
      ...(last ? [{ name: `han-${task.key}`, day: last, title: words.due(name), task }] : []),
    ];
  });
}

/** `Hoàn thành ngày 28/06/2022`; nothing that depends on the day on which it is read. */
export function completionOf(task: TaskEvent['task']): string | undefined {
  const day = doneOn(task);
  return day && planWords.completedOn(formatDay(day));
}
