import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { ownStartFile } from '@pho-luat/shared/own-start';
import { buildCms } from '../cms-build.ts';
import { whatIsBegun } from '../init/begun.ts';
import { prepare } from '../prepare.ts';
import { Problem } from '../problem.mjs';
import { step } from '../step.mjs';
import { VarDir } from '../var-dir.ts';
import { beside, inCms } from './beside.ts';
import { importedSchema, type Imported } from './report.ts';
import { unpack } from './unpack.ts';

export interface ImportQuestion {
  /** Lists, folders and what else was named, unpacked. */
  paths: string[];
  write: boolean;
  sound: boolean;
}

/**
 * Takes content in, or rehearses that. To write, the installation must be stopped, so that its next start makes one release of all; a
 * rehearsal runs on a copy of a SQLite database, and in a PostgreSQL one that it would lock for as long.
 */
export async function importInto(given: Environment, { paths, ...how }: ImportQuestion): Promise<Imported> {
  using varDir = await VarDir.open(given.varDir);
  if (how.write || given.databaseUrl) await prepare(given, varDir);
  await requireBegun(given);
  await buildCms();
  return unpacked(given, paths, async (importFrom) => {
    const asked = { importFrom, ...how };
    if (how.write) return importedSchema.parse(await inCms('Import', given, asked));
    return beside(given, join(given.varDir, 'import'), async (copy) =>
      importedSchema.parse(await inCms('Rehearsal', copy, asked)),
    );
  });
}

/** Each ZIP as a folder, for as long as the work takes. */
async function unpacked<T>(given: Environment, paths: readonly string[], work: (paths: string[]) => Promise<T>): Promise<T> {
  const isZip = (path: string) => /\.zip$/i.test(path);
  if (!paths.some(isZip)) return work([...paths]);
  const scratch = await mkdtemp(join(given.varDir, 'import-zip-'));
  try {
    const ready: string[] = [];
    for (const [at, path] of paths.entries()) {
      const folder = join(scratch, `${at}`);
      if (isZip(path)) await step(`Unpack ${basename(path)}`, () => unpack(path, folder, roomIn(given)));
      ready.push(isZip(path) ? await listFolder(folder) : path);
    }
    return await work(ready);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Bytes. The files are stored once more when they are taken in. */
function roomIn({ varDir, diskReserveMb }: Environment): number {
  const { bavail, bsize } = statfsSync(varDir);
  return Math.max(0, (bavail * bsize - diskReserveMb * 1024 ** 2) / 2);
}

/** A folder that was packed as a whole is alone in its ZIP. */
async function listFolder(folder: string): Promise<string> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => name !== '__MACOSX');
  const [only, ...more] = entries;
  return only?.isDirectory() && more.length === 0 ? join(folder, only.name) : folder;
}

/** A first start begins with what `npm run init` was told, or with the demonstration, and only in an empty database. */
async function requireBegun(given: Environment): Promise<void> {
  const { kind } = await whatIsBegun(given);
  if (kind === 'nothing' && existsSync(join(given.varDir, ownStartFile)))
    throw new Problem(
      'npm run init was run, and npm start was not: start once, stop when the site is served, and run this command again.',
    );
  if (kind === 'demo')
    console.log('This installation is the demonstration. What is taken in goes with it when npm run init ends it.');
}
