import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { isLater, newerMigration } from '@pho-luat/shared/versions';
import { z } from 'zod';

/**
 * A database only goes forward: Strapi runs the migrations that are new to it, and says nothing of those that it does not have itself.
 * An older version would save into tables that it does not understand.
 */

const note = { type: 'plugin', name: 'pho-luat', key: 'version' };

/** Ends the start on a database that a newer version has worked on. Before anything of Strapi's looks at its tables. */
export async function requireKnownDatabase({ db, dirs }: Core.Strapi): Promise<void> {
  const valuesOf = async (table: string, column: string, where = {}): Promise<unknown[]> => {
    if (!(await db.getSchemaConnection().hasTable(table))) return [];
    const rows: Record<string, unknown>[] = await db.getConnection(table).where(where).select(column);
    return rows.map((row) => row[column]);
  };
  const been = z.array(z.string()).parse(await valuesOf('strapi_migrations', 'name'));
  const newer = newerMigration(been, readdirSync(join(dirs.app.root, 'database/migrations')));
  const [kept] = await valuesOf('strapi_core_store_settings', 'value', { key: `${note.type}_${note.name}_${note.key}` });
  const version = typeof kept === 'string' ? z.string().parse(JSON.parse(kept)) : '';
  const own = product(dirs.app.root);
  if (newer === undefined && !isLater(version, own)) return;
  const what = newer === undefined ? version : `it has been through ${newer}`;
  throw new Error(
    `error: the database is of a newer version (${what}) than this one, ${own}: the CMS does not start, and the site stays as it is. ` +
      'Install that version again, or go back to a database of this one: npm run update -- --back, or npm run restore with a backup.',
  );
}

/** From now on no earlier version opens it. */
export async function noteVersion(strapi: Core.Strapi): Promise<void> {
  await strapi.store(note).set({ value: product(strapi.dirs.app.root) });
}

function product(appDir: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(appDir, '../package.json'), 'utf8'))).version;
}
