import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Field } from '@pho-luat/shared/content-types/fields';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import { looksEncoded } from '../reading/legacy/decode.ts';
import { fieldAt, put, unreadable, valueOf, yesNo } from '../rules/cells.ts';
import type { TransferType } from './record.ts';
import type { Read } from './source.ts';
import { Unusable } from './unusable.ts';

/**
 * The rows of a table whose first row has the names of the model: `title`, `newsSource.name`, `id`, `published`. Several documents, files or
 * choices are parted by semicolons; of a list of parts a cell has the JSON. An empty cell empties its field.
 */
export async function* csvRecords(path: string, type: TransferType): AsyncGenerator<Read> {
  const encoding = await encodingOf(path);
  let columns: Column[] | undefined;
  let line = 0;
  for await (const cells of rowsOf(path, encoding)) {
    line += 1;
    if (cells.every((cell) => !cell.trim())) continue;
    if (!columns) {
      columns = columnsOf(path, type, cells);
      continue;
    }
    if (looksEncoded([[{ text: cells.join('\n') }]])) throw old(path, line);
    yield { line, ...recordOf(columns, cells) };
  }
}

function old(path: string, line?: number): Unusable {
  const where = line === undefined ? path : `${path}, row ${line},`;
  return new Unusable(
    `${where} is not in Unicode, but in an old encoding such as Windows-1258, TCVN3 or VNI: open it in the program that it came from, and save it as «CSV UTF-8».`,
  );
}

/** UTF-8, or what Excel calls «Unicode Text». Any other code page would make other letters, unseen. */
async function encodingOf(path: string): Promise<BufferEncoding> {
  const file = await open(path);
  const { buffer } = await file.read({ buffer: Buffer.alloc(2), length: 2 }).finally(() => file.close());
  const encoding = buffer[0] === 0xff && buffer[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of createReadStream(path)) decoder.decode(part as Buffer, { stream: true });
    decoder.decode();
  } catch {
    throw old(path);
  }
  return encoding;
}

async function* rowsOf(path: string, encoding: BufferEncoding): AsyncGenerator<string[]> {
  const file = createReadStream(path, { encoding });
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimitersToGuess: [',', ';', '\t', '|'] });
  file.on('error', (error) => parser.destroy(error));
  let isFirst = true;
  for await (const row of file.pipe(parser) as AsyncIterable<string[]>) {
    yield row.map((cell, at) => (isFirst && at === 0 ? cell.replace(/^\uFEFF/, '') : cell).normalize('NFC'));
    isFirst = false;
  }
}

interface Column {
  name: string;
  /** Nothing of `id` and `published`. */
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

function recordOf(columns: readonly Column[], cells: readonly string[]): Omit<Read, 'line'> {
  const read: Omit<Read, 'line'> & { record: { document: Record<string, unknown> } } = { record: { document: {} }, faults: [] };
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
      else put(read.record.document, path, value);
    }
  }
  return read;
}
