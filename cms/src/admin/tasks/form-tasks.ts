import { generateNKeysBetween } from 'fractional-indexing';
import type { PlanTasks } from '../../contracts/desk-tasks.ts';
import type { Task } from '@pho-luat/shared/content-types/components/task';
import { deadlineText } from '@pho-luat/shared/task-status';
import { nameKey } from '../../rules/annex/agencies.ts';
import type { Columns } from '../../rules/annex/columns.ts';
import type { Merged } from '../../rules/annex/merge.ts';
import type { ImportedTask } from '../../rules/annex/read-tasks.ts';
import { chosenEntry, type ChosenEntry } from '../chosen-entry.ts';

/** The tasks as Strapi's form has them: what is typed, and of relations only what changed since the last save. */

export type Agency = PlanTasks['agencies'][number];

/** An emptied field is `null`: a field that is absent keeps its value in Strapi. */
type Typed = { [Field in TypedField]?: Task[Field] | null };

export interface FormTask extends Typed {
  /** The row's id; absent until the task has been saved. */
  id?: number;
  __temp_key__: string;
  leadAgency?: FormRelation;
  partnerAgencies?: FormRelation;
  updates?: readonly { __temp_key__: string; on?: string; text?: string }[];
}

type TypedField =
  'code' | 'group' | 'content' | 'otherPartners' | 'startOn' | 'dueOn' | 'duePrecision' | 'deliverable' | 'state' | 'completedOn';

/** Identifies an item of the form, also before it is saved. */
export function keyOf({ __temp_key__: key }: { __temp_key__: string }): string {
  return key;
}

interface FormRelation {
  connect: readonly ChosenEntry[];
  disconnect: readonly { id: number; apiData: object }[];
}

type RelationField = 'leadAgency' | 'partnerAgencies';

/** Which agencies a task names as the form stands. */
export function agenciesOf(task: FormTask, field: RelationField, plan: PlanTasks): Agency[] {
  const { connect, disconnect } = task[field] ?? { connect: [], disconnect: [] };
  const isGone = new Set(disconnect.map(({ id }) => id));
  const kept = savedAgencies(task, field, plan).filter(({ id }) => !isGone.has(id));
  const come = connect.flatMap(({ id }) => plan.agencies.find((agency) => agency.id === id) ?? []);
  return [...kept, ...come];
}

/**
 * The tasks of the form once an annex is put in, one for each of `merged`. A task that stays is what the annex's columns say of it, so that
 * an empty cell empties its field; what the annex has no column for is left as it is.
 */
export function withImported(
  { tasks }: Merged<FormTask, ImportedTask>,
  existing: readonly FormTask[],
  columns: Columns,
  plan: PlanTasks,
): FormTask[] {
  const added = tasks.filter((task) => !task.existing).length;
  const keys = keysAfter(existing, added);
  const hasGroups = tasks.some(({ imported }) => imported?.group);
  return tasks.map(({ existing: task, imported }) => {
    if (!imported) return task as FormTask;
    const known = task ?? { __temp_key__: keys.shift() ?? '', state: 'not-started', updates: [] };
    const { code, group, content, otherPartners, startOn, dueOn, duePrecision, deliverable } = imported;
    return {
      ...known,
      ...(task ? emptied(imported, columns, hasGroups) : {}),
      ...withoutNothing({ code, group, content, otherPartners, startOn, dueOn, duePrecision, deliverable }),
      leadAgency: relationTo(
        wantedOf('leadAgency', imported.leadAgency ? [imported.leadAgency] : [], columns),
        known,
        'leadAgency',
        plan,
      ),
      partnerAgencies: relationTo(wantedOf('partnerAgencies', imported.partnerAgencies, columns), known, 'partnerAgencies', plan),
    };
  });
}

export interface ImportedRow {
  imported: ImportedTask;
  /** As the plan will have it. */
  task: FormTask;
  fate: 'isNew' | 'stays' | 'alreadyThere';
  /** It is left as it is, and the annex says something else of it. */
  isSaidOtherwise: boolean;
}

/** What becomes of each task of the annex, in its order. `result`: what `withImported` has made of `merged`. */
export function importedRows(
  merged: Merged<FormTask, ImportedTask>,
  result: readonly FormTask[],
  columns: Columns,
  plan: PlanTasks,
): ImportedRow[] {
  const put = merged.tasks.flatMap(({ imported, existing }, at): ImportedRow[] => {
    const task = result[at];
    return imported && task ? [{ imported, task, fate: existing ? 'stays' : 'isNew', isSaidOtherwise: false }] : [];
  });
  const known = new Set(put.map(({ imported }) => imported));
  const left = [...merged.pairs].flatMap(([imported, task]): ImportedRow[] => {
    if (known.has(imported)) return [];
    const [replaced] = withImported({ ...merged, tasks: [{ existing: task, imported }] }, [task], columns, plan);
    return [{ imported, task, fate: 'alreadyThere', isSaidOtherwise: !replaced || said(replaced, plan) !== said(task, plan) }];
  });
  return [...put, ...left].sort((a, b) => a.imported.row - b.imported.row);
}

/** What a task says, in a form that can be compared: letters, marks and the order of partners do not count. */
function said(task: FormTask, plan: PlanTasks): string {
  const { code, group, content, otherPartners, startOn, deliverable } = task;
  const agencies = (['leadAgency', 'partnerAgencies'] as const).map((field) =>
    agenciesOf(task, field, plan)
      .map(({ name }) => name)
      .sort()
      .join(),
  );
  const words = [code, group, content, otherPartners, deliverable, deadlineText(task), startOn, ...agencies];
  return words.map((text) => nameKey(text ?? '')).join('\n');
}

/** The fields that the annex has columns for, emptied. A deadline includes its start and precision: «thường xuyên» has no day. */
function emptied({ dueText }: ImportedTask, columns: Columns, hasGroups: boolean): Typed {
  return {
    ...(columns.includes('code') ? { code: null } : {}),
    ...(hasGroups ? { group: null } : {}),
    ...(columns.includes('partnerAgencies') ? { otherPartners: null } : {}),
    ...(columns.includes('due') || dueText ? { startOn: null, dueOn: null, duePrecision: null } : {}),
    ...(columns.includes('deliverable') ? { deliverable: null } : {}),
  };
}

/** Undefined where the annex does not say who. */
function wantedOf<T>(field: RelationField, read: readonly T[], columns: Columns): readonly T[] | undefined {
  return read.length > 0 || columns.includes(field) ? read : undefined;
}

/** Keys for new items behind those that are there, in Strapi's own order. */
export function keysAfter(items: readonly { __temp_key__: string }[], count: number): string[] {
  const last = items.map(keyOf).sort().at(-1);
  return generateNKeysBetween(last ?? null, null, count);
}

function savedAgencies({ id }: FormTask, field: RelationField, plan: PlanTasks): Agency[] {
  const saved = plan.tasks.find((task) => task.id === id)?.[field] ?? [];
  return [saved].flat().flatMap((documentId) => plan.agencies.find((agency) => agency.documentId === documentId) ?? []);
}

function relationTo(
  wanted: readonly { documentId: string }[] | undefined,
  task: FormTask,
  field: RelationField,
  plan: PlanTasks,
): FormRelation {
  if (!wanted) return task[field] ?? { connect: [], disconnect: [] };
  const saved = savedAgencies(task, field, plan);
  const isWanted = ({ documentId }: Agency) => wanted.some((agency) => agency.documentId === documentId);
  const come = wanted.flatMap(({ documentId }) => plan.agencies.find((agency) => agency.documentId === documentId) ?? []);
  const missing = come.filter((agency) => !saved.includes(agency));
  // The saved ones are given the first keys when Strapi shows them.
  const keys = generateNKeysBetween(null, null, saved.length + missing.length).slice(saved.length);
  return {
    connect: missing.map((agency, at) => chosenEntry(agency, keys[at])),
    disconnect: saved.filter((agency) => !isWanted(agency)).map(({ id, documentId }) => ({ id, apiData: { id, documentId } })),
  };
}

function withoutNothing<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Partial<T>;
}
