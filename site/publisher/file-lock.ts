import { DatabaseSync } from 'node:sqlite';

/**
 * A lock that the operating system lets go of when its holder is gone, however it went: SQLite's lock on a file. A file that names
 * a process id would have to guess whether that process is still the same one. `undefined` when somebody else holds it.
 */
export function lockFile(path: string): Disposable | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { [Symbol.dispose]: () => database.close() };
  } catch (error) {
    database.close();
    const isHeld = (error as { errcode?: number }).errcode === 5;
    if (isHeld) return undefined;
    throw error;
  }
}
