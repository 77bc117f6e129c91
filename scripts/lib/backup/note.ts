import { installationAt } from '@pho-luat/shared/installation';
import { backupNoteSchema, lastGoodBackup, type BackupNote } from '@pho-luat/shared/schemas/health';
import { keepJson } from '../health/kept.ts';
import type { Made } from './make.ts';
import { readJsonFile } from '../../../site/lib/json-file.ts';

export const backupNote = (varDir: string) => installationAt(varDir).backupNote;

/** Nothing where there is none, or it makes no sense. */
export function readNote(varDir: string): Promise<BackupNote | undefined> {
  return readJsonFile(backupNote(varDir), backupNoteSchema);
}

/** One that failed keeps in mind when the last good one was made. */
export async function noteBackup(varDir: string, note: Omit<BackupNote, 'lastGood' | 'copy'>): Promise<void> {
  const lastGood = note.ok ? undefined : lastGoodBackup(await readNote(varDir));
  await keepJson(backupNote(varDir), { ...note, ...(lastGood === undefined ? {} : { lastGood }) });
}

export function noteMade(varDir: string, now: Date, { path, bytes, lost }: Made): Promise<void> {
  return noteBackup(varDir, { at: now.toISOString(), ok: true, archive: path, bytes, lost: lost.length });
}

export async function noteCopy(varDir: string, copy: NonNullable<BackupNote['copy']>): Promise<void> {
  const note = await readNote(varDir);
  if (note) await keepJson(backupNote(varDir), { ...note, copy });
}
