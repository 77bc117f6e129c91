import { existsSync } from 'node:fs';
import { draftedTypes, contentTypes } from '@pho-luat/shared/content-types/index';
import type { Environment } from '@pho-luat/shared/environment';
import { tablesOf } from '../backup/facts.ts';
import { inDatabase, sqliteFile, type Query } from '../database.ts';

/** What an installation holds before it is begun. */
export type Begun = { kind: 'nothing' | 'own' } | { kind: 'demo'; codes: number; byPeople: number };

export async function whatIsBegun(environment: Environment): Promise<Begun> {
  const { databaseUrl } = environment;
  if (!databaseUrl && !existsSync(sqliteFile(environment))) return { kind: 'nothing' };
  return inDatabase(environment, async (ask) => {
    const tables = await tablesOf(ask, databaseUrl ? 'postgres' : 'sqlite');
    if (!tables.includes('publications') || (await count(ask, 'publications')) === 0) return { kind: 'nothing' };
    // Without the mark it counts as the city's own: nothing of it is ever removed.
    const [setting] = (await ask('select * from site_settings')) as { is_demo?: unknown }[];
    if (!setting?.is_demo) return { kind: 'own' };
    const byPeople = await Promise.all(draftedTypes.map((type) => count(ask, tableOf(type), 'where created_by_id is not null')));
    return {
      kind: 'demo',
      codes: await count(ask, 'publications', "where type = 'qr-code'"),
      byPeople: byPeople.reduce((sum, each) => sum + each, 0),
    };
  });
}

const tableOf = (type: (typeof draftedTypes)[number]) => contentTypes[type].plural.replaceAll('-', '_');

async function count(ask: Query, table: string, where = ''): Promise<number> {
  const of = table === 'publications' ? '*' : 'distinct document_id';
  const [row] = (await ask(`select count(${of}) as number from ${table} ${where}`)) as { number: number | string }[];
  return Number(row?.number);
}
