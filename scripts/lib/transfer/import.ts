import { existsSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { importedSchema, type Imported } from '@pho-luat/shared/schemas/transfer';
import { ownStartFile } from '@pho-luat/shared/own-start';
import { requireAlone } from '../backup/postgres.ts';
import { buildCms } from '../cms-build.ts';
import { whatIsBegun } from '../init/begun.ts';
import { prepare } from '../prepare.ts';
import { explain, Problem } from '../problem.mjs';
import { step } from '../step.mjs';
import { VarDir } from '../var-dir.ts';
import { beside, inCms } from './beside.ts';
import { withOldSites, type Given } from './old-sites.ts';
import { makeScratch, removeLeftOvers } from './scratch.ts';
import { unpack } from './unpack.ts';

export interface ImportQuestion {
  /** Lists, folders and what else was named, unpacked. */
  paths: string[];
  write: boolean;
  sound: boolean;
  /** The words for pictures of an old site that have none. */
  alt: string;
}

/**
 * Takes content in, or rehearses that. To write, the installation must be stopped, so that its next start makes one release of all; a
 * rehearsal runs on a copy of a SQLite database, and in a PostgreSQL one that it would lock for as long.
 */
export async function importInto(
  given: Environment,
  { paths, alt, ...how }: ImportQuestion,
): Promise<Imported & Pick<Given, 'sources'>> {
  using varDir = await VarDir.open(given.varDir);
  if (how.write || given.databaseUrl) await prepare(given, varDir);
  await requireAlone(given);
  await requireBegun(given);
  await buildCms();
  return readied(given, { paths, alt }, async ({ paths: importFrom, filesOf, sources }, scratch) => {
    const asked = { importFrom, filesOf, ...how };
    if (how.write) return { ...importedSchema.parse(await inCms('Import', given, asked)), sources };
    return beside(given, join(scratch, 'copy'), async (copy) => ({
      ...importedSchema.parse(await inCms('Rehearsal', copy, asked)),
      sources,
    }));
  });
}

/** Each ZIP as a folder, and what an old site has left as lists, for as long as the work takes. */
async function readied<T>(
  given: Environment,
  { paths, alt }: Pick<ImportQuestion, 'paths' | 'alt'>,
  work: (ready: Given, scratch: string) => Promise<T>,
): Promise<T> {
  const isZip = (path: string) => /\.zip$/i.test(path);
  await removeLeftOvers(given.varDir);
  const scratch = await makeScratch(given.varDir);
  try {
    const ready: string[] = [];
    for (const [at, path] of paths.entries()) {
      const folder = unpackedIn(scratch, at);
      if (isZip(path)) await step(`Unpack ${basename(path)}`, () => unpack(path, folder, roomIn(given)));
      ready.push(isZip(path) ? await listFolder(folder) : path);
    }
    return await work(await withOldSites(ready, join(scratch, 'lists'), alt), scratch);
  } catch (error) {
    // Where the files are elsewhere, either disk may be the one that is full.
    const places = [given.varDir, given.filesUrl].filter((place) => place?.startsWith('/')).join(' or ');
    throw new Problem(byZip(explain(error, places), paths, scratch), error instanceof Problem ? error.exitCode : 1);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const unpackedIn = (scratch: string, at: number) => join(scratch, `${at}.zip`);

/** What is wrong in a ZIP, by its path: the folder that it was unpacked into is gone by the time that somebody looks. */
export function byZip(said: string, paths: readonly string[], scratch: string): string {
  return paths.reduce((text, path, at) => text.replaceAll(unpackedIn(scratch, at), path), said);
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
