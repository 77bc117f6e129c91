import { DatabaseSync } from 'node:sqlite';
import { Client, type ClientConfig } from 'pg';

/** A question to a database of the CMS, which may be at work or not. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

export async function inSqlite<T>(file: string, work: (query: Query) => Promise<T>, { readOnly = true } = {}): Promise<T> {
  const database = new DatabaseSync(file, { readOnly, timeout: 60_000 });
  try {
    return await work(async (sql) => database.prepare(sql).all());
  } finally {
    database.close();
  }
}

export async function inPostgres<T>(url: string, work: (query: Query) => Promise<T>, limits: ClientConfig = {}): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'pho-luat', ...limits });
  // A connection that breaks is told by the query, too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
  } finally {
    await client.end().catch(() => undefined);
  }
}
