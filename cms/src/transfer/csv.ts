import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Field } from '@pho-luat/shared/content-types/fields';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import { looksEncoded } from '../reading/legacy/decode.ts';
import { encodingOf } from '../tables/text-file.ts';
import { fieldAt, put, unreadable, valueOf, yesNo } from '../rules/cells.ts';
import type { TransferType } from './record.ts';
import type { Read } from './source.ts';
import { Unusable } from './unusable.ts';

/**
 * The rows of a table whose first row has the names of the model: `title`, `newsSource.name`, `id`, `published`. Several documents,
 * files or choices are separated by semicolons; a list of parts is JSON in its cell. An empty cell empties its field.
 */
export async function* csvRecords(path: string, type: TransferType): AsyncGenerator<Read> {
  let columns: Column[] | undefined;
  for (const [at, cells] of (await rowsOf(path)).entries()) {
    const line = at + 1;
    if (cells.every((cell) => !cell.trim())) continue;
    if (!columns) {
      columns = columnsOf(path, type, cells);
      continue;
    }
    if (looksEncoded([[{ text: cells.join('\n') }]])) throw old(path, line);
    yield { line, ...recordOf(columns, cells), columns: columns.flatMap(({ name, field }) => (field ? name : [])) };
  }
}

function old(path: string, line?: number): Unusable {
  const where = line === undefined ? path : `${path}, row ${line},`;
  return new Unusable(
    `${where} is not in Unicode, but in an old encoding such as Windows-1258, TCVN3 or VNI: open it in the program that it came from, and save it as «CSV UTF-8».`,
  );
}

async function rowsOf(path: string): Promise<string[][]> {
  const { data, errors } = Papa.parse<string[]>(textOf(path, await readFile(path)), { delimiter: separatorIn });
  // A quote that stands alone takes the rows below it into its cell.
  const [alone] = errors;
  if (alone)
    throw new Unusable(
      `${path}, row ${(alone.row ?? 0) + 1}, has a quote that stands alone, so that where its cell ends is not known: put the whole cell in quotes, and a quote within it twice («""»).`,
    );
  return data;
}

/** Names of the model, which the first row has, hold none of these. */
function separatorIn(start: string): string {
  return /^\s*[^,;\t|\r\n]*([,;\t|])/.exec(start)?.[1] ?? ',';
}

/** Any other code page than that of its first bytes would make other letters, unseen. */
function textOf(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes).normalize('NFC');
  } catch (error) {
    throw error instanceof TypeError ? old(path) : error;
  }
}

interface Column {
  name: string;
  /** Empty for `id` and `published`. */
  path: string[];
  field?: Field;
}

function columnsOf(path: string, type: TransferType, titles: readonly string[]): Column[] {
  const columns = titles.map((title): Column => {
    const name = title.trim();
    if (name === 'id' || name === 'published') return { name, path: [] };
    return { name, path: name.split('.'), ...withField(fieldAt(fieldsOfType(type), name.split('.'))) };
  });
  const unknown = columns.filter(({ path: parts, field }) => parts.length > 0 && !field).map(({ name }) => `«${name}»`);
  const twice = columns
    .filter(({ name }, at) => columns.findIndex((other) => other.name === name) !== at)
    .map(({ name }) => name);
  if (unknown.length > 0 || twice.length > 0) {
    const what = unknown.length > 0 ? `${unknown.join(', ')}, which ${type} does not have` : `«${twice[0]}» twice`;
    throw new Unusable(
      `${path} has a column ${what}: its first row must have names of ${Object.keys(fieldsOfType(type)).join(', ')}.`,
    );
  }
  return columns;
}

const withField = (field: Field | undefined) => (field ? { field } : {});

function otherLength(cells: number, columns: number): string {
  const mend =
    cells > columns
      ? 'put a cell that has a separator or a line break in quotes'
      : 'if it was cut off, or has a line break without quotes, mend it; an empty cell needs its separator too (LibreOffice writes them all)';
  return `has ${cells} cells, and the first row ${columns}: ${mend}`;
}

function recordOf(columns: readonly Column[], cells: readonly string[]): Omit<Read, 'line'> {
  const read: Omit<Read, 'line'> & { record: { document: Record<string, unknown> } } = { record: { document: {} }, faults: [] };
  const isBeyond = cells.slice(columns.length).some((cell) => cell.trim());
  if (isBeyond || cells.length < columns.length) read.faults.push({ message: otherLength(cells.length, columns.length) });
  for (const [at, { name, path, field }] of columns.entries()) {
    const cell = (cells[at] ?? '').trim();
    if (name === 'id') {
      if (cell) read.record.id = cell;
    } else if (name === 'published') {
      const published = yesNo(cell);
      if (published !== undefined) read.record.published = published;
      else if (cell) read.faults.push({ field: name, message: `«${cell}» is neither yes nor no` });
    } else if (field) {
      const value = cell === '' ? undefined : valueOf(field, cell);
      if (value === unreadable) read.faults.push({ field: name, message: `«${cell}» is no JSON` });
      else if (value !== undefined) put(read.record.document, path, value);
    }
  }
  return read;
}
