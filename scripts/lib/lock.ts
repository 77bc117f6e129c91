import { DatabaseSync } from 'node:sqlite';
import { until } from './until.ts';

/**
 * A lock that the operating system lets go of when its holder is gone, however it went: SQLite's lock on a file. A file that names
 * a process id would have to guess whether that process is still the same one. `undefined` when another process holds it.
 */
export function lock(file: string): Disposable | undefined {
  const database = new DatabaseSync(file);
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

/** Waits until the other process lets go. */
export async function lockInTurn(file: string): Promise<Disposable> {
  let held: Disposable | undefined;
  await until(() => (held = lock(file)) !== undefined);
  return held as unknown as Disposable;
}
