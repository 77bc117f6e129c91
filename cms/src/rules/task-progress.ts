import type { Task } from '@pho-luat/shared/content-types/components/task';
import { day } from '@pho-luat/shared/schemas/fields';

/** Checks before a task's progress is saved. */

export interface Progress {
  state: Task['state'];
  startOn?: string | undefined;
  /** Whether it was done in time depends on the day on which it was. */
  isDue: boolean;
  completedOn?: string | undefined;
  /** A new dated note, as far as it is filled in. */
  noteOn?: string | undefined;
  noteText?: string | undefined;
}

export interface ProgressProblem {
  key: keyof typeof severities;
  severity: 'error' | 'warning';
}

const severities = {
  doneWithoutDay: 'warning',
  dayWithoutDone: 'error',
  notADay: 'error',
  dayBeforeStart: 'error',
  dayInFuture: 'error',
  noteWithoutDay: 'error',
  noteWithoutText: 'error',
  noteInFuture: 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

/** Typed, and no day. */
export function isUnread(typed: string | undefined): boolean {
  return Boolean(typed) && !day.safeParse(typed).success;
}

/** Days are `YYYY-MM-DD`, or what was typed in their place; `today` the one in Vietnam. An error would be wrong on the public page, a warning may be meant. */
export function progressProblems(progress: Progress, today: string): ProgressProblem[] {
  const { state, startOn, isDue, completedOn, noteOn, noteText } = progress;
  const found: (keyof typeof severities | false)[] = [
    state === 'done' && !completedOn && 'doneWithoutDay',
    state !== 'done' && Boolean(completedOn) && 'dayWithoutDone',
    [completedOn, noteOn].some(isUnread) && 'notADay',
    isBefore(completedOn, startOn) && 'dayBeforeStart',
    isBefore(today, completedOn) && 'dayInFuture',
    Boolean(noteText) && !noteOn && 'noteWithoutDay',
    Boolean(noteOn) && !noteText && 'noteWithoutText',
    Boolean(noteText) && isBefore(today, noteOn) && 'noteInFuture',
  ];
  return found
    .filter((key) => key !== false)
    .map((key) => ({ key, severity: key === 'doneWithoutDay' && isDue ? 'error' : severities[key] }));
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other && !isUnread(one) && !isUnread(other) && one < other);
}
