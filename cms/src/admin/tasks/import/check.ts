import { agencyReader, nameKey } from '../../../rules/annex/agencies.ts';
import { findHeading, type Columns, type Heading, type Table } from '../../../rules/annex/columns.ts';
import { mergeTasks, type ImportMode, type Merged } from '../../../rules/annex/merge.ts';
import {
  readTasks,
  type Correction,
  type ImportedTask,
  type ImportProblem,
  type ReadTasks,
} from '../../../rules/annex/read-tasks.ts';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import type { ReadTable } from '../../../contracts/table.ts';
import type { Agency, FormTask } from '../form-tasks.ts';

/** The tasks of an annex with everything an editor has chosen, read again at each choice. */

export interface Choices {
  sheet: number;
  /** By hand, instead of what the heading says. */
  columns?: Columns;
  /** Which agency a name means, by `nameKey`. */
  agencies: ReadonlyMap<string, Agency>;
  corrections: ReadonlyMap<number, Correction>;
  mode: ImportMode;
}

export interface Checked {
  heading: Heading | undefined;
  columns: Columns;
  rows: Table;
  read: ReadTasks;
  /** Names that no agency has, with in how many rows. */
  unknown: { name: string; rows: number }[];
  merged: Merged<FormTask, ImportedTask>;
}

/** The first sheet with a heading is the annex. */
export function firstChoices({ sheets }: ReadTable): Choices {
  const sheet = Math.max(
    0,
    sheets.findIndex(({ rows }) => findHeading(rows)),
  );
  return { sheet, agencies: new Map(), corrections: new Map(), mode: 'add' };
}

interface Plan extends PlanTasks {
  existing: readonly FormTask[];
  year: number;
}

export function check({ sheets }: ReadTable, choices: Choices, plan: Plan): Checked {
  const rows = sheets[choices.sheet]?.rows ?? [];
  const heading = findHeading(rows);
  const columns = choices.columns ?? heading?.columns ?? [];
  const read = readTasks(rows, {
    rowsAbove: heading?.rowsAbove ?? 0,
    firstRow: heading?.firstRow ?? 0,
    columns,
    agencies: agencyReader(plan.agencies, plan.abbreviations, choices.agencies),
    planYear: plan.year,
    corrections: choices.corrections,
  });
  return {
    heading,
    columns,
    rows,
    read,
    unknown: unknownNames(read, choices),
    merged: mergeTasks(choices.mode, plan.existing, read.tasks),
  };
}

/** Problems that are only mentioned: the row is as the annex has it. */
const mildProblems: readonly ImportProblem['key'][] = ['noDeadline', 'unknownPartner'];

export function isToLookAt({ problems }: ImportedTask): boolean {
  return problems.some(({ key }) => !mildProblems.includes(key));
}

/** A name with a chosen agency stays in the list, so that the choice can be changed. */
function unknownNames({ tasks }: ReadTasks, { agencies }: Choices): Checked['unknown'] {
  const names = tasks.flatMap(({ problems }) =>
    problems.flatMap((problem) => (problem.key === 'unknownAgency' || problem.key === 'unknownPartner' ? problem.text : [])),
  );
  const byKey = Map.groupBy(names, nameKey);
  const open = [...byKey.values()].map((same) => ({ name: same[0] ?? '', rows: same.length }));
  return open.filter(({ name }) => !agencies.has(nameKey(name))).sort((a, b) => b.rows - a.rows);
}
