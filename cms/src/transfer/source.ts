import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parsedJson } from '@pho-luat/shared/json';
import { csvRecords } from './csv.ts';
import { Unusable } from './unusable.ts';
import type { Fault } from './faults.ts';
import {
  listOf,
  manifestFile,
  manifestSchema,
  recordSchema,
  transferTypes,
  type TransferRecord,
  type TransferType,
} from './record.ts';

/** A document as a list has it. */
export interface Item {
  type: TransferType;
  /** The list, and where in it: a line of NDJSON, a row of CSV as a spreadsheet counts. */
  file: string;
  line: number;
  /** Where the files are that it names. */
  folder: string;
  record: TransferRecord;
  /** Columns of a table, which has only some fields, by their dotted names. A field without a column stays as it is. */
  columns?: readonly string[];
  /** What could not be read. */
  faults: Fault[];
}

export interface List {
  type: TransferType;
  path: string;
  /** Where the files are that it names. */
  folder: string;
}

/**
 * The lists that are named, or in a folder that is named; the types in the order in which they are taken in. `filesOf`: folder of lists →
 * where their files are, if not beside them.
 */
export async function listsIn(paths: readonly string[], filesOf: Readonly<Record<string, string>> = {}): Promise<List[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const lists = files.map((path): List => {
    const type = typeOf(path);
    if (type) return { path, type, folder: filesOf[dirname(path)] ?? dirname(path) };
    throw new Unusable(
      `${path} is no list: name it by its type, as article.ndjson or article-2015.csv. Types are ${transferTypes.join(', ')}.`,
    );
  });
  if (lists.length === 0)
    throw new Unusable(`There is no list in ${paths.join(', ')}: a list is named by its type, as article.ndjson or article.csv.`);
  return lists.sort((a, b) => transferTypes.indexOf(a.type) - transferTypes.indexOf(b.type) || (a.path < b.path ? -1 : 1));
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  await requireAsExported(path);
  return (await readdir(path)).map((name) => join(path, name)).filter((each) => typeOf(each));
}

/** A list that was cut off at the end of a line looks whole. */
async function requireAsExported(folder: string): Promise<void> {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) return;
  const manifest = manifestSchema.safeParse(parsedJson(await readFile(path, 'utf8'))).data;
  if (!manifest)
    throw new Unusable(`${path} is not of an export of this version: export again, by the version that is installed here.`);
  for (const [type, { sha256 }] of Object.entries(manifest.lists)) {
    const list = join(folder, listOf(type as TransferType));
    const digest = createHash('sha256');
    if (existsSync(list)) for await (const part of createReadStream(list)) digest.update(part as Buffer);
    if (digest.digest('hex') === sha256) continue;
    throw new Unusable(
      `${list} is not as it was exported: it was cut off or changed. Copy it again; if you changed it, remove ${manifestFile}.`,
    );
  }
}

const byLength = [...transferTypes].sort((a, b) => b.length - a.length);

/** `article.ndjson`, `article-2015.csv` */
function typeOf(path: string): TransferType | undefined {
  const [, name] = /^([a-z-]+?)(?:[-_ .]?\d[^/]*)?\.(?:ndjson|csv)$/i.exec(basename(path)) ?? [];
  return byLength.find((type) => type === name?.toLowerCase());
}

/** One after the other, so that only one document of a list is in memory, however long the list is. */
export async function* itemsOf(lists: readonly List[]): AsyncGenerator<Item> {
  for (const { type, path, folder } of lists) {
    const read = extname(path).toLowerCase() === '.csv' ? csvRecords(path, type) : ndjsonRecords(path);
    for await (const each of read) yield { ...each, type, file: path, folder };
  }
}

export type Read = Pick<Item, 'line' | 'columns' | 'record' | 'faults'>;

async function* ndjsonRecords(path: string): AsyncGenerator<Read> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim()) yield { line, ...readLine(text) };
  }
}

function readLine(text: string): Omit<Read, 'line'> {
  const wrong = (message: string, field?: string) => ({ record: { document: {} }, faults: [{ field, message }] });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wrong(`is no JSON: ${(error as Error).message}`);
  }
  const read = recordSchema.safeParse(value);
  if (read.success) return { record: read.data, faults: read.data.wrong === undefined ? [] : [{ message: read.data.wrong }] };
  const [issue] = read.error.issues;
  return wrong(issue?.message ?? 'is no document', issue?.path.join('.'));
}
