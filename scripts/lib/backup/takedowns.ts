import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { parsedJson } from '@pho-luat/shared/json';
import { instant } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';
import { inSqlite, type Query } from '../database.ts';

/**
 * Which documents were taken down, for good or not: names alone, kept outside of the database, because a backup that is older than a
 * takedown does not know of it. A list lies beside the backups and only grows.
 */

const takedownSchema = z.object({ type: z.string(), id: z.string(), at: instant, erases: z.boolean() });

const publishedSchema = takedownSchema.extend({ erases: z.boolean().default(false) });

export type Takedown = z.infer<typeof takedownSchema>;

/** What a log says, and how far it goes. */
interface TakenDown {
  takedowns: Takedown[];
  upTo: number;
}

export const listName = 'takedowns.ndjson';
export const listBeside = (folder: string) => join(folder, listName);

/** Files go with the documents that they belong to. */
export async function takedownsIn(query: Query, after = 0): Promise<TakenDown> {
  const rows = await query(
    `select seq, type, id, at, erases from publications
     where seq > ${after} and takedown_reason is not null and type <> 'file' order by seq`,
  );
  const [end] = await query('select max(seq) as seq from publications');
  const takedowns = rows.map((row) => takedownSchema.parse({ ...row, erases: Boolean(row.erases) }));
  return { takedowns, upTo: Number(end?.seq ?? 0) };
}

/** The publisher's copy of the log, which outlives a damaged database. */
export function takedownsOfPublisher(store: string): Promise<TakenDown> {
  return inSqlite(store, async (query) => {
    const rows = await query(`select json from line where json_extract(json, '$.takedown') and type <> 'file' order by seq`);
    const [end] = await query('select max(seq) as seq from line');
    const takedowns = rows.flatMap(({ json }) => publishedSchema.safeParse(parsedJson(String(json))).data ?? []);
    return { takedowns, upTo: Number(end?.seq ?? 0) };
  });
}

/** Lines that make no sense, such as one that a full disk cut off, are skipped; undefined where there is no list. */
export async function readList(file: string): Promise<Takedown[] | undefined> {
  const text = await ifThere(readFile(file, 'utf8'));
  return text?.split('\n').flatMap((line) => takedownSchema.safeParse(parsedJson(line)).data ?? []);
}

/**
 * Adds those that the list does not have yet; returns whether the list has changed. An empty list says that nothing was ever taken
 * down.
 */
export async function addToList(file: string, takedowns: readonly Takedown[]): Promise<boolean> {
  const before = await readList(file);
  const known = new Set(before?.map(nameOf));
  const lines = onceEach(takedowns).flatMap((each) => (known.has(nameOf(each)) ? [] : [`${JSON.stringify(each)}\n`]));
  if (before && lines.length === 0) return false;
  // On a line of its own, even where the last line was cut off.
  await appendFile(file, `\n${lines.join('')}`, { mode: 0o600, flush: true });
  return true;
}

export function onceEach(takedowns: readonly Takedown[]): Takedown[] {
  return [...new Map(takedowns.map((each) => [nameOf(each), each])).values()];
}

const nameOf = ({ type, id, at }: Takedown) => `${type} ${id} ${at}`;
