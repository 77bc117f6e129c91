import { existsSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { environmentFile, type Environment } from '@pho-luat/shared/environment';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { syncPath, writeDurably } from '../../../site/lib/durable.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { CommandError } from '../command.mjs';
import { askDatabase, inSqlite, sqliteFile } from '../database.ts';
import { builtStore } from '../file-store.ts';
import { explain, Problem } from '../problem.mjs';
import { step } from '../step.mjs';
import { VarDir } from '../var-dir.ts';
import { readArchive, type Head } from './archive.ts';
import { filesNamed } from './facts.ts';
import { stampOf } from './keep.ts';
import { changePlaces, putBack } from './places.ts';
import {
  dumpPostgres,
  emptyPostgres,
  factsOfPostgres,
  isEmptyPostgres,
  nameOfPostgres,
  refusedByPostgres,
  requireAlone,
  restorePostgres,
} from './postgres.ts';
import { knownMigrations, refuseNewer } from './product.ts';
import { endSessions } from './sqlite.ts';
import { listBeside, onceEach, readList, takedownsIn, takedownsOfPublisher, type Takedown } from './takedowns.ts';
import { copyUpward } from './upward.ts';
import { requireSame, verify } from './verify.ts';

export interface Restored {
  /** Files that the database names, and that are neither in the archive nor sound in the store. */
  lost: string[];
  /** Where what was there before is now; nothing where there was nothing. */
  aside: string | undefined;
  /** How many takedowns the next start does again; nothing where nobody here knows what was taken down after the backup. */
  takedowns: number | undefined;
}

/** How the folders begin in `VAR_DIR` that have what was there before a restore. */
export const asideStart = 'before-restore-';

interface Choices {
  identities: readonly string[];
  now: Date;
  /** Whether to go on, once it is known what is in the archive and, where something is, what it takes the place of. */
  agrees: (head: Head, occupied: string | undefined) => Promise<boolean>;
  /** Whether the next start does what `afterRestore` says: not where all is undone within minutes. */
  isForGood: boolean;
}

/** For the operator who makes such a restore. */
export const afterRestore = `Links to drafts end; times that have passed since then wait until somebody sets them anew. Times still to come are kept, also those that
were called off or moved since: look through «Đã hẹn giờ» on the home page of the admin, after the start.`;

/** Replaces what is there by an archive, whole or not at all. Undefined where the operator did not agree. */
export async function restore(environment: Environment, archive: string, choices: Choices): Promise<Restored | undefined> {
  using folder = await VarDir.open(environment.varDir);
  await folder.take();
  return restoreWithLock(environment, archive, choices);
}

/** The same for a process that has the folder to itself already. */
export async function restoreWithLock(
  environment: Environment,
  archive: string,
  choices: Choices,
): Promise<Restored | undefined> {
  const { varDir, databaseUrl } = environment;
  await undoInterrupted(environment);
  const scratch = join(varDir, 'restore-scratch');
  try {
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { mode: 0o700 });
    const head = await step('Every byte of the archive is checked', () =>
      verify(archive, choices.identities, scratch, async (known) => {
        refuseNewer(archive, known);
        refuseOther(archive, known, databaseUrl);
      }),
    );
    const archives = [...(await wholeBeside(archive, head, choices.identities)), archive];
    if (!(await choices.agrees(head, await occupiedBy(environment, head)))) return undefined;
    const aside = join(varDir, asideStart + stampOf(choices.now));
    // On a new machine it is built first, and says so.
    const { openStore } = await builtStore();
    const put: string[] = [];
    const inArchive = new Set<string>();
    const { takedowns, isKnown } = await takedownsKnown(environment, archive, head);
    try {
      await step(`Files: those of ${head.files} that are not there`, () =>
        putFiles(environment, archives, choices.identities, { put, inArchive }).catch((error: unknown) => {
          throw new Problem(explain(error, folderOfFiles(environment)));
        }),
      );
      await step('Database', () =>
        changeDatabase(environment, archive, head, { scratch, aside, takedowns, isForGood: choices.isForGood }),
      );
    } catch (error) {
      for (const sha256 of put) await openStore(environment).delete(sha256);
      throw error;
    }
    const named = await askDatabase(environment, filesNamed);
    // Erased or removed between a whole archive and its supplement.
    for (const sha256 of put) if (!named.has(sha256)) await openStore(environment).delete(sha256);
    return {
      lost: await lostFiles(environment, named, inArchive),
      aside: existsSync(aside) ? aside : undefined,
      takedowns: isKnown ? takedowns.length : undefined,
    };
  } catch (error) {
    throw new Problem(explain(error, varDir));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Whatever a restore has left that was killed: before anything else is done in its place. */
export async function undoInterrupted({ varDir, databaseUrl }: Environment): Promise<void> {
  if (await putBack(varDir, (aside, database) => undoDatabase(databaseUrl, aside, database)))
    console.log('A restore was interrupted before: what it had begun is undone.');
}

function refuseOther(archive: string, { database, migrations, product: maker }: Head, databaseUrl: string | undefined): void {
  if (database === 'postgres' && !databaseUrl)
    throw new Problem(
      `${archive} was made of PostgreSQL: set DATABASE_URL to an empty database, and run the same command again.`,
    );
  if (database === 'sqlite' && databaseUrl && knownMigrations().some((name) => !migrations.includes(name))) {
    throw new Problem(
      `${archive} was made of SQLite by an earlier version (${maker}): restore it without DATABASE_URL, start once, and take a backup of that.`,
    );
  }
}

/** What a supplement needs, every byte of it checked. */
async function wholeBeside(archive: string, { supplements }: Head, identities: readonly string[]): Promise<string[]> {
  if (supplements === undefined) return [];
  const whole = join(dirname(archive), supplements);
  if (!existsSync(whole))
    throw new Problem(`${archive} is a supplement: put ${supplements} beside it, or restore that one, which is older.`);
  await step(`Every byte of ${supplements} is checked`, () => readArchive(whole, identities, async () => undefined));
  return [whole];
}

/** What a restore would take the place of, in words. */
async function occupiedBy(environment: Environment, { database }: Head): Promise<string | undefined> {
  const { databaseUrl, varDir } = environment;
  if (!databaseUrl) return existsSync(sqliteFile(environment)) ? varDir : undefined;
  await requireAlone(environment);
  const isEmpty = await isEmptyPostgres(databaseUrl);
  if (!isEmpty && database === 'sqlite')
    throw new Problem('The database of DATABASE_URL is not empty: from SQLite a restore goes into an empty one alone.');
  // The SQLite database from before DATABASE_URL is put aside too.
  if (isEmpty) return existsSync(sqliteFile(environment)) ? varDir : undefined;
  return `the database of DATABASE_URL and ${varDir}`;
}

/** The folder of the files, to be named in a fault; a bucket has none, so `VAR_DIR` is named. */
function folderOfFiles({ filesUrl, varDir }: Environment): string {
  const place = filesUrl === undefined ? undefined : parseFilesUrl(filesUrl);
  return place?.kind === 'folder' ? place.path : varDir;
}

/** `inArchive` fills with what they have, and `put` with those of it that were not there before. */
async function putFiles(
  environment: Environment,
  archives: readonly string[],
  identities: readonly string[],
  { put, inArchive }: { put: string[]; inArchive: Set<string> },
): Promise<void> {
  const { openStore, soundBytes } = await builtStore();
  const store = openStore(environment);
  for (const archive of archives)
    await readArchive(archive, identities, async ({ name, bytes }) => {
      const sha256 = name.split('files/')[1];
      if (sha256 === undefined) return;
      // Before the first file: the store of a new machine is still empty.
      if (inArchive.size === 0) await store.claim();
      inArchive.add(sha256);
      if (await soundBytes(store, sha256)) return;
      put.push(sha256);
      const kept = await store.put(await buffer(bytes));
      // It was checked a moment ago; the archive changes while it is read.
      if (kept !== sha256) throw new Problem(`${archive} does not give the same bytes twice: copy it to a sound disk.`);
    });
}

/** The database comes last: with it, all is there. */
async function changeDatabase(
  environment: Environment,
  archive: string,
  head: Head,
  { scratch, aside, takedowns, isForGood }: { scratch: string; aside: string; takedowns: Takedown[]; isForGood: boolean },
): Promise<void> {
  const { varDir, databaseUrl } = environment;
  const again = join(scratch, 'take-down-again.json');
  await writeFile(again, JSON.stringify(takedowns), { mode: 0o600, flush: true });
  const from = (name: string) => (existsSync(join(scratch, name)) ? join(scratch, name) : undefined);
  const changes = new Map<string, string | undefined>([['cms/take-down-again.json', again]]);
  if (isForGood) {
    const restored = join(scratch, 'restored.json');
    await writeFile(restored, JSON.stringify({ at: head.at }), { mode: 0o600, flush: true });
    changes.set('cms/restored.json', restored);
  }
  const change = (place: string, file: string | undefined) => {
    for (const end of ['-wal', '-shm']) changes.set(place + end, undefined);
    changes.set(place, file);
  };
  const secrets = from('secrets.json');
  if (secrets) changes.set('secrets.json', secrets);
  // What this machine has been told counts before what the lost one was.
  const variables = from(environmentFile);
  if (variables && !existsSync(join(varDir, environmentFile))) changes.set(environmentFile, variables);
  const scans = from('scans.sqlite');
  if (scans) change('scans/scans.db', scans);
  if (!databaseUrl) await endSessions(join(scratch, 'database.sqlite'));
  // With DATABASE_URL no file comes there: a later start without that variable must not find the former database and publish it.
  change('cms/data.db', databaseUrl ? undefined : join(scratch, 'database.sqlite'));
  const before = databaseBefore(aside);
  const last = async () => {
    if (!databaseUrl) return;
    // The file gets its name when it is whole: from then on there is something to undo.
    if (await isEmptyPostgres(databaseUrl)) await writeDurably(before, '');
    else {
      await dumpPostgres(databaseUrl, `${before}.half`);
      await syncPath(`${before}.half`);
      await rename(`${before}.half`, before);
      await syncPath(aside);
    }
    // Each of them does all or nothing.
    if (head.database === 'sqlite') await copyUpward(join(scratch, 'database.sqlite'), databaseUrl, scratch);
    else
      await restorePostgres(databaseUrl, join(scratch, 'database.sql')).catch(async (error: unknown) => {
        // Whether it was done, nobody knows where the connection broke.
        if (error instanceof CommandError && error.code === refusedByPostgres) await rm(before);
        throw error;
      });
    requireSame(archive, head, await factsOfPostgres(databaseUrl));
  };
  await changePlaces(varDir, aside, changes, last, {
    database: databaseUrl && nameOfPostgres(databaseUrl),
    undo: () => undoDatabase(databaseUrl, aside),
  });
  // Nothing was there before: the empty file that says so is removed.
  if (existsSync(before) && (await stat(before)).size === 0) await rm(before);
  await rmdir(aside).catch(() => undefined);
}

const databaseBefore = (aside: string) => join(aside, 'database.sql');

/**
 * The database as it was before a restore, by what that has left; untouched where it had not come so far. `changed` is the one that was
 * restored into: no other is put back.
 */
async function undoDatabase(databaseUrl: string | undefined, aside: string, changed?: string): Promise<void> {
  const before = databaseBefore(aside);
  if (!existsSync(before)) return;
  if (changed !== undefined && (!databaseUrl || nameOfPostgres(databaseUrl) !== changed))
    throw new Problem(
      `A restore into ${changed} was interrupted: set DATABASE_URL to it once more, and run the same command, so that it is undone there. Only if that database is no more, remove ${before} first.`,
    );
  if (!databaseUrl) return;
  await ((await stat(before)).size === 0 ? emptyPostgres(databaseUrl) : restorePostgres(databaseUrl, before));
}

/**
 * Takedowns, from everything that is still there to tell of them; `isKnown` is whether any of it reaches as far as the archive
 * does.
 */
async function takedownsKnown(
  environment: Environment,
  archive: string,
  { log }: Head,
): Promise<{ takedowns: Takedown[]; isKnown: boolean }> {
  const { varDir, backupTo, databaseUrl } = environment;
  // What cannot be read, as a damaged database, says nothing. On the way to PostgreSQL the SQLite of before knows most.
  const logs = await Promise.allSettled([
    askDatabase(environment, (query) => takedownsIn(query)),
    ...(databaseUrl ? [inSqlite(sqliteFile(environment), (query) => takedownsIn(query))] : []),
    takedownsOfPublisher(installationAt(varDir).store),
  ]);
  const read = logs.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const folders = [dirname(archive), ...(backupTo === undefined ? [] : [backupTo])];
  const lists = (await Promise.all(folders.map((folder) => readList(listBeside(folder))))).filter((list) => list !== undefined);
  return {
    takedowns: onceEach([...read.flatMap(({ takedowns }) => takedowns), ...lists.flat()]),
    isKnown: lists.length > 0 || read.some(({ upTo }) => upTo >= log.seq),
  };
}

/**
 * The files of an archive have been checked by now. An archive without files was made where they are: it is only seen whether they
 * are there.
 */
async function lostFiles(
  environment: Environment,
  named: ReadonlyMap<string, number>,
  inArchive: ReadonlySet<string>,
): Promise<string[]> {
  const { openStore, soundBytes } = await builtStore();
  const store = openStore(environment);
  const isThere = async (sha256: string) => {
    if (inArchive.size > 0) return (await soundBytes(store, sha256)) !== undefined;
    const file = await store.get(sha256);
    file?.stream.destroy();
    return file !== undefined;
  };
  const lost: string[] = [];
  for (const sha256 of named.keys()) if (!inArchive.has(sha256) && !(await isThere(sha256))) lost.push(sha256);
  return lost;
}
