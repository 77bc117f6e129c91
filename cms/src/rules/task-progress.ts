import type { Task } from '@pho-luat/shared/content-types/components/task';
import { day } from '@pho-luat/shared/schemas/fields';

/** Checks before a task's progress is saved. */

interface Completion {
  state: Task['state'];
  /** Whether it was done in time depends on the day on which it was. */
  isDue: boolean;
  completedOn?: string | undefined;
}

export interface Progress extends Completion {
  startOn?: string | undefined;
  /** A new dated note, as far as it is filled in. */
  noteOn?: string | undefined;
  noteText?: string | undefined;
}

export interface ProgressProblem<Key = keyof typeof severities> {
  key: Key;
  severity: 'error' | 'warning';
}

type CompletionKey = 'doneWithoutDay' | 'dayWithoutDone' | 'dayInFuture';

const severities = {
  doneWithoutDay: 'warning',
  dayWithoutDone: 'warning',
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
  const { startOn, completedOn, noteOn, noteText } = progress;
  const found: (ProgressProblem['key'] | false)[] = [
    [completedOn, noteOn].some(isUnread) && 'notADay',
    isBefore(completedOn, startOn) && 'dayBeforeStart',
    Boolean(noteText) && !noteOn && 'noteWithoutDay',
    Boolean(noteOn) && !noteText && 'noteWithoutText',
    Boolean(noteText) && isBefore(today, noteOn) && 'noteInFuture',
  ];
  const others = found.filter((key) => key !== false).map((key) => ({ key, severity: severities[key] }));
  return [...completionProblems(progress, today), ...others];
}

/** What is asked at a save too, where nothing is in the future unless `today` is given. */
export function completionProblems(
  { state, isDue, completedOn }: Completion,
  today: string | undefined,
): ProgressProblem<CompletionKey>[] {
  const found: (CompletionKey | false)[] = [
    state === 'done' && !completedOn && 'doneWithoutDay',
    state !== 'done' && Boolean(completedOn) && 'dayWithoutDone',
    isBefore(today, completedOn) && 'dayInFuture',
  ];
  return found
    .filter((key) => key !== false)
    .map((key) => ({ key, severity: key === 'doneWithoutDay' && isDue ? 'error' : severities[key] }));
}

export function isBefore(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other && !isUnread(one) && !isUnread(other) && one < other);
}
