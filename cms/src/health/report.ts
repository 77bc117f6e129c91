import { readFile } from 'node:fs/promises';
import { installationAt } from '@pho-luat/shared/installation';
import { backupNoteSchema, healthSchema, isOldLook, type BackupNote, type Health } from '@pho-luat/shared/schemas/health';
import { installation } from '../installation.ts';

export interface LastLook extends Health {
  isOld: boolean;
}

/** What `npm start` found when it last looked; nothing where it has never looked. */
export async function lastLook(now: Date): Promise<LastLook | undefined> {
  try {
    const health = healthSchema.parse(JSON.parse(await readFile(installationAt(installation().varDir).healthReport, 'utf8')));
    return { ...health, isOld: isOldLook(health.at, now) };
  } catch {
    return undefined;
  }
}

/** How the last backup went; nothing where there was none. */
export async function readBackupNote(): Promise<BackupNote | undefined> {
  try {
    return backupNoteSchema.parse(JSON.parse(await readFile(installationAt(installation().varDir).backupNote, 'utf8')));
  } catch {
    return undefined;
  }
}
