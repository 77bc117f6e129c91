import { nameKey } from './agencies.ts';
import { codeOf, numberedText } from './numbers.ts';

/** Which column of a plan's annex holds what. Headings are as offices word them; the editor can change what is found here. */

/** Cells as text, row by row. Rows may differ in length. */
export type Table = readonly (readonly string[])[];

export const importFields = ['code', 'content', 'leadAgency', 'partnerAgencies', 'due', 'deliverable'] as const;
export type ImportField = (typeof importFields)[number];

/** By column; undefined for one that is not read. */
export type Columns = readonly (ImportField | undefined)[];

export interface Heading {
  /** How many rows at the top are not part of the table: titles, and the row itself where it may be a task. */
  rowsAbove: number;
  /** The index of the first row below the heading. */
  firstRow: number;
  columns: Columns;
  /** By column, in one line: what the annex calls it. */
  titles: readonly string[];
}

/** A title above the table can be long; the heading comes soon after. */
const searchedRows = 30;
const longestHeading = 80;

/** The row that names the columns, or two of them («Cơ quan thực hiện» above «Chủ trì» and «Phối hợp»). */
export function findHeading(rows: Table): Heading | undefined {
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const titles = titlesOf(rows, index);
    const columns = columnsOf(titles);
    if (isNumbered(row) || isOneText(row) || !columns.includes('content') || columns.filter(Boolean).length < 2) continue;
    const height = titles === row ? 1 : 2;
    const next = index + height;
    const firstRow = isNumbering(rows[next]) ? next + 1 : next;
    return { rowsAbove: isSure(titles) ? index : firstRow, firstRow, columns, titles: titles.map(inOneLine) };
  }
  return undefined;
}

/** A task has its number first, and may have the words of a heading in its own: «Xây dựng nội dung», «Báo cáo kết quả». */
function isNumbered(row: readonly string[]): boolean {
  const first = row.find((cell) => cell.trim() !== '') ?? '';
  return codeOf(first) !== undefined || numberedText(first).code !== undefined;
}

/** A title, also in a merged cell that was filled: «Phân công nhiệm vụ» names no column. */
function isOneText(row: readonly string[]): boolean {
  return new Set(row.map((cell) => cell.trim()).filter(Boolean)).size < 2;
}

/** Most of its cells name a column. */
function isSure(titles: readonly string[]): boolean {
  const filled = titles.filter((title) => title.trim() !== '');
  return filled.filter(fieldOf).length * 2 > filled.length;
}

function titlesOf(rows: Table, index: number): readonly string[] {
  const [row = [], below = []] = rows.slice(index, index + 2);
  const own = below.map((cell, column) => (cell === row[column] ? '' : cell));
  const isSecondHalf = own.some(Boolean) && own.every((cell) => !cell || fieldOf(cell));
  if (!isSecondHalf || !row.some(fieldOf)) return row;
  const width = Math.max(row.length, below.length);
  // The lower cell says more: «Cơ quan thực hiện» is a heading both for those who lead and for those who take part.
  return Array.from({ length: width }, (_, column) => own[column] || (row[column] ?? ''));
}

/**
 * The first column of each field; for the deadline the column that says when it ends, where there is one, since no other time is a
 * deadline.
 */
function columnsOf(titles: readonly string[]): Columns {
  const fields = titles.map(fieldOf);
  const end = titles.findIndex((title, column) => fields[column] === 'due' && ending.test(nameKey(title)));
  return fields.map((field, column) => {
    const chosen = field === 'due' && end >= 0 ? end : fields.indexOf(field);
    return field === 'start' || chosen !== column ? undefined : field;
  });
}

/** When a report is due, the task has long been done. */
const ending = /^(?!.*\bbao cao\b)(.*\b(han|hoan thanh|ket thuc)|den)\b/;

/** Folded, in this order: «Kết quả thực hiện nhiệm vụ» is a result, «Thời gian thực hiện» a time, «Đơn vị thực hiện» who leads. */
const wordings: readonly [ImportField | 'start', RegExp][] = [
  // No field is read from it, yet it is part of a heading: its days would be taken for deadlines.
  [
    'start',
    /^(bat dau|tu)( ngay| thang| thuc hien)*$|^(thoi gian|thoi diem|ngay|thang) (?!.*\b(den|ket thuc|hoan thanh)\b)(.*bat dau\b|tu( ngay)?( thang)?$)/,
  ],
  ['leadAgency', /\bchu tri\b|\bdau moi\b/],
  ['partnerAgencies', /\bphoi hop\b/],
  [
    'due',
    /\b(thoi gian|thoi han|thoi diem|tien do|han|lich|ngay) (thuc hien|hoan thanh|ket thuc|trien khai|cuoi)|^(thoi gian|thoi han|tien do|han)\b|^thang (ket thuc|hoan thanh)\b|^(ket thuc|hoan thanh|den)( ngay| thang)*$/,
  ],
  ['deliverable', /\bsan pham\b|\bket qua\b|\bdau ra\b/],
  ['leadAgency', /\b(co quan|don vi|bo phan|nguoi)\b.*\b(thuc hien|phu trach|tham muu)\b|^(co quan|don vi)$/],
  ['code', /^(tt|stt|so tt|so thu tu|thu tu|ma( so| nhiem vu)?|so|muc)$/],
  ['content', /\bnoi dung\b|\bnhiem vu\b|\bhoat dong\b|\bcong viec\b|\bdau viec\b/],
];

function fieldOf(title: string): ImportField | 'start' | undefined {
  const words = nameKey(title);
  if (words.length > longestHeading) return undefined;
  return wordings.find(([, wording]) => wording.test(words))?.[0];
}

/** `(1) (2) (3)` or `A B 1 2` below a heading. */
function isNumbering(row: readonly string[] = []): boolean {
  const cells = row.map((cell) => cell.trim()).filter(Boolean);
  return cells.length > 2 && cells.every((cell) => /^\(?([1-9]\d?|[A-Z])\)?$/.test(cell));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
