import type { Agency, AgencyReader } from './agencies.ts';
import { codeOf, codeWithin, levelOf, numberedText, type Level } from './numbers.ts';
import { importFields, type Columns, type ImportField, type Table } from './columns.ts';
import { readDeadline, type Deadline } from './deadline.ts';

/** The rows of an annex as the groups and tasks of a plan, with all that was not understood named by row. Nothing is dropped silently. */

export interface ImportedTask extends Omit<Deadline, 'isPartly' | 'duePrecision'> {
  /** Its first row in the table, from 0. */
  row: number;
  group?: string;
  code?: string;
  content: string;
  leadAgency?: Agency;
  partnerAgencies: readonly Agency[];
  /** Names that no agency has, apart by `;`. */
  otherPartners?: string;
  duePrecision?: Deadline['duePrecision'];
  /** As the annex words it. */
  dueText: string;
  deliverable?: string;
  problems: readonly ImportProblem[];
}

export type ImportProblem =
  | { key: 'noContent' | 'noLead' | 'noDeadline' | 'joined' }
  | { key: 'tooLong'; field: keyof typeof limits; max: number }
  | {
      key: 'unknownAgency' | 'unknownPartner' | 'severalLeads' | 'sameCode' | 'deadlineNotRead' | 'deadlinePartly';
      text: string;
    };

export interface ReadTasks {
  tasks: readonly ImportedTask[];
  /** Headings with tasks below them. */
  groups: readonly RowText[];
  /** Headings with nothing below them, rows above the table, and rows that an editor excluded. */
  leftOut: readonly RowText[];
}

export interface RowText {
  row: number;
  text: string;
}

export interface ReadOptions {
  /** As `Heading` has it. */
  rowsAbove: number;
  firstRow: number;
  columns: Columns;
  agencies: AgencyReader;
  /** Completes a date that was given without a year. */
  planYear: number;
  /** What an editor says of a row, by its index. */
  corrections: ReadonlyMap<number, Correction>;
}

export interface Correction {
  kind?: RowKind;
  leadAgency?: Agency;
  due?: string;
}

export type RowKind = 'task' | 'group' | 'skip';

type Cells = Record<ImportField, string>;

interface Row {
  index: number;
  cells: Cells;
  kind: RowKind;
  code?: string;
  isJoined: boolean;
}

export function readTasks(rows: Table, options: ReadOptions): ReadTasks {
  const tasks: ImportedTask[] = [];
  const usedGroups: RowText[] = [];
  const leftOut = aboveTable(rows, options);
  const groups: Group[] = [];
  const close = (isOver: (group: Group) => boolean) => {
    while (groups.length > 0 && isOver(groups.at(-1) as Group)) {
      const group = groups.pop() as Group;
      (group.isUsed ? usedGroups : leftOut).push(group.heading);
    }
  };

  for (const row of classified(joined(rows, options), options)) {
    const { index, cells, code } = row;
    const level = code === undefined ? undefined : levelOf(code);
    if (row.kind === 'skip') leftOut.push({ row: index, text: wordsOf(cells) });
    if (row.kind === 'task') {
      close((group) => !isWithin(group, code, level));
      for (const group of groups) group.isUsed = true;
      const innermost = groups.at(-1);
      if (innermost && level !== undefined) innermost.inner ??= level;
      tasks.push(taskOf(row, groups, options));
    }
    if (row.kind === 'group') {
      close((group) => group.level >= (level ?? 0));
      const text = [code && `${code}.`, cells.content || wordsOf(cells)].filter(Boolean).join(' ');
      groups.push({ level: level ?? 0, ...(code ? { code } : {}), heading: { row: index, text }, isUsed: false });
    }
  }
  close(() => true);
  const inOrder = (list: RowText[]) => list.sort((a, b) => a.row - b.row);
  return { tasks: withSameCodesNamed(tasks), groups: inOrder(usedGroups), leftOut: inOrder(leftOut) };
}

/** Reports and links name a task by its code; which of two is meant, only an editor can say. */
function withSameCodesNamed(tasks: readonly ImportedTask[]): ImportedTask[] {
  const seen = new Set<string>();
  return tasks.map((task) => {
    const { code, problems } = task;
    if (code === undefined) return task;
    if (seen.has(code)) return { ...task, problems: [...problems, { key: 'sameCode', text: code }] };
    seen.add(code);
    return task;
  });
}

interface Group {
  level: Level;
  code?: string;
  heading: RowText;
  /** There is a task in it. */
  isUsed: boolean;
  /** Level of its first task. */
  inner?: Level;
}

/** A task `2` after the group `1` is beside it, unless the tasks of that group are numbered in the same way. */
function isWithin(group: Group, code: string | undefined, level: Level | undefined): boolean {
  if (code === undefined || level === undefined || !group.code || level > group.level) return true;
  return group.inner === undefined ? /^(1|a|I|A)$/.test(code) : group.inner === level;
}

function taskOf({ index, cells, code, isJoined }: Row, parents: readonly Group[], options: ReadOptions): ImportedTask {
  const correction = options.corrections.get(index);
  const problems: ImportProblem[] = isJoined ? [{ key: 'joined' }] : [];
  const fit = (field: keyof typeof limits, text: string) => {
    if (text.length > limits[field]) problems.push({ key: 'tooLong', field, max: limits[field] });
    return text;
  };
  if (!cells.content) problems.push({ key: 'noContent' });

  const leads = options.agencies.read(cells.leadAgency);
  const partners = options.agencies.read(cells.partnerAgencies);
  for (const text of leads.unknown) problems.push({ key: 'unknownAgency', text });
  for (const text of partners.unknown) problems.push({ key: 'unknownPartner', text });
  const [lead, ...more] = leads.agencies;
  const leadAgency = correction?.leadAgency ?? lead;
  if (more.length > 0 && lead) problems.push({ key: 'severalLeads', text: lead.name });
  if (!leadAgency && leads.unknown.length === 0) problems.push({ key: 'noLead' });
  const partnerAgencies = [...new Set([...more, ...partners.agencies])].filter((agency) => agency !== leadAgency);

  const dueText = (correction?.due ?? cells.due).trim();
  const deadline = dueText ? readDeadline(dueText, options.planYear) : undefined;
  if (!dueText) problems.push({ key: 'noDeadline' });
  else if (!deadline) problems.push({ key: 'deadlineNotRead', text: dueText });
  else if (deadline.isPartly) problems.push({ key: 'deadlinePartly', text: dueText });
  const { isPartly: _isPartly, ...time } = deadline ?? {};

  const group = parents.map(({ heading }) => heading.text).join(' › ');
  const parentCodes = parents.flatMap((parent) => parent.code ?? []);
  return {
    row: index,
    ...(group ? { group: fit('group', group) } : {}),
    ...(code ? { code: fit('code', codeWithin(parentCodes, code)) } : {}),
    content: fit('content', cells.content),
    ...(leadAgency ? { leadAgency } : {}),
    partnerAgencies,
    ...(partners.unknown.length > 0 ? { otherPartners: fit('otherPartners', partners.unknown.join('; ')) } : {}),
    ...time,
    dueText,
    ...(cells.deliverable ? { deliverable: fit('deliverable', cells.deliverable) } : {}),
    problems,
  };
}

/** Characters, as `content-types/components/task.ts` has them. */
const limits = { content: 5_000, deliverable: 5_000, group: 500, code: 20, otherPartners: 1_000 };

/**
 * A row that continues the one above is joined to it: from a cell of several paragraphs, pasted from Word, or from a task whose number and
 * words are merged over several rows.
 */
function joined(rows: Table, { firstRow, columns, corrections }: ReadOptions): Omit<Row, 'kind'>[] {
  const result: Omit<Row, 'kind'>[] = [];
  const hasCodes = columns.includes('code');
  let last: { code?: string; content?: string } = {};
  for (const [index, cellsOfRow] of rows.entries()) {
    if ((index < firstRow && !isMade(corrections.get(index))) || cellsOfRow.every((cell) => cell.trim() === '')) continue;
    const { code, cells } = numbered(cellsByField(cellsOfRow, columns));
    const above = result.at(-1);
    const isSame = cells.content !== '' && cells.content === last.content && code === last.code;
    if (above && !corrections.get(index)?.kind && (isSame || (hasCodes && !code && goesOn(cells)))) {
      for (const field of joinedFields) {
        if (!above.cells[field].split('\n').includes(cells[field])) {
          above.cells[field] = [above.cells[field], cells[field]].filter(Boolean).join('\n');
        }
      }
      above.isJoined = true;
    } else {
      result.push({ index, cells, ...(code ? { code } : {}), isJoined: false });
      last = { content: cells.content, ...(code ? { code } : {}) };
    }
  }
  return result;
}

/** A row above the table is read when an editor says so. */
function isMade(correction: Correction | undefined): boolean {
  return correction?.kind === 'task' || correction?.kind === 'group';
}

function aboveTable(rows: Table, { rowsAbove, corrections }: ReadOptions): RowText[] {
  return rows
    .slice(0, rowsAbove)
    .map((cells, row) => ({ row, text: [...new Set(cells.map(clean).filter(Boolean))].join(' · ') }))
    .filter(({ row, text }) => text !== '' && !isMade(corrections.get(row)));
}

const joinedFields = importFields.filter((field) => field !== 'code');

function goesOn({ code, content, ...others }: Cells): boolean {
  if (code) return false;
  return content ? /^(\p{Ll}|[-+•*]\s)/u.test(content) : Object.values(others).some(Boolean);
}

function cellsByField(row: readonly string[], columns: Columns): Cells {
  const cells = { code: '', content: '', leadAgency: '', partnerAgencies: '', due: '', deliverable: '' };
  for (const [column, field] of columns.entries()) if (field) cells[field] = clean(row[column] ?? '');
  // A heading in a merged cell is in its first column, be that a column that is not read.
  if (!Object.values(cells).some(Boolean)) cells.content = clean(row.find((cell) => cell.trim() !== '') ?? '');
  return cells;
}

function clean(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .trim();
}

/** The number of a row, from its own column or the start of the text. */
function numbered(cells: Cells): { code?: string; cells: Cells } {
  const code = codeOf(cells.code);
  if (code) return { code, cells };
  // A heading in a merged cell: its words are in the column of the numbers, or again in every column that it spans.
  const text = cells.content || cells.code;
  const start = numberedText(text);
  return { ...(start.code ? { code: start.code } : {}), cells: { ...cells, content: start.text } };
}

function classified(rows: readonly Omit<Row, 'kind'>[], { columns, corrections }: ReadOptions): Row[] {
  // In a table with nothing but words, a row without a Roman number or a capital letter is a task.
  const saysMore = columns.some((field) => field && field !== 'code' && field !== 'content');
  return rows.map((row, at) => {
    const one = isOneCell(row.cells) ? { ...row, cells: { ...noCells, content: row.cells.content } } : row;
    return { ...one, kind: corrections.get(row.index)?.kind ?? kindOf(one, saysMore ? rows[at + 1] : undefined, saysMore) };
  });
}

const noCells: Cells = { code: '', content: '', leadAgency: '', partnerAgencies: '', due: '', deliverable: '' };

/** Pasted with its merged cells filled, a heading says the same in each. */
function isOneCell({ code: _code, content, ...others }: Cells): boolean {
  const filled = Object.values(others).filter(Boolean);
  return filled.length > 0 && filled.every((cell) => numberedText(cell).text === content);
}

/** A heading has its words and nothing beside them, and is numbered above what follows it. */
function kindOf({ cells, code }: Omit<Row, 'kind'>, next: Omit<Row, 'kind'> | undefined, saysMore: boolean): RowKind {
  const { leadAgency, partnerAgencies, due, deliverable } = cells;
  if (leadAgency || partnerAgencies || due || deliverable) return 'task';
  if (code ? /^[A-HIVX]+$/.test(code) : saysMore) return 'group';
  return code && next && (!next.code || isAbove(code, next.code)) ? 'group' : 'task';
}

function isAbove(code: string, below: string): boolean {
  return below.startsWith(`${code}.`) || (levelOf(code) ?? Infinity) < (levelOf(below) ?? -1);
}

function wordsOf(cells: Cells): string {
  return [...new Set(Object.values(cells).filter(Boolean))].join(' · ');
}
