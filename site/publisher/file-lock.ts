import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const heldByAnother = 5;

/**
 * A lock that the operating system lets go of when its holder is gone, however it went: SQLite's lock on a file. A file that names
 * a process id would have to guess whether that process is still the same one. `undefined` when somebody else holds it.
 */
export function lockFile(path: string): Disposable | undefined {
  const database = new DatabaseSync(path);
  try {
    // A journal would be a file, for which a full disk has no room.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return { [Symbol.dispose]: () => database.close() };
  } catch (error) {
    database.close();
    if (isHeld(error)) return undefined;
    throw error;
  }
}

/** Whether somebody holds it now. Asks without taking it, and without the right to write. */
export function isLocked(path: string): boolean {
  if (!existsSync(path)) return false;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    database.exec('select count(*) from sqlite_schema');
    return false;
  } catch (error) {
    if (isHeld(error)) return true;
    throw error;
  } finally {
    database.close();
  }
}

function isHeld(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === heldByAnother;
}
