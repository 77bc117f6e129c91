import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { fieldsOfType, titleFieldOf } from '@pho-luat/shared/content-types/index';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import { changesBetween } from '../history/changes.ts';
import { lastSaveOf } from '../publication/last-save.ts';
import { readDocument, type LogDocument } from '../publication/draft.ts';
import { judged, layoutOf, readRows, typesNamedIn, withoutBlanks, type Layout, type ReadRow } from '../rules/intake/rows.ts';
import type { Known } from '../rules/intake/values.ts';
import type { CheckedTable, Intake } from '../contracts/desk-intake.ts';
import { intakeRefusals, laterText, problemText } from '../words/intake.ts';
import { knownOf } from './known.ts';

interface CheckedRow {
  row: ReadRow;
  /** What the document would be. */
  draft: LogDocument;
  shown: CheckedTable['rows'][number];
}

/** A table beside what is there: what each line would do, in an editor's words. Reads only. */
export async function check(
  strapi: Core.Strapi,
  { type, rows: table }: Intake,
): Promise<Pick<CheckedTable, 'leftOut'> & { rows: CheckedRow[] }> {
  const layout = layoutOf(type, table);
  if (!layout) throw new errors.ValidationError(intakeRefusals.noHeadings(type));
  const known = new Map<ContentTypeName, Known[]>();
  for (const named of typesNamedIn(layout)) known.set(named, await knownOf(strapi, named));
  const read = readRows(layout, (named) => known.get(named) ?? []);
  const titles = new Map([...[...known.values()].flat(), ...read].map(({ id, title }) => [id, title]));
  const rows: CheckedRow[] = [];
  for (const row of read) {
    // Asked first: a save in between is one that was not seen.
    const savedAt = row.isKnown ? (await lastSaveOf(strapi, type, row.id))?.at : undefined;
    const before = row.isKnown ? await readDocument(strapi, type, row.id) : undefined;
    rows.push(checkedRow(layout, row, { before, savedAt }, (id) => titles.get(id) ?? id));
  }
  return { rows, leftOut: layout.leftOut };
}

interface Found {
  before: LogDocument | undefined;
  savedAt: string | undefined;
}

function checkedRow(layout: Layout, row: ReadRow, { before, savedAt }: Found, nameOf: (id: string) => string): CheckedRow {
  const { type } = layout;
  const { line, title } = row;
  const { draft, faults: problems, later } = judged(layout, row, before);
  const faults = [...new Set(problems.map((problem) => problemText(type, problem)))];
  // The title of a new one stands above what else is said of it.
  const was = (before ? withoutBlanks(before) : { [titleFieldOf(type)]: title }) as LogDocument;
  // What could not be read cannot be shown as what it would be.
  const changes = faults.length > 0 ? [] : changesBetween(fieldsOfType(type), was, draft, nameOf);
  const state = faults.length > 0 ? 'wrong' : !before ? 'new' : changes.length > 0 ? 'changed' : 'same';
  const shown = changes.map(({ label, ...change }) => ({ label, before: cut(change.before), after: cut(change.after) }));
  return { row, draft, shown: { line, title, state, savedAt, changes: shown, faults, later: laterText(type, later) } };
}

/** The most that is shown of a text that changes. */
const longestShown = 200;
const cut = (text: string) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
