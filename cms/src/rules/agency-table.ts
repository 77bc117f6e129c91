import { choiceLists, labelOf } from '@pho-luat/shared/choices';
import { agency } from '@pho-luat/shared/content-types/agency';
import type { Field } from '@pho-luat/shared/content-types/fields';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { toSlug } from '@pho-luat/shared/slug';
import { agencyReader, nameKey } from './annex/agencies.ts';
import type { Table } from './annex/columns.ts';
import { issuesOf, type Draft } from './index.ts';
import type { Issue } from './issue.ts';

/** A table of agencies as the directory would have them. Its headings are the labels of the form. */

/** What is there before. */
export interface Directory {
  agencies: readonly { id: string; document: DocumentOf<'agency'> }[];
  wards: readonly { id: string; document: DocumentOf<'ward'> }[];
}

export interface AgencyTable {
  rows: AgencyRow[];
  /** Headings that no field has, and lines that are no agency: those above the headings, and an example. */
  leftOut: { columns: string[]; lines: number[] };
}

export interface AgencyRow {
  /** Counted from 1, as a spreadsheet does. */
  line: number;
  /** A new agency is called by its line until it is stored, so that others can be under it. */
  id: string;
  name: string;
  /** What the agency was before; nothing of a new one. */
  known?: DocumentOf<'agency'>;
  /** What it would be. A column that the table does not have changes nothing, an empty cell empties its field. */
  draft: Draft;
  problems: AgencyProblem[];
}

export type AgencyProblem =
  | Issue
  | { field: FieldName; key: 'unknown'; text: string }
  | { field: FieldName; key: 'sameAs'; line: number }
  | { field: FieldName; key: 'namesake' | 'notAbove' };

type FieldName = keyof typeof agency.fields;

/** How the name of the example in a template begins. */
export const exampleMark = 'Ví dụ:';

/** Nothing where no line names the column of names. */
export function readAgencies(table: Table, directory: Directory): AgencyTable | undefined {
  const heading = table.findIndex((cells) => fieldsIn(cells).includes('name'));
  const titles = table[heading];
  if (!titles) return undefined;
  const columns = fieldsIn(titles);
  const lines = table.flatMap((cells, at): Line[] => {
    if (at === heading || cells.every((cell) => !cell.trim())) return [];
    const texts = columns.flatMap((name, column): [FieldName, string][] => (name ? [[name, tidy(cells[column] ?? '')]] : []));
    return [{ line: at + 1, texts: new Map(texts) }];
  });
  const isLeftOut = ({ line, texts }: Line) => line <= heading || texts.get('name')?.startsWith(exampleMark) === true;
  const { left = [], read = [] } = Object.groupBy(lines, (line) => (isLeftOut(line) ? 'left' : 'read'));
  return {
    rows: rowsOf(read, directory),
    leftOut: {
      columns: titles.filter((title, column) => title.trim() && !columns[column]),
      lines: left.map(({ line }) => line),
    },
  };
}

interface Line {
  line: number;
  texts: ReadonlyMap<FieldName, string>;
}

/** Paragraphs of a cell stay apart: each may be a number or a ward. */
function tidy(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

const fields = Object.entries(agency.fields) as [FieldName, Field][];

/** By column; of two with one heading the first. */
function fieldsIn(titles: readonly string[]): (FieldName | undefined)[] {
  const found = titles.map((title) => fields.find(([, { label }]) => nameKey(label) === nameKey(title))?.[0]);
  return found.map((name, column) => (found.indexOf(name) === column ? name : undefined));
}

function rowsOf(lines: readonly Line[], directory: Directory): AgencyRow[] {
  const identify = identifier(directory);
  const found = lines.map((line) => ({ ...line, ...identify(line) }));
  const read = cellReader(found, directory);
  return found.map((row) => {
    const cells = [...row.texts].map(([name, text]) => ({ name, ...read(row, name, text) }));
    const values: Draft = Object.fromEntries(cells.map(({ name, value }) => [name, value]));
    const { known, name } = row;
    const whole = { ...known, ...values, slug: values.slug ?? known?.slug };
    const draft = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
    // An address that is left empty is made when the agency is stored; a missing name is told once.
    const issues = issuesOf('agency', { slug: toSlug(name || 'chưa có tên'), ...draft }, { references: [] });
    return { ...row, draft, problems: [...row.problems, ...cells.flatMap(({ problems }) => problems), ...issues] };
  });
}

type Identified = Line & Omit<AgencyRow, 'draft'>;

/** Which agency a line is, by its address or else by its name; each only once. */
function identifier({ agencies }: Directory): (line: Line) => Identified {
  const bySlug = new Map(agencies.map((one) => [one.document.slug, one]));
  const byName = Map.groupBy(agencies, ({ document }) => nameKey(document.name));
  const firstLines = new Map<string, number>();
  return ({ line, texts }) => {
    const [name = '', slug = ''] = [texts.get('name'), texts.get('slug')];
    const namesakes = byName.get(nameKey(name)) ?? [];
    const known = bySlug.get(slug) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    const isRenamed = !known || nameKey(known.document.name) !== nameKey(name);
    const id = known?.id ?? `line${String(line).padStart(8, '0')}`;
    const marks = [id, name && `name ${nameKey(name)}`, slug && `slug ${slug}`].filter(Boolean);
    const [first] = marks.flatMap((mark) => firstLines.get(mark) ?? []);
    for (const mark of marks) firstLines.set(mark, first ?? line);
    const problems: AgencyProblem[] = [
      ...(isRenamed && namesakes.length > 0 ? [{ field: 'name', key: 'namesake' } as const] : []),
      ...(first === undefined ? [] : [{ field: 'name', key: 'sameAs', line: first } as const]),
    ];
    return { line, texts, id, name, ...(known ? { known: known.document } : {}), problems };
  };
}

type CellReader = (row: Identified, name: FieldName, text: string) => { value: unknown; problems: AgencyProblem[] };

function cellReader(rows: readonly Identified[], { agencies, wards }: Directory): CellReader {
  const newLines = new Map(rows.flatMap(({ id, line, known }) => (known ? [] : [[id, line]])));
  const inTable = new Set(rows.map(({ id }) => id));
  // As the directory will be.
  const parents = agencyReader(
    [
      ...agencies.flatMap(({ id, document }) => (inTable.has(id) ? [] : { ...document, documentId: id })),
      ...rows.map(({ id, name, texts }) => ({ documentId: id, name, abbreviation: texts.get('abbreviation') ?? '' })),
    ],
    [],
  );
  const served = agencyReader(
    wards.map(({ id, document: { kind, name } }) => ({
      documentId: id,
      name: `${labelOf('wardKinds', kind)} ${name}`,
      abbreviation: name,
    })),
    [
      { short: 'P', long: 'phường' },
      { short: 'X', long: 'xã' },
    ],
  );

  return (row, name, text) => {
    const field: Field = agency.fields[name];
    const unknown = (what: string): AgencyProblem[] => [{ field: name, key: 'unknown', text: what }];
    switch (field.kind) {
      case 'component':
        return { value: phonesIn(text), problems: [] };
      case 'choice': {
        const choice = choiceLists[field.list].find(({ label }) => nameKey(text) === nameKey(label));
        return { value: choice?.value, problems: choice || !text ? [] : unknown(text) };
      }
      case 'reference': {
        const found = (field.several ? served : parents).read(text);
        const ids = found.agencies.map(({ documentId }) => documentId);
        if (found.unknown[0] !== undefined) return { value: undefined, problems: unknown(found.unknown[0]) };
        if (field.several) return { value: ids, problems: [] };
        const [parent = '', ...others] = ids;
        if (others.length > 0) return { value: undefined, problems: unknown(text) };
        const isAbove = parent !== row.id && (newLines.get(parent) ?? 0) < row.line;
        return { value: parent || undefined, problems: isAbove ? [] : [{ field: name, key: 'notAbove' }] };
      }
      default:
        return { value: text.replace(/\s+/g, ' ') || undefined, problems: [] };
    }
  };
}

/** `Trực ban: 0225 000 0113; 0225 000 0114` */
function phonesIn(text: string): { label?: string; number: string }[] {
  const parts = text.split(/[\n;]/).filter((part) => part.trim());
  return parts.map((part) => {
    const [, label = '', number = ''] = /^(?:(.*):)?(.*)$/.exec(part) ?? [];
    return { ...(label.trim() ? { label: label.trim() } : {}), number: number.trim() };
  });
}
