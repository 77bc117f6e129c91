import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  url: string | undefined;
  name: string | undefined;
  drop: () => Promise<void>;
}

/**
 * On SQLite nothing is made. On the PostgreSQL server that `TEST_DATABASE_URL` names, a new database each time, empty or a copy of another.
 */
export async function newDatabase(copied = 'template1'): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return { url: undefined, name: undefined, drop: async () => undefined };
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${copied}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => dropDatabase(name) };
}

export async function dropDatabase(name: string): Promise<void> {
  await onServer(process.env.TEST_DATABASE_URL ?? '', `drop database ${name} with (force)`);
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
