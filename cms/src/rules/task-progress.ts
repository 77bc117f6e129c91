import type { Task } from '@pho-luat/shared/content-types/components/task';

/** Checks before a task's progress is saved. */

export interface Progress {
  state: Task['state'];
  startOn?: string | undefined;
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
  dayBeforeStart: 'error',
  dayInFuture: 'error',
  noteWithoutDay: 'error',
  noteWithoutText: 'error',
  noteInFuture: 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

/** Days are `YYYY-MM-DD`, `today` the one in Vietnam. An error would be wrong on the public page, a warning may be meant. */
export function progressProblems({ state, startOn, completedOn, noteOn, noteText }: Progress, today: string): ProgressProblem[] {
  const found: (keyof typeof severities | false)[] = [
    state === 'done' && !completedOn && 'doneWithoutDay',
    state !== 'done' && Boolean(completedOn) && 'dayWithoutDone',
    isBefore(completedOn, startOn) && 'dayBeforeStart',
    isBefore(today, completedOn) && 'dayInFuture',
    Boolean(noteText) && !noteOn && 'noteWithoutDay',
    Boolean(noteOn) && !noteText && 'noteWithoutText',
    Boolean(noteText) && isBefore(today, noteOn) && 'noteInFuture',
  ];
  return found.filter((key) => key !== false).map((key) => ({ key, severity: severities[key] }));
}

function isBefore(day: string | undefined, other: string | undefined): boolean {
  return Boolean(day && other && day < other);
}
