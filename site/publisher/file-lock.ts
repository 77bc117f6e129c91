import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const heldByAnother = 5;

/**
 * A lock that the operating system releases when its holder is gone, for whatever reason: SQLite's lock on a file. A file that names
 * a process id would have to guess whether that process is still the same one. `undefined` when somebody else holds it.
 */
export function lockFile(path: string): Disposable | undefined {
  const database = new DatabaseSync(path);
  try {
    // A journal would be a file, and a full disk has no room for one.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return { [Symbol.dispose]: () => database.close() };
  } catch (error) {
    database.close();
    if (isHeld(error)) return undefined;
    throw error;
  }
}

/** Whether it is held now. Checks without taking it, and without the right to write. */
export function isLocked(path: string): boolean {
  if (!existsSync(path)) return false;
  using database = new DatabaseSync(path, { readOnly: true });
  try {
    database.exec('select count(*) from sqlite_schema');
    return false;
  } catch (error) {
    if (isHeld(error)) return true;
    throw error;
  }
}

function isHeld(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === heldByAnother;
}
