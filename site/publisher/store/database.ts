import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Opens the publisher's own database, which nobody else may open meanwhile. */
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

export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('begin immediate');
  try {
    work();
    db.exec('commit');
  } catch (cause) {
    // On a full disk SQLite has done so by itself.
    if (db.isTransaction) db.exec('rollback');
    throw cause;
  }
}

export class StoreLocked extends Error {
  constructor(path: string, options?: ErrorOptions) {
    super(`Another publisher is at work on ${dirname(dirname(path))}: end it first, or choose another VAR_DIR.`, options);
  }
}
