import { isOverdueOn, taskStatusText } from '@pho-luat/shared/task-status';
import { progressProblems, type ProgressProblem } from '../../../rules/task-progress.ts';
import type { Task } from '@pho-luat/shared/content-types/components/task';
import { keyOf, keysAfter, type FormTask } from '../form-tasks.ts';

/** What an editor changes of the progress of tasks, before it is put into the form. An empty day takes away the one that is there. */
export interface Edit {
  state?: Task['state'];
  completedOn?: string;
  noteOn?: string;
  noteText?: string;
}

/** By the key of the task in the form. */
export type Edits = ReadonlyMap<string, Edit>;

/** What is filled in of `edit`, for each of these tasks. */
export function withEdit(edits: Edits, keys: Iterable<string>, edit: Edit): Edits {
  const next = new Map(edits);
  for (const key of keys) next.set(key, { ...next.get(key), ...edit });
  return next;
}

/** What the public page will say of it. */
export function statusOf(task: FormTask, edit: Edit | undefined, today: string): { text: string; isLate: boolean } {
  const { state = task.state ?? 'not-started', completedOn = task.completedOn } = edit ?? {};
  const reported = { ...task, state, completedOn };
  return { text: taskStatusText(today, reported), isLate: isOverdueOn(today, reported) };
}

export function isChanged(task: FormTask, edit: Edit | undefined): boolean {
  const { state = task.state, completedOn = task.completedOn ?? '', noteOn, noteText } = edit ?? {};
  return state !== task.state || completedOn !== (task.completedOn ?? '') || Boolean(noteOn || noteText?.trim());
}

export function problemsOf(task: FormTask, edit: Edit | undefined, today: string): ProgressProblem[] {
  if (!isChanged(task, edit)) return [];
  return progressProblems(
    {
      state: edit?.state ?? task.state ?? 'not-started',
      startOn: task.startOn ?? undefined,
      isDue: Boolean(task.dueOn),
      completedOn: edit?.completedOn ?? task.completedOn ?? undefined,
      noteOn: edit?.noteOn,
      noteText: edit?.noteText?.trim(),
    },
    today,
  );
}

/** The tasks of the form, with what was changed. */
export function withProgress(tasks: readonly FormTask[], edits: Edits): FormTask[] {
  return tasks.map((task) => {
    const edit = edits.get(keyOf(task));
    if (!edit || !isChanged(task, edit)) return task;
    const { state = task.state, completedOn = task.completedOn, noteOn, noteText = '' } = edit;
    const updates = task.updates ?? [];
    const [key = ''] = keysAfter(updates, 1);
    return {
      ...task,
      ...(state ? { state } : {}),
      completedOn: completedOn || null,
      updates: noteOn && noteText.trim() ? [...updates, { __temp_key__: key, on: noteOn, text: noteText.trim() }] : updates,
    };
  });
}
