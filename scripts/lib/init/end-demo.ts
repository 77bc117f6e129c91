import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { environmentFile, readEnvironment, type Environment } from '@pho-luat/shared/environment';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { ifThere } from '@pho-luat/shared/if-there';
import { ownStartFile } from '@pho-luat/shared/own-start';
import { emptyPostgres } from '../backup/postgres.ts';
import { asideStart } from '../backup/restore.ts';
import { Problem } from '../problem.mjs';
import { whatIsBegun } from './begun.ts';

/** What residents see first, the database last: where it is cut short, the demonstration is still there and can be ended again. */
const site = ['current', 'trees', 'publisher', 'scans', 'searches', 'health', 'servers', 'supervisor.json'];
const state = [...site, 'backup.json', 'backup-files.json', 'update', 'cms'];

/** What the demonstration was told, by the variables that were there before the answers: those are of the site after it. */
export async function ofDemo(given: Environment, variables: NodeJS.ProcessEnv): Promise<Environment> {
  const { varDir } = given;
  const kept = parseEnv((await ifThere(readFile(join(varDir, environmentFile), 'utf8'))) ?? '');
  try {
    return { ...readEnvironment({ ...kept, ...variables }), varDir };
  } catch {
    // The answers complete them: no demonstration can have run with those alone.
    return given;
  }
}

/**
 * Removes all that was made in a demonstration, so that the next start fills an empty database again. The first administrator comes back
 * with the password of `first-admin.json`.
 */
export async function resetDemo(environment: Environment): Promise<void> {
  if (existsSync(join(environment.varDir, ownStartFile)))
    throw new Problem(
      `A site of the city's own is half begun in ${environment.varDir}: finish it with npm run init -- --end-demo`,
    );
  await endDemo(environment);
}

/** Removes all that a demonstration has made. Keeps secrets, service logs and what `npm run init` has written. */
export async function endDemo(environment: Environment): Promise<void> {
  const { varDir, databaseUrl, filesUrl } = environment;
  const files = filesUrl ? parseFilesUrl(filesUrl) : undefined;
  if (files?.kind === 'folder') {
    for (const name of await readdir(files.path)) if (/^[\da-f]{64}$/.test(name)) await rm(join(files.path, name));
  }
  const aside = (await readdir(varDir)).filter((name) => name.startsWith(asideStart));
  for (const name of [...aside, ...state]) await rm(join(varDir, name), { recursive: true, force: true });
  if (databaseUrl) await emptyPostgres(databaseUrl);
  if ((await whatIsBegun(environment)).kind !== 'nothing') throw new Problem('The demonstration is still in the database.');
}
