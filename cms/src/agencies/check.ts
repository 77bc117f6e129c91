import { errors } from '@strapi/utils';
import { agency } from '@pho-luat/shared/content-types/agency';
import { changesBetween } from '../history/changes.ts';
import type { Log } from '../publication/log.ts';
import { readAgencies, type AgencyRow } from '../rules/agency-table.ts';
import type { CheckedAgencies } from '../schemas/desk-agencies.ts';
import { agencyImportRefusals, agencyProblemText } from '../words/agency-table.ts';

type Shown = CheckedAgencies['rows'][number];

interface Checked {
  rows: { row: AgencyRow; shown: Shown }[];
  leftOut: CheckedAgencies['leftOut'];
}

/** A table beside the directory as it is: what each line would do, in an editor's words. */
export async function check(log: Log, table: readonly string[][]): Promise<Checked> {
  const [agencies, wards] = [await log.publicWith('agency', ''), await log.publicWith('ward', '')];
  const read = readAgencies(table, { agencies, wards });
  if (!read) throw new errors.ValidationError(agencyImportRefusals.noNames);
  const names = new Map([...wards, ...agencies].map(({ id, document }) => [id, document.name]));
  for (const { id, name } of read.rows) names.set(id, name);
  const nameOf = (id: string) => names.get(id) ?? id;
  return { rows: read.rows.map((row) => ({ row, shown: shownOf(row, nameOf) })), leftOut: read.leftOut };
}

function shownOf({ line, name, known, draft, problems }: AgencyRow, nameOf: (id: string) => string): Shown {
  // The name of a new one stands above what else is said of it.
  const changes = changesBetween(agency.fields, known ?? { name, phones: [], serves: [] }, draft, nameOf);
  const faults = [...new Set(problems.map(agencyProblemText))];
  const state = faults.length > 0 ? 'wrong' : !known ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return { line, name, state, changes, faults };
}
