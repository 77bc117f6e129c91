import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Client, type ClientConfig } from 'pg';
import type { Environment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import { messageOf } from '@pho-luat/shared/message-of';
import { explain, Problem } from './problem.mjs';

type Value = string | number | Date | boolean | null;

/** A question to a database of the CMS, which may be at work or not. Parameters are `?`. */
export type Query = (sql: string, ...values: Value[]) => Promise<Record<string, unknown>[]>;

/** The database of an installation without `DATABASE_URL`. */
export const sqliteFile = ({ varDir }: Pick<Environment, 'varDir'>) => installationAt(varDir).database;

type Work<T> = (query: Query) => Promise<T>;

export async function inSqlite<T>(file: string, work: Work<T>, { readOnly = true } = {}): Promise<T> {
  using database = new DatabaseSync(file, { readOnly, timeout: 60_000 });
  return await work(async (sql, ...values) => database.prepare(sql).all(...values.map(toSqlite)));
}

/** As Strapi stores them there. */
function toSqlite(value: Value): string | number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}

export async function inPostgres<T>(url: string, work: Work<T>, limits: ClientConfig = {}): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'pho-luat', ...limits });
  // A connection that breaks is told by the query, too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(async (sql, ...values) => {
      let number = 0;
      const numbered = values.length > 0 ? sql.replaceAll('?', () => `$${++number}`) : sql;
      return (await client.query<Record<string, unknown>>(numbered, values)).rows;
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks the database of an installation, whichever it has. */
export function askDatabase<T>(environment: Environment, work: Work<T>, limits?: ClientConfig): Promise<T> {
  const { databaseUrl } = environment;
  return databaseUrl ? inPostgres(databaseUrl, work, limits) : inSqlite(sqliteFile(environment), work);
}

/** Refuses where there is none yet. */
export function requireDatabase(environment: Environment): void {
  const { databaseUrl, varDir } = environment;
  if (databaseUrl || existsSync(sqliteFile(environment))) return;
  throw new Problem(`There is no database in ${varDir}: is VAR_DIR right, and has npm start been run?`);
}

/**
 * Whether the database is gone that a site was made of, as where its disk is not mounted. Another is not begun in its place: the site would
 * follow it, and what was saved would be forgotten.
 */
export function isDatabaseGone({ databaseUrl, varDir }: Pick<Environment, 'databaseUrl' | 'varDir'>): boolean {
  const { database, store, current } = installationAt(varDir);
  return !databaseUrl && !existsSync(database) && [store, current].some((made) => existsSync(made));
}

export function requireNotGone(given: Pick<Environment, 'databaseUrl' | 'varDir'>): void {
  if (!isDatabaseGone(given)) return;
  throw new Problem(
    `There is no ${sqliteFile(given)}, and the site was made of it: mount its disk, set DATABASE_URL if it was set, or bring the last backup back by npm run restore.`,
  );
}

/** The few questions of a command to the database of an installation, in one transaction. */
export async function inDatabase<T>(environment: Environment, work: Work<T>): Promise<T> {
  const inTransaction =
    (begin: string): Work<T> =>
    async (query) => {
      await query(begin);
      const result = await work(query);
      await query('commit');
      return result;
    };
  requireDatabase(environment);
  const { databaseUrl } = environment;
  const file = sqliteFile(environment);
  try {
    return await (databaseUrl
      ? inPostgres(databaseUrl, inTransaction('begin'))
      : inSqlite(file, inTransaction('begin immediate'), { readOnly: false }));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(databaseUrl ? `The database of DATABASE_URL: ${messageOf(error)}` : explain(error, file));
  }
}
