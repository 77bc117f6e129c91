import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Environment } from '@pho-luat/shared/environment';
import { explain, Problem } from '../problem.mjs';

/** The database of the CMS, at work or not: the few questions of a command, in one transaction. */
export interface CmsDatabase {
  /** Parameters are `?`; rows come back where the question has any. */
  ask(sql: string, ...values: (string | number | Date | boolean | null)[]): Promise<unknown[]>;
}

export async function inDatabase<T>(environment: Environment, work: (database: CmsDatabase) => Promise<T>): Promise<T> {
  return environment.databaseUrl ? inPostgres(environment.databaseUrl, work) : inSqlite(environment.varDir, work);
}

async function inSqlite<T>(varDir: string, work: (database: CmsDatabase) => Promise<T>): Promise<T> {
  const file = join(varDir, 'cms/data.db');
  if (!existsSync(file)) throw new Problem(`There is no database in ${varDir}: is VAR_DIR right, and has npm start been run?`);
  try {
    using database = new DatabaseSync(file, { timeout: 10_000 });
    const plain = (value: string | number | Date | boolean | null) =>
      value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value;
    database.exec('begin immediate');
    const result = await work({ ask: async (sql, ...values) => database.prepare(sql).all(...values.map(plain)) });
    database.exec('commit');
    return result;
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(explain(error, file));
  }
}

async function inPostgres<T>(url: string, work: (database: CmsDatabase) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('begin');
    const result = await work({
      async ask(sql, ...values) {
        let number = 0;
        return (
          await client.query(
            sql.replaceAll('?', () => `$${++number}`),
            values,
          )
        ).rows;
      },
    });
    await client.query('commit');
    return result;
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`The database of DATABASE_URL: ${(error as Error).message}`);
  } finally {
    await client.end();
  }
}
