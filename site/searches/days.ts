import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { daysAfter } from '@pho-luat/shared/dates';
import { ifThere } from '@pho-luat/shared/if-there';
import { daysLookedBack } from '@pho-luat/shared/schemas/searches';
import { z } from 'zod';
import { writeDurably } from '../lib/durable.ts';

/** How often each masked query was asked on a day, one file per day and counter. */
export type Counts = Map<string, number>;

/** Our server adds to its file; the command that reads other servers' access logs rewrites its own. */
const endings = { server: '.json', logs: '.logs.json' };
type CountedBy = keyof typeof endings;

const schema = z.record(z.string(), z.int().min(1));
const fileName = /^(\d{4}-\d\d-\d\d)(?:\.logs)?\.json$/;

/** What our server has counted. */
export function readDay(folder: string, day: string): Promise<Counts> {
  return readCounts(fileOf(folder, day, 'server'));
}

/** Its owner alone may read it. */
export async function writeDay(folder: string, day: string, counts: Counts, by: CountedBy = 'server'): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeDurably(fileOf(folder, day, by), JSON.stringify(Object.fromEntries(counts)), 0o600);
}

/** All queries of the counted days, the day itself included. */
export async function countsUpTo(folder: string, day: string): Promise<Counts> {
  const total: Counts = new Map();
  for (const file of (await files(folder)).filter((each) => each.day > forgottenUpTo(day) && each.day <= day)) {
    for (const [query, count] of await readCounts(file.path)) total.set(query, (total.get(query) ?? 0) + count);
  }
  return total;
}

export async function dropOldDays(folder: string, day: string): Promise<void> {
  for (const file of await files(folder)) if (file.day <= forgottenUpTo(day)) await rm(file.path, { force: true });
}

/** Days up to this one are no longer counted. */
export function forgottenUpTo(day: string): string {
  return daysAfter(day, -daysLookedBack);
}

async function files(folder: string): Promise<{ day: string; path: string }[]> {
  const names = (await ifThere(readdir(folder))) ?? [];
  return names.flatMap((name) => {
    const day = fileName.exec(name)?.[1];
    return day === undefined ? [] : [{ day, path: join(folder, name) }];
  });
}

async function readCounts(path: string): Promise<Counts> {
  const text = (await ifThere(readFile(path, 'utf8'))) ?? '{}';
  return new Map(Object.entries(parse(text)));
}

function fileOf(folder: string, day: string, by: CountedBy): string {
  return join(folder, `${day}${endings[by]}`);
}

/** A damaged file counts as empty. */
function parse(text: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
