import { isAsWritten, noLine, type LogEnd } from '@pho-luat/shared/log-chain';
import { sha256 } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';
import type { Query } from '../database.ts';
import { Problem } from '../problem.mjs';

export type Kind = 'sqlite' | 'postgres';

/** What a database says of itself. It must say the same before a backup and after its restoration. */
export interface Facts {
  log: LogEnd;
  /** How many rows each table has. */
  rows: Record<string, number>;
  /** Which of the migrations of ours it has been through. */
  migrations: string[];
}

/** Sessions come and go by themselves, and end with a restore; what Strapi notes of its tables depends on the kind of database. */
const notCounted = new Set(['strapi_sessions', 'strapi_database_schema']);

/** Throws a `Problem` where the log is damaged: no such backup may take the place of a good one. */
export async function factsOf(query: Query, kind: Kind): Promise<Facts> {
  const rows: Record<string, number> = {};
  for (const table of await tablesOf(query, kind)) {
    if (notCounted.has(table)) continue;
    const [count] = await query(`select count(*) as rows from "${table}"`);
    rows[table] = Number(count?.rows);
  }
  const migrations = await query('select name from strapi_migrations order by name');
  return { log: await wholeLog(query), rows, migrations: migrations.map(({ name }) => String(name)) };
}

const tablesIn: Record<Kind, string> = {
  sqlite: `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
  postgres: 'select tablename as name from pg_tables where schemaname = current_schema() order by name',
};

export async function tablesOf(query: Query, kind: Kind): Promise<string[]> {
  return (await query(tablesIn[kind])).map(({ name }) => String(name));
}

const lineSchema = z.object({
  // PostgreSQL gives a `bigint` as text.
  seq: z.coerce.number(),
  id: z.string(),
  type: z.string(),
  action: z.string(),
  digest: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  document: z.string().nullable(),
  takedown_reason: z.string().nullable(),
  erases: z.coerce.boolean(),
  chain: z.string(),
});

const pageSize = 500;

async function wholeLog(query: Query): Promise<LogEnd> {
  const erasures = await query('select type, id, max(seq) as seq from publications where erases group by type, id');
  const erasedUpTo = new Map(erasures.map(({ type, id, seq }) => [`${String(type)} ${String(id)}`, Number(seq)]));
  let end = noLine;
  for (;;) {
    const rows = await query(
      `select seq, id, type, action, digest, at, "by", document, takedown_reason, erases, chain
       from publications where seq > ${end.seq} order by seq limit ${pageSize}`,
    );
    for (const row of rows) {
      const { document: text, takedown_reason, ...line } = lineSchema.parse(row);
      const { seq, chain, type, id } = line;
      const isErased = (erasedUpTo.get(`${type} ${id}`) ?? 0) > seq;
      if (!isAsWritten(end.chain, { ...line, text, isErased, takedown: takedown_reason !== null })) {
        throw new Problem(
          `The publication log is damaged at line ${seq} (${type} ${id}): scripts/docs/en/10-bad-day.md says how to mend it.`,
        );
      }
      end = { seq, chain };
    }
    if (rows.length === 0) return end;
  }
}

const storedSchema = z.object({ sha256, size: z.int().min(0) });

/** Digest → bytes of every file that the database names: uploads, their smaller forms, and what lines of the log have named. */
export async function filesNamed(query: Query): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const note = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const stored = storedSchema.safeParse(value).data;
    if (stored) found.set(stored.sha256, stored.size);
    for (const each of Object.values(value)) note(each);
  };
  // PostgreSQL gives JSON as what it stands for.
  const noteJson = (value: unknown) => note(typeof value === 'string' ? JSON.parse(value) : value);
  for (const { provider_metadata, formats } of await query('select provider_metadata, formats from files')) {
    noteJson(provider_metadata);
    noteJson(formats);
  }
  const lines = await query(`select document from publications where type = 'file' and document is not null`);
  for (const { document } of lines) noteJson(document);
  return found;
}
