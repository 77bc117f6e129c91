import { DatabaseSync } from 'node:sqlite';

/**
 * A lock that the operating system lets go of when its holder is gone, however it went: SQLite's lock on a file. A file that names
 * a process id would have to guess whether that process is still the same one.
 */
export function lock(file: string, { waitSeconds = 0 } = {}): Disposable {
  const database = new DatabaseSync(file, { timeout: waitSeconds * 1000 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw error;
  }
  return { [Symbol.dispose]: () => database.close() };
}
