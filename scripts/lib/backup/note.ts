import { readdir, stat, utimes } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { ifThere } from '@pho-luat/shared/if-there';
import { installationAt } from '@pho-luat/shared/installation';
import { sha256 } from '@pho-luat/shared/schemas/fields';
import { backupNoteSchema, lastGoodBackup, type BackupNote, type OneBackup } from '@pho-luat/shared/schemas/health';
import { z } from 'zod';
import { isLocked, lockFile } from '../../../site/publisher/file-lock.ts';
import { keepJson } from '../health/kept.ts';
import { Problem } from '../problem.mjs';
import { momentIn } from './keep.ts';
import type { Made } from './make.ts';
import { readJsonFile } from '../../../site/lib/json-file.ts';

export const backupNote = (varDir: string) => installationAt(varDir).backupNote;

/** Undefined where there is none, or it makes no sense. */
export function readNote(varDir: string): Promise<BackupNote | undefined> {
  return readJsonFile(backupNote(varDir), backupNoteSchema);
}

/** Another backup is under way, which is no fault of the backups. */
export class AnotherBackup extends Problem {}

const lockOf = (varDir: string) => join(varDir, 'backup.lock');

/**
 * Refuses while another one is under way; the file of the lock says since when. A supplement is made within seconds, without being asked
 * for: it is waited for.
 */
export async function beginBackup(varDir: string, now: Date, isSupplement = false): Promise<Disposable> {
  let lock = lockFile(lockOf(varDir));
  while (!lock && isLocked(supplementLock(varDir))) {
    await wait(200);
    lock = lockFile(lockOf(varDir));
  }
  if (!lock) {
    const since = (await underWaySince(varDir)) ?? 'a moment ago';
    throw new AnotherBackup(`Another backup of ${varDir} has been under way since ${since}: wait for it. ${ifTooLong}`);
  }
  const locks = new DisposableStack();
  // Left last, so that who waits for it finds the other free.
  if (isSupplement) locks.use(lockFile(supplementLock(varDir)));
  locks.use(lock);
  await utimes(lockOf(varDir), now, now);
  return locks;
}

const supplementLock = (varDir: string) => join(varDir, 'supplement.lock');

export async function underWaySince(varDir: string): Promise<string | undefined> {
  return isLocked(lockOf(varDir)) ? (await stat(lockOf(varDir))).mtime.toISOString() : undefined;
}

/** What does not answer can be waited for without an end: nobody but an operator knows how long is too long. */
export const ifTooLong =
  'If that is too long, see whether its disk, the database and the files answer, and end its process (scripts/backup.ts).';

/**
 * Notes a backup, and keeps where backups were sent to; for one that failed also when the last good one was made, and where it is.
 */
export async function noteBackup(varDir: string, note: OneBackup): Promise<void> {
  const before = await readNote(varDir);
  const lastOne = note.ok
    ? {}
    : { lastGood: lastGoodBackup(before), archive: note.archive ?? before?.archive, supplement: before?.supplement };
  await keepJson(backupNote(varDir), { ...note, ...lastOne, sentTo: before?.sentTo });
}

/**
 * Refuses `BACKUP_TO` where all that was made there is gone: while its disk is not mounted, a backup would lie on the very disk
 * that it is meant to save. What is made elsewhere by hand may be carried away. A mount may never answer: asked synchronously, `npm
 * start` would neither look nor alert.
 */
export async function requireEarlierOnes({ varDir, siteUrl, backupTo }: Environment, folder: string): Promise<void> {
  if (backupTo === undefined || resolve(folder) !== resolve(backupTo)) return;
  const archive = (await readNote(varDir))?.archive;
  if (archive === undefined || dirname(archive) !== resolve(folder)) return;
  if (await stat(archive).catch(() => undefined)) return;
  const names = await readdir(folder).catch(() => []);
  if (names.some((name) => momentIn(siteUrl, name))) return;
  throw new Problem(
    `${folder} has none of the backups that were made there: mount its disk. If they were removed on purpose, remove ${backupNote(varDir)} too.`,
  );
}

export async function noteMade({ varDir, backupKey }: Environment, now: Date, made: Made): Promise<void> {
  const known: z.infer<typeof filesSchema> = { archive: made.path, key: backupKey, files: [...made.files] };
  await keepJson(installationAt(varDir).backupFiles, known);
  await noteBackup(varDir, noteOf(now, made));
}

/** Nothing of it is sent yet. */
export async function noteSupplement(varDir: string, supplement: OneBackup): Promise<void> {
  const note = await readNote(varDir);
  if (!note) return;
  const lastGood = supplement.ok ? {} : { lastGood: lastGoodBackup(note.supplement) };
  await keepJson(backupNote(varDir), {
    ...note,
    copy: supplement.ok ? undefined : note.copy,
    supplement: { ...supplement, ...lastGood },
  });
}

export function noteOf(now: Date, { path, bytes, lost }: Made): OneBackup {
  return { at: now.toISOString(), ok: true, archive: path, bytes, lost: lost.length };
}

const filesSchema = z.object({ archive: z.string(), key: z.string().optional(), files: z.array(sha256) });

/** An archive of `BACKUP_TO` by its name there, and the digests of the files in it. */
export interface Whole {
  archive: string;
  files: ReadonlySet<string>;
}

/** The last sound one, if it is where one would be made now, of the same name and for the same key, and it is known what is in it. */
export async function lastWhole({ varDir, siteUrl, backupTo, backupKey }: Environment): Promise<Whole | undefined> {
  const known = await readJsonFile(installationAt(varDir).backupFiles, filesSchema);
  if (!known || backupTo === undefined || known.archive !== (await readNote(varDir))?.archive) return undefined;
  const archive = basename(known.archive);
  const isOurs = known.archive === join(resolve(backupTo), archive) && momentIn(siteUrl, archive) && known.key === backupKey;
  if (!isOurs || !(await ifThere(stat(known.archive)))) return undefined;
  return { archive, files: new Set(known.files) };
}

export async function noteCopy(varDir: string, copy: NonNullable<BackupNote['copy']>, sentTo?: string): Promise<void> {
  const note = await readNote(varDir);
  if (note) await keepJson(backupNote(varDir), { ...note, copy, sentTo: sentTo ?? note.sentTo });
}
