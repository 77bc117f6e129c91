import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@pho-luat/shared/environment';
import { messageOf } from '@pho-luat/shared/message-of';
import { inPostgres } from '../database.ts';
import { CommandError, run } from '../command.mjs';
import { Problem } from '../problem.mjs';
import { stopped } from '../stop.mjs';
import { factsOf, filesNamed, tablesOf, type Facts } from './facts.ts';

/** PostgreSQL's own programs do the work; what they are asked here is one moment, one transaction, and no password for others to see. */

/** Writes all of the database as SQL, and what it says of itself at the same moment. */
export async function dumpPostgres(url: string, file: string): Promise<{ facts: Facts; files: Map<string, number> }> {
  return inPostgres(url, async (query) => {
    await query('begin isolation level repeatable read read only');
    const [row] = await query('select pg_export_snapshot() as snapshot');
    const { args, env } = connectionOf(url);
    const options = [`--snapshot=${String(row?.snapshot)}`, '--no-owner', '--no-privileges', `--file=${file}`];
    await postgresProgram('pg_dump', [...options, ...args], env);
    return { facts: await factsOf(query, 'postgres'), files: await filesNamed(query) };
  }).catch(inWords);
}

/** All that is in the schema goes; what has come from an extension stays. */
const emptied = `do $$ declare each record; begin
  for each in select format('drop table %I.%I cascade', schemaname, tablename) as sql from pg_tables where schemaname = 'public' loop
    execute each.sql;
  end loop;
  for each in select format('drop routine %s cascade', oid::regprocedure) as sql from pg_proc
      where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e') loop
    execute each.sql;
  end loop;
end $$`;

export function factsOfPostgres(url: string): Promise<Facts> {
  return inPostgres(url, (query) => factsOf(query, 'postgres'));
}

export async function emptyPostgres(url: string): Promise<void> {
  await inPostgres(url, (query) => query(emptied));
}

/** Replaces what is there by what was dumped: all of it or, when that fails, nothing. No session of the backup goes on. */
export async function restorePostgres(url: string, file: string): Promise<void> {
  const { args, env } = connectionOf(url);
  const whole = ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1', '--output=/dev/null'];
  const steps = ['--command', emptied, '--file', file, '--command', 'delete from public.strapi_sessions'];
  await postgresProgram('psql', [...whole, ...steps, ...args], env);
}

/** What a dump says of itself, once it was restored into a database that is made for this alone. */
export function factsOfDump(url: string, file: string): Promise<Facts> {
  return inScratchDatabase(url, async (scratch) => {
    await restorePostgres(scratch, file);
    return factsOfPostgres(scratch);
  });
}

/** An empty database beside another, for as long as it takes. */
export async function inScratchDatabase<T>(url: string, work: (scratch: string) => Promise<T>): Promise<T> {
  const name = `pho_luat_scratch_${randomBytes(4).toString('hex')}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  await inPostgres(url, (query) => query(`create database ${name}`)).catch((error: unknown) => {
    throw new Problem(
      `A backup is proven by restoring it into a scratch database, and none can be made (${messageOf(error)}): as the owner of the server, run ALTER ROLE "${decodeURIComponent(scratch.username)}" CREATEDB.`,
    );
  });
  try {
    return await work(scratch.href);
  } finally {
    await inPostgres(url, (query) => query(`drop database ${name} with (force)`));
  }
}

/** How psql ends where a statement was refused: nothing of its one transaction was kept. */
export const refusedByPostgres = 3;

export async function sizeOfPostgres(url: string): Promise<number> {
  const [row] = await inPostgres(url, (query) => query('select pg_database_size(current_database()) as bytes')).catch(inWords);
  return Number(row?.bytes);
}

/** A first start that was killed leaves these alone: what else is made at first is there with the log. */
const begins = new Set(['strapi_migrations', 'strapi_migrations_internal']);

/** Whether there is nothing in the database; refuses where what is there is no installation: its tables would be dropped one day. */
export async function isEmptyPostgres(url: string): Promise<boolean> {
  const all = await inPostgres(url, (query) => tablesOf(query, 'postgres')).catch(inWords);
  const tables = all.filter((table) => !begins.has(table));
  if (tables.length > 0 && !tables.includes('publications')) {
    const some = tables.slice(0, 3).join(', ');
    throw new Problem(
      `The database of DATABASE_URL has tables and no installation of Phổ Luật (${some}): set it to that of an empty one.`,
    );
  }
  return tables.length === 0;
}

const looksUntilAlone = 10;

/**
 * Refuses while anybody else uses the database, as a machine in reserve does. Sessions of a service that has just ended are gone in
 * a moment.
 */
export async function requireAlone({ databaseUrl }: Pick<Environment, 'databaseUrl'>): Promise<void> {
  if (!databaseUrl) return;
  for (let looks = 1; ; looks++) {
    // PostgreSQL's own workers, such as autovacuum, are no users.
    const [row] = await inPostgres(databaseUrl, (query) =>
      query(
        `select count(*) as sessions from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      ),
    ).catch(inWords);
    const sessions = Number(row?.sessions);
    if (sessions === 0) return;
    if (looks === looksUntilAlone)
      throw new Problem(
        `${sessions} other sessions use the database of DATABASE_URL: stop every installation that works on it, a machine in reserve too.`,
      );
    await wait(300, undefined, { signal: stopped });
  }
}

/** Which database it is, without who asks it. */
export function nameOfPostgres(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

/** The password goes by the environment: anybody may read the arguments of a process. */
function connectionOf(url: string): { args: string[]; env: NodeJS.ProcessEnv } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { args: [`--dbname=${address.href}`], env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}) } };
}

async function postgresProgram(name: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(name, args, { env });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Problem(
        `${name} is not on this machine: install PostgreSQL's client programs (apt-get install postgresql-client).`,
      );
    }
    if (error instanceof CommandError && /server version mismatch/.test(error.output)) {
      throw new Problem(`${name} is older than the database server: install the client programs of the server's version.`);
    }
    throw error;
  }
}

function inWords(error: unknown): never {
  if (error instanceof Problem || error instanceof CommandError) throw error;
  throw new Problem(`The database of DATABASE_URL: ${messageOf(error)}`);
}
