import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { damageIn, isDamage, openDatabase } from '../../lib/database.ts';
import { log } from '../log.ts';

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
  const aside = `${path}.damaged`;
  for (const end of ['', '-wal', '-shm']) {
    rmSync(aside + end, { force: true });
    if (existsSync(path + end)) renameSync(path + end, aside + end);
  }
  log(
    `${path} is damaged (${what}): put aside as ${aside}; all is made anew from the log, and no earlier release can be gone back to`,
  );
  return openDatabase(path);
}
