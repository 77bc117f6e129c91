import { dirname } from 'node:path';
import { damageOf } from '../health/log-facts.ts';
import { inSqlite } from '../database.ts';
import { explain, Problem } from '../problem.mjs';
import { factsOf, type Facts } from './facts.ts';

/** One moment of a database that others go on writing to. Rows that were deleted are not in it. */
export async function copySqlite(from: string, to: string): Promise<void> {
  await inSqlite(from, async (query) => {
    try {
      await query('select count(*) from sqlite_schema');
    } catch (error) {
      // On a disk without any room SQLite cannot even read: that of the copy is not to blame.
      throw new Problem(explain(error, dirname(from)));
    }
    await query(`vacuum into '${to.replaceAll("'", "''")}'`);
  });
}

export async function factsOfSqlite(file: string): Promise<Facts> {
  const damage = damageOf(file);
  if (damage !== undefined) throw new Problem(`The database is damaged: ${damage}`);
  return inSqlite(file, (query) => factsOf(query, 'sqlite'));
}

/** Ends all sessions that were open when the backup was made. */
export async function endSessions(file: string): Promise<void> {
  await inSqlite(file, (query) => query('delete from strapi_sessions'), { readOnly: false });
}
