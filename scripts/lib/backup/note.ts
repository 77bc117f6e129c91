import { readdir, stat, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import { backupNoteSchema, lastGoodBackup, type BackupNote } from '@pho-luat/shared/schemas/health';
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

/** Refuses while another one is under way; the file of the lock says since when. */
export async function beginBackup(varDir: string, now: Date): Promise<Disposable> {
  const lock = lockFile(lockOf(varDir));
  if (!lock) {
    const since = (await underWaySince(varDir)) ?? 'a moment ago';
    throw new AnotherBackup(`Another backup of ${varDir} has been under way since ${since}: wait for it. ${ifTooLong}`);
  }
  await utimes(lockOf(varDir), now, now);
  return lock;
}

export async function underWaySince(varDir: string): Promise<string | undefined> {
  return isLocked(lockOf(varDir)) ? (await stat(lockOf(varDir))).mtime.toISOString() : undefined;
}

/** What does not answer can be waited for without an end: nobody but an operator knows how long is too long. */
export const ifTooLong =
  'If that is too long, see whether its disk, the database and the files answer, and end its process (scripts/backup.ts).';

/**
 * Notes a backup, and keeps where backups were sent to; for one that failed also when the last good one was made, and where it is.
 */
export async function noteBackup(varDir: string, note: Omit<BackupNote, 'lastGood' | 'copy' | 'sentTo'>): Promise<void> {
  const before = await readNote(varDir);
  const lastOne = note.ok ? {} : { lastGood: lastGoodBackup(before), archive: note.archive ?? before?.archive };
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

export function noteMade(varDir: string, now: Date, { path, bytes, lost }: Made): Promise<void> {
  return noteBackup(varDir, { at: now.toISOString(), ok: true, archive: path, bytes, lost: lost.length });
}

export async function noteCopy(varDir: string, copy: NonNullable<BackupNote['copy']>, sentTo?: string): Promise<void> {
  const note = await readNote(varDir);
  if (note) await keepJson(backupNote(varDir), { ...note, copy, sentTo: sentTo ?? note.sentTo });
}
