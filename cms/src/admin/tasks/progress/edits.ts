import { isOverdueOn, lastDayOf, taskStatusText } from '@pho-luat/shared/task-status';
import { progressProblems, type ProgressProblem } from '../../../rules/task-progress.ts';
import type { Task } from '@pho-luat/shared/content-types/components/task';
import { keyOf, keysAfter, type FormTask } from '../form-tasks.ts';

/** What an editor changes of the progress of tasks, before it is put into the form. An empty day takes away the one that is there. */
export interface Edit extends Note {
  state?: Task['state'];
  completedOn?: string;
}

interface Note {
  noteOn?: string;
  noteText?: string;
}

/** By the key of the task in the form. `ofMany` is what its note was given together with others. */
export type Edits = ReadonlyMap<string, Edit & { ofMany?: Note }>;

export function withEdit(edits: Edits, key: string, edit: Edit): Edits {
  return new Map(edits).set(key, { ...edits.get(key), ...edit });
}

/** What is filled in of `edit`, for each of these tasks; what was typed of a note for one of them stays. */
export function withEditOfMany(edits: Edits, keys: Iterable<string>, { noteOn, noteText, ...edit }: Edit): Edits {
  const note: Note = { ...(noteOn ? { noteOn } : {}), ...(noteText ? { noteText } : {}) };
  const next = new Map(edits);
  for (const key of keys) {
    const { ofMany = {}, ...known } = edits.get(key) ?? {};
    const own: Note = {
      ...(known.noteOn && known.noteOn !== ofMany.noteOn ? { noteOn: known.noteOn } : {}),
      ...(known.noteText?.trim() && known.noteText !== ofMany.noteText ? { noteText: known.noteText } : {}),
    };
    next.set(key, { ...known, ...edit, ...note, ...own, ofMany: { ...ofMany, ...note } });
  }
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
      isDue: lastDayOf(task) !== undefined,
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
