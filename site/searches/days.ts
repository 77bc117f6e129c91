import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { daysLookedBack } from '@pho-luat/shared/schemas/searches';
import { z } from 'zod';
import { writeDurably } from '../publisher/durable.ts';

/** How often each masked query was asked on a day, in a file a day. */
export type Counts = Map<string, number>;

const schema = z.record(z.string(), z.int().min(1));
const fileName = /^(\d{4}-\d\d-\d\d)\.json$/;

export async function readDay(folder: string, day: string): Promise<Counts> {
  const text = await readFile(fileOf(folder, day), 'utf8').catch(() => '{}');
  return new Map(Object.entries(parse(text)));
}

/** Its owner alone may read it. */
export async function writeDay(folder: string, day: string, counts: Counts): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeDurably(fileOf(folder, day), JSON.stringify(Object.fromEntries(counts)), 0o600);
}

/** All that was asked on the days that are looked back on, the day itself included. */
export async function countsUpTo(folder: string, day: string): Promise<Counts> {
  const total: Counts = new Map();
  for (const each of (await days(folder)).filter((other) => other > firstDay(day) && other <= day)) {
    for (const [query, count] of await readDay(folder, each)) total.set(query, (total.get(query) ?? 0) + count);
  }
  return total;
}

export async function dropOldDays(folder: string, day: string): Promise<void> {
  for (const each of await days(folder)) if (each <= firstDay(day)) await rm(fileOf(folder, each), { force: true });
}

async function days(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => fileName.exec(name)?.[1] ?? []);
}

/** Up to it, days are looked back on no more. */
function firstDay(day: string): string {
  return new Date(Date.parse(day) - daysLookedBack * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function fileOf(folder: string, day: string): string {
  return join(folder, `${day}.json`);
}

/** What somebody has damaged counts as nothing. */
function parse(text: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
