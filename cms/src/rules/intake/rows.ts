import { draftedTypes, fieldsOfType, titleFieldOf } from '@pho-luat/shared/content-types/index';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import { oldPathsOf } from '@pho-luat/shared/old-addresses';
import { nameKey } from '../annex/agencies.ts';
import type { Table } from '../annex/columns.ts';
import { readDayOfCell } from '../typed-day.ts';
import { issuesOf, type Draft } from '../index.ts';
import type { Issue } from '../issue.ts';
import { columnsCalled, isBeyondCells, type Column, type TableType } from './columns.ts';
import { by, cellReader, slugIn, type CellProblem, type Known, type KnownOf } from './values.ts';

/** A table of documents beside those that are there: which each row is, and what it would make of it. */

export interface Layout {
  type: TableType;
  columns: Column[];
  rows: Row[];
  leftOut: {
    /** Headings that no field has. */
    columns: string[];
    /** Headings of fields that no cell can hold. */
    beyond: string[];
    /** Lines that are no document: those above the headings, and an example. */
    lines: number[];
    /** Lines of documents with words that stand under no heading, as behind a comma without quotes. */
    cells: number[];
  };
}

interface Row {
  /** Counted from 1, as a spreadsheet does. */
  line: number;
  /** By the name of the column. */
  texts: ReadonlyMap<string, string>;
}

export interface ReadRow extends Row {
  /** A new document is called by its line until it is stored, so that others can name it. */
  id: string;
  title: string;
  isKnown: boolean;
  /** By the name of the column, without empty cells. */
  values: ReadonlyMap<string, unknown>;
  problems: Problem[];
}

export type Problem =
  | Issue
  | CellProblem
  | { field: string; key: 'sameAs'; line: number }
  | { field: string; key: 'severalSuch' | 'namesake' | 'notAbove' };

/** How the title of the example in a template begins. */
export const exampleMark = 'Ví dụ:';

/** Fields by which a document is known again, the surest first; by its title where a row has none of these. */
const identifying = ['slug', 'oldAddresses', 'number'];

export const isDraftedType = (type: TableType) => (draftedTypes as readonly string[]).includes(type);

/** Undefined where no line has headings, at least one by which a document is known. */
export function layoutOf(type: TableType, table: Table): Layout | undefined {
  const title = titleFieldOf(type);
  const isHeading = (cells: readonly string[]) =>
    columnsCalled(type, cells).some((column) => column && [title, ...identifying].includes(column.name));
  const heading = table.findIndex(isHeading);
  const titles = table[heading];
  if (!titles) return undefined;
  const columns = columnsCalled(type, titles);
  const lines = table.flatMap((cells, at): Row[] => {
    if (at === heading || cells.every((cell) => !cell.trim())) return [];
    const texts = columns.flatMap((column, of): [string, string][] =>
      column ? [[column.name, (cells[of] ?? '').normalize('NFC').replaceAll('\r', '').trim()]] : [],
    );
    return [{ line: at + 1, texts: new Map(texts) }];
  });
  const isLeftOut = ({ line, texts }: Row) => line <= heading || texts.get(title)?.startsWith(exampleMark) === true;
  const { left = [], read = [] } = Object.groupBy(lines, (line) => (isLeftOut(line) ? 'left' : 'read'));
  const isUntitled = (text: string, at: number) => Boolean(text.trim() && !titles[at]?.trim());
  const cells = read.map(({ line }) => line).filter((line) => table[line - 1]?.some(isUntitled));
  const unread = titles.filter((text, at) => text.trim() && !columns[at]);
  const { beyond = [], unknown = [] } = Object.groupBy(unread, (text) => (isBeyondCells(type, text) ? 'beyond' : 'unknown'));
  return {
    type,
    columns: columns.flatMap((column) => column ?? []),
    rows: read,
    leftOut: { columns: unknown, beyond, lines: left.map(({ line }) => line), cells },
  };
}

/** The types that a table names documents of, its own among them. */
export function typesNamedIn({ type, columns }: Layout): ContentTypeName[] {
  const named = columns.flatMap(({ field }) => (field.kind === 'reference' ? [field.to] : []));
  return [...new Set<ContentTypeName>([type, ...named])];
}

export function readRows(layout: Layout, known: KnownOf): ReadRow[] {
  const { type, columns, rows } = layout;
  const identify = identifier(type, known);
  const found = rows.map((row) => ({ ...row, ...identify(row) }));
  const own = asTheyWillBe(known(type), found);
  const read = cellReader((named) => (named === type ? own : known(named)));
  const newLines = new Map(found.flatMap(({ id, line, isKnown }) => (isKnown ? [] : [[id, line]])));
  return found.map((row) => {
    const cells = columns.map((column) => ({ column, ...read(column, row.texts.get(column.name) ?? '') }));
    const isBelow = (id: unknown) => id === row.id || (newLines.get(String(id)) ?? 0) >= row.line;
    const order = cells.flatMap(({ column: { name, field }, value }): Problem[] =>
      field.kind === 'reference' && [value].flat().some(isBelow) ? [{ field: name, key: 'notAbove' }] : [],
    );
    return {
      ...row,
      values: new Map(cells.map(({ column, value }) => [column.name, value])),
      problems: [...row.problems, ...cells.flatMap(({ problems }) => problems), ...order],
    };
  });
}

type Identified = Pick<ReadRow, 'id' | 'title' | 'isKnown' | 'problems'>;

/** Which document a row is; each only once. */
function identifier(type: TableType, knownOf: KnownOf): (row: Row) => Identified {
  const [known, titleField] = [knownOf(type), titleFieldOf(type)];
  const [bySlug, byTitle] = [by(known, ({ slug }) => slug), by(known, ({ title }) => nameKey(title))];
  const byNumber = by(known, ({ number }) => number && nameKey(number));
  const byOldPath = Map.groupBy(
    known.flatMap((one) => oldPathsOf(one).map((path) => ({ one, path }))),
    ({ path }) => path,
  );
  const issuers = cellReader(knownOf);
  const firstLines = new Map<string, number>();

  /** The column that identifies a document, what it says, and the documents that have it. */
  const sought = (texts: Row['texts']): { field: string; text: string; found: readonly Known[] } => {
    const [slug, number] = [slugIn(texts.get('slug') ?? ''), nameKey(texts.get('number') ?? '')];
    const [path = ''] = oldPathsOf({ oldAddresses: texts.get('oldAddresses') });
    if (slug) return { field: 'slug', text: slug, found: bySlug.get(slug) ?? [] };
    if (path) return { field: 'oldAddresses', text: path, found: (byOldPath.get(path) ?? []).map(({ one }) => one) };
    if (number) {
      // Numbers start again with each issuer and year.
      const day = texts.get('issuedOn') ?? '';
      const year = (readDayOfCell(day) ?? day).slice(0, 4);
      const issuer = issuerOf(texts.get('issuer') ?? '');
      const isSo = (one: Known) =>
        (!year || !one.issuedOn || one.issuedOn.startsWith(year)) && (!issuer || !one.issuer || one.issuer === issuer);
      return { field: 'number', text: [number, year, issuer].join(' '), found: (byNumber.get(number) ?? []).filter(isSo) };
    }
    const title = nameKey(texts.get(titleField) ?? '');
    return { field: titleField, text: title, found: byTitle.get(title) ?? [] };
  };
  const issuerOf = (text: string): string | undefined => {
    const field = fieldsOfType(type).issuer;
    return field && (issuers({ name: 'issuer', label: '', field }, text).value as string | undefined);
  };

  return ({ line, texts }) => {
    const { field, text, found } = sought(texts);
    const [one] = found.length === 1 ? found : [];
    const title = texts.get(titleField) ?? one?.title ?? '';
    // Types without drafts must have different names; two that already share one are left alone.
    const isAlone = isDraftedType(type) || nameKey(one?.title ?? '') === nameKey(title);
    const namesakes = isAlone ? [] : (byTitle.get(nameKey(title)) ?? []);
    const own = [one?.id, text && `${field} ${text}`, !isDraftedType(type) && title && `${titleField} ${nameKey(title)}`];
    const [first] = own.flatMap((each) => (each && firstLines.get(each)) || []);
    for (const each of own) if (each) firstLines.set(each, first ?? line);
    const problems: Problem[] = [
      ...(found.length > 1 ? [{ field, key: 'severalSuch' } as const] : []),
      ...(found.length < 2 && namesakes.length > 0 ? [{ field: titleField, key: 'namesake' } as const] : []),
      ...(first === undefined ? [] : [{ field, key: 'sameAs', line: first } as const]),
    ];
    return { id: one?.id ?? `line${String(line).padStart(8, '0')}`, title, isKnown: one !== undefined, problems };
  };
}

/** The documents of a type as they are called once the table is taken in. */
function asTheyWillBe(known: readonly Known[], rows: readonly (Row & Identified)[]): Known[] {
  const before = new Map(known.map((one) => [one.id, one]));
  const inTable = rows.map(({ id, title, texts }): Known => {
    const said = ['slug', 'number', 'abbreviation'].flatMap((name) => {
      const text = texts.get(name);
      return text ? [[name, text]] : [];
    });
    return { ...before.get(id), ...Object.fromEntries(said), id, title: title || before.get(id)?.title || '' };
  });
  const ids = new Set(inTable.map(({ id }) => id));
  return [...known.filter(({ id }) => !ids.has(id)), ...inTable];
}

interface Judged {
  /** What the document would be: a column that is not there changes nothing, an empty cell empties its field. */
  draft: Draft;
  /** What keeps the row out. */
  faults: Problem[];
  /** What a draft may do without until it is published, and what it is warned about. */
  later: Issue[];
}

export function judged({ type, columns }: Layout, { texts, values, problems }: ReadRow, before: Draft = {}): Judged {
  // What the system fills in stays where it is left empty.
  const said = columns.filter(({ name, field }) => values.get(name) !== undefined || !field.isFilledIn);
  const draft = merged(
    before,
    said.map(({ name }) => [name, values.get(name)]),
  );
  const isOfCell = (field: string) =>
    columns.some(({ name, field: { kind } }) => {
      const isThere = field === name || field.startsWith(`${name}.`);
      return isThere && kind !== 'markdown' && texts.get(name) !== '';
    });
  // Nobody is asked for what the system fills in.
  const isAsked = ({ field, key }: Issue) => key !== 'required' || !fieldsOfType(type)[field]?.isFilledIn;
  const holds = ({ field, key, severity }: Issue) =>
    !isDraftedType(type) || (severity === 'error' && (key === 'required' ? field === titleFieldOf(type) : isOfCell(field)));
  const told = new Set(problems.map(({ field }) => field));
  const issues = issuesOf(type, draft, { references: [] }).filter((issue) => isAsked(issue) && !told.has(issue.field));
  const { held = [], later = [] } = Object.groupBy(issues, (issue) => (holds(issue) ? 'held' : 'later'));
  return { draft, faults: [...problems, ...held], later };
}

/** Parts of one field stay together: only those that have a column change. */
export function merged(before: Draft, values: readonly [name: string, value: unknown][]): Draft {
  const draft: Record<string, unknown> = { ...before };
  for (const [name, value] of values) {
    const [whole = '', ...part] = name.split('.');
    draft[whole] = part.length === 0 ? value : merged({ ...(draft[whole] as Draft) }, [[part.join('.'), value]]);
  }
  return (withoutBlanks(draft) ?? {}) as Draft;
}

/** Without what is empty: a document that lacks the field altogether says the same. */
export function withoutBlanks(value: unknown): unknown {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const filled = Object.entries(value).map(([name, inner]) => [name, withoutBlanks(inner)] as const);
  const left = filled.filter(([, inner]) => inner !== undefined);
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}
