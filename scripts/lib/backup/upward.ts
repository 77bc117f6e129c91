import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { run } from '../command.mjs';
import { Problem } from '../problem.mjs';
import { emptyPostgres } from './postgres.ts';
import { ensureSecrets } from '../secrets.ts';
import { root } from '../tools.mjs';
import { tablesOf } from './facts.ts';

/**
 * From SQLite to PostgreSQL, the path upward: the CMS itself makes its tables in an empty database, then every row is copied into them in
 * one transaction. Both are of this version, so a table and a column have the same name and meaning.
 */

/** What each kind of database says of its own tables. */
const own = new Set(['strapi_database_schema', 'strapi_migrations', 'strapi_migrations_internal', 'strapi_sessions']);
const rowsAtOnce = 200;

export async function copyUpward(from: string, url: string, scratch: string): Promise<void> {
  try {
    await makeTables(url, join(scratch, 'tables'));
    await copyRows(from, url);
  } catch (error) {
    await emptyPostgres(url);
    throw error;
  }
}

async function copyRows(from: string, url: string): Promise<void> {
  using source = new DatabaseSync(from, { readOnly: true });
  const target = new Client({ connectionString: url });
  await target.connect();
  try {
    await target.query('begin');
    await copyAll(source, target);
    await target.query('commit');
  } finally {
    await target.end();
  }
}

/** A whole start of the CMS, which ends before it listens; its files are nobody's. */
async function makeTables(url: string, varDir: string): Promise<void> {
  await mkdir(join(varDir, 'cms'), { recursive: true });
  await ensureSecrets(varDir);
  const load = `require('@strapi/strapi').createStrapi({ appDir: '.', distDir: './dist' }).load().then(() => process.exit(0))`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    VAR_DIR: varDir,
    FILES_URL: '',
    SMTP_URL: '',
    ALERT_MAIL: '',
  };
  await run(process.execPath, ['-e', load], { cwd: join(root, 'cms'), env });
}

async function copyAll(source: DatabaseSync, target: Client): Promise<void> {
  const ask = async (sql: string) => (await target.query<Record<string, string>>(sql)).rows;
  const tables = (await tablesOf(ask, 'postgres')).filter((table) => !own.has(table));
  // Rows come table by table, so what refers to others is checked at the end.
  const links = await ask(
    `select conrelid::regclass as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of links) await ask(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) {
    await ask(`alter table "${table}" disable trigger user`);
    await ask(`truncate "${table}"`);
    await copyTable(source, target, table);
    await ask(`alter table "${table}" enable trigger user`);
  }
  for (const { table, name, definition } of links) await ask(`alter table ${table} add constraint ${name} ${definition}`);
  const counters = await ask(
    `select quote_ident(table_name) as table, quote_ident(column_name) as column from information_schema.columns
     where table_schema = 'public' and column_default like 'nextval(%'`,
  );
  for (const { table, column } of counters) {
    await ask(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), greatest((select max(${column}) from ${table}), 1),
         exists (select from ${table}))`,
    );
  }
}

type Value = string | number | bigint | Uint8Array | boolean | Date | null;

async function copyTable(source: DatabaseSync, target: Client, table: string): Promise<void> {
  const { rows: columns } = await target.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const typeOf = new Map(columns.map(({ name, type }) => [name, type]));
  const names = source
    .prepare(`select name from pragma_table_info(?)`)
    .all(table)
    .map(({ name }) => String(name));
  const unknown = names.find((name) => !typeOf.has(name));
  if (unknown !== undefined) throw new Problem(`The table ${table} has no place for ${unknown} on PostgreSQL.`);
  const quoted = names.map((name) => `"${name}"`).join(', ');
  let values: Value[] = [];
  const flush = async () => {
    if (values.length === 0) return;
    const places = Array.from(
      { length: values.length / names.length },
      (_, row) => `(${names.map((_name, column) => `$${row * names.length + column + 1}`).join(', ')})`,
    );
    await target.query(`insert into "${table}" (${quoted}) values ${places.join(', ')}`, values);
    values = [];
  };
  for (const row of source.prepare(`select ${quoted} from "${table}"`).iterate()) {
    for (const name of names) values.push(asPostgres(row[name] ?? null, typeOf.get(name) ?? ''));
    // PostgreSQL takes 65 535 values at once.
    if (values.length >= rowsAtOnce * names.length) await flush();
  }
  await flush();
}

/** SQLite keeps booleans as 0 and 1, and instants as milliseconds. */
function asPostgres(value: Value, type: string): Value {
  if (type === 'boolean' && value !== null) return Boolean(value);
  if (type.startsWith('timestamp') && typeof value === 'number') return new Date(value);
  return value;
}
