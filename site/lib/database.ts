import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Opens a database that nobody else may open meanwhile. */
export function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path);
  try {
    db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; begin exclusive; commit');
  } catch (cause) {
    db.close();
    if (cause instanceof Error && /locked/.test(cause.message)) throw new StoreLocked(path, { cause });
    throw cause;
  }
  return db;
}

/** What SQLite itself finds wrong with a database; nothing when it is sound. Takes a second for each few hundred MB. */
export function damageIn(db: DatabaseSync): string | undefined {
  const { quick_check: said } = db.prepare('pragma quick_check(1)').get() ?? {};
  return said === 'ok' ? undefined : String(said).replaceAll('\n', ' ');
}

/** SQLite's codes for a malformed page and for a file that is not a database, without the extended code in the upper bits. */
const damageCodes = [11, 26];

export function isDamage(cause: unknown): cause is Error {
  return cause instanceof Error && 'errcode' in cause && damageCodes.includes(Number(cause.errcode) & 0xff);
}

export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('begin immediate');
  try {
    work();
    db.exec('commit');
  } catch (cause) {
    // On a full disk SQLite has rolled back by itself.
    if (db.isTransaction) db.exec('rollback');
    throw cause;
  }
}

export class StoreLocked extends Error {
  constructor(path: string, options?: ErrorOptions) {
    super(`Another publisher is at work on ${dirname(dirname(path))}: end it first, or choose another VAR_DIR.`, options);
  }
}
