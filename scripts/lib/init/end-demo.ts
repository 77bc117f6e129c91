import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { emptyPostgres } from '../backup/postgres.ts';
import { Problem } from '../problem.mjs';
import { whatIsBegun } from './begun.ts';

/** What residents see first, the database last: where it is cut short, the demonstration is still there and can be ended again. */
const site = ['current', 'trees', 'publisher', 'scans', 'searches', 'health', 'servers', 'supervisor.json'];
const state = [...site, 'backup.json', 'first-admin.json', 'cms'];

/** Removes all that a demonstration has made. Keeps secrets, service logs and what `npm run init` has written. */
export async function endDemo(environment: Environment): Promise<void> {
  const { varDir, databaseUrl, filesUrl } = environment;
  const files = filesUrl ? parseFilesUrl(filesUrl) : undefined;
  if (files?.kind === 'folder') {
    for (const name of await readdir(files.path)) if (/^[\da-f]{64}$/.test(name)) await rm(join(files.path, name));
  }
  for (const name of state) await rm(join(varDir, name), { recursive: true, force: true });
  if (databaseUrl) await emptyPostgres(databaseUrl);
  if ((await whatIsBegun(environment)).kind !== 'nothing') throw new Problem('The demonstration is still in the database.');
}
