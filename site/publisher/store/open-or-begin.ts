import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { damageIn, isDamage, openDatabase } from '../../lib/database.ts';
import { say } from '../say.ts';

const ends = ['', '-wal', '-shm'];
const asideOf = (path: string) => `${path}.damaged`;

/** Removes what was put aside before: texts that were erased since are in it. */
export function forgetDamaged(path: string): void {
  for (const end of ends) rmSync(asideOf(path) + end, { force: true });
}

/**
 * Opens the publisher's database, which can be made again from the log, except earlier releases and a hold: one
 * that is damaged is put aside, and said.
 */
export function openOrBegin(path: string): DatabaseSync {
  let what: string;
  try {
    const db = openDatabase(path);
    const damage = damageIn(db);
    if (damage === undefined) return db;
    what = damage;
    db.close();
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    what = cause.message;
  }
  const aside = asideOf(path);
  forgetDamaged(path);
  for (const end of ends) if (existsSync(path + end)) renameSync(path + end, aside + end);
  say(
    `${path} is damaged (${what}): put aside as ${aside}, until a text is erased; all is made anew from the log, and no earlier release can be gone back to`,
  );
  return openDatabase(path);
}
