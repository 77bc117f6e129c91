import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { installationAt } from '@pho-luat/shared/installation';
import { installation } from './installation.ts';

/** SQLite's own codes: pages that contradict each other, and a file that is no database. */
const damaged = new Set([11, 26]);

/**
 * Ends the start on a SQLite database with pages that were overwritten: what is saved into it could take more along. A PostgreSQL server
 * looks after its own.
 */
export function requireWholeDatabase(): void {
  const { databaseUrl, varDir } = installation();
  const path = installationAt(varDir).database;
  const wrong = databaseUrl === undefined && existsSync(path) ? damageOf(path) : undefined;
  if (wrong === undefined) return;
  throw new Error(
    `error: the database ${path} is damaged (${wrong}): the CMS does not start, and the site stays as it is. ` +
      'Stop the installation, and bring your last backup back: npm run restore -- ARCHIVE',
  );
}

/** The first thing that is wrong with it. */
function damageOf(path: string): string | undefined {
  try {
    using database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    const found = String(database.prepare('pragma quick_check(1)').get()?.quick_check);
    return found === 'ok' ? undefined : found.split('\n').at(-1);
  } catch (cause) {
    const { errcode, message } = cause as Error & { errcode?: number };
    if (errcode === undefined || !damaged.has(errcode & 0xff)) throw cause;
    return message;
  }
}
