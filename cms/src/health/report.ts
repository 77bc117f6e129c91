import { readFile } from 'node:fs/promises';
import { installationAt } from '@pho-luat/shared/installation';
import { parsedJson } from '@pho-luat/shared/json';
import { backupNoteSchema, healthSchema, isOldLook, type BackupNote, type Health } from '@pho-luat/shared/schemas/health';
import type { z } from 'zod';
import { installation } from '../installation.ts';

export interface LastLook extends Health {
  isOld: boolean;
}

/** What `npm start` found when it last looked; nothing where it has never looked. */
export async function lastLook(now: Date): Promise<LastLook | undefined> {
  const health = await said('healthReport', healthSchema);
  return health && { ...health, isOld: isOldLook(health.at, now) };
}

/** How the last backup went; nothing where there was none. */
export function readBackupNote(): Promise<BackupNote | undefined> {
  return said('backupNote', backupNoteSchema);
}

async function said<T>(file: 'healthReport' | 'backupNote', schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await readFile(installationAt(installation().varDir)[file], 'utf8').catch(() => '');
  return schema.safeParse(parsedJson(text)).data;
}
