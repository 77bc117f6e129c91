import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupNoteSchema, healthSchema, type BackupNote, type Health } from '@pho-luat/shared/schemas/health';
import { installation } from '../installation.ts';

/** `npm start` looks every half minute. After this long without a look, nobody does. */
const longestSilenceMs = 10 * 60_000;

export interface LastLook extends Health {
  isOld: boolean;
}

/** What `npm start` found when it last looked; nothing where it has never looked. */
export async function lastLook(now: Date): Promise<LastLook | undefined> {
  try {
    const health = healthSchema.parse(JSON.parse(await readFile(join(installation().varDir, 'health/report.json'), 'utf8')));
    // A look of a time to come says as little: it was a clock that was wrong.
    return { ...health, isOld: Math.abs(now.getTime() - Date.parse(health.at)) > longestSilenceMs };
  } catch {
    return undefined;
  }
}

/** How the last backup went; nothing where there was none. */
export async function readBackupNote(): Promise<BackupNote | undefined> {
  try {
    return backupNoteSchema.parse(JSON.parse(await readFile(join(installation().varDir, 'backup.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
