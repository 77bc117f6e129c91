import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dayMs, dayOf, instantOfMinute } from '@pho-luat/shared/dates';
import type { Environment } from '@pho-luat/shared/environment';
import { ifThere } from '@pho-luat/shared/if-there';
import { lastGoodBackup, type BackupNote } from '@pho-luat/shared/schemas/health';
import { CommandError, run } from '../command.mjs';
import { askDatabase } from '../database.ts';
import { explain } from '../problem.mjs';
import { isInReserve } from '../publisher-door.ts';
import { root } from '../tools.mjs';
import { sendAway } from './away.ts';
import { noteBackup, readNote, requireEarlierOnes, underWaySince } from './note.ts';
import { addToList, listBeside, takedownsIn } from './takedowns.ts';

const againAfterMs = 15 * 60_000;
const everyMs = 15_000;

/** Whether the backup of the last of these times (`02:00,14:00` in Vietnam) is still to be made. One that failed is tried again. */
export function isDue(times: string, last: BackupNote | undefined, now: Date): boolean {
  const moments = times.split(',').map((time) => {
    const today = Date.parse(instantOfMinute(`${dayOf(now)}T${time}`));
    return today <= now.getTime() ? today : today - dayMs;
  });
  const due = Math.max(...moments);
  const good = Date.parse(lastGoodBackup(last) ?? '');
  // A clock that was wrong may have written a time to come.
  if (good >= due && good <= now.getTime()) return false;
  return !last || last.ok || Math.abs(now.getTime() - Date.parse(last.at)) >= againAfterMs;
}

/** Whether what was made is still to be sent to `BACKUP_COPY`. */
export function isCopyDue(last: BackupNote | undefined, now: Date): boolean {
  if (!last?.copy) return last !== undefined;
  return !last.copy.ok && Math.abs(now.getTime() - Date.parse(last.copy.at)) >= againAfterMs;
}

/** Keeps the backups of a running installation, where `BACKUP_TO` says where: one a night, and beside them the list of takedowns. */
export async function keepBackups(environment: Environment, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  const { varDir, backupTo, backupAt } = environment;
  if (backupTo === undefined) return;
  let listedUpTo = 0;
  let said = '';
  for (; !signal.aborted; await wait(everyMs, undefined, { signal }).catch(() => undefined)) {
    // The machine that publishes makes them.
    if (isInReserve(varDir)) continue;
    try {
      const note = await readNote(varDir);
      const isNight = isDue(backupAt, note, new Date()) && (await underWaySince(varDir)) === undefined;
      // A backup that cannot be made either says so for everybody to see; this is only logged.
      const listed = await listTakedowns(environment, backupTo, listedUpTo).catch((error: unknown) => {
        if (!isNight) throw error;
      });
      listedUpTo = listed?.upTo ?? listedUpTo;
      if (isNight) log(await backUp(varDir, signal));
      else if (listed?.isAnother || isCopyDue(note, new Date())) await sendAway(environment);
      said = '';
    } catch (error) {
      const [why = ''] = explain(error, backupTo).split('\n');
      if (!signal.aborted && why !== said) log(`not done, tried again: ${why}`);
      said = why;
    }
  }
}

/** In a process of its own, whose end says how it went; what it could not say itself is noted here. */
async function backUp(varDir: string, signal: AbortSignal): Promise<string> {
  const begun = new Date();
  try {
    return saidOf(await run(process.execPath, [join(root, 'scripts/backup.ts')], { cwd: root, env: process.env }));
  } catch (error) {
    if (signal.aborted) throw error;
    const note = await readNote(varDir);
    const isNoted = note && Date.parse(note.at) >= begun.getTime();
    // It is made and sent, except for what the store had lost.
    if (isNoted && note.lost && note.copy?.ok !== false && error instanceof CommandError) return saidOf(error.output);
    // Refused for one that somebody has begun meanwhile: no fault of the backups.
    if (!isNoted && (await underWaySince(varDir)) === undefined)
      await noteBackup(varDir, { at: begun.toISOString(), ok: false, why: String(error) });
    throw error;
  }
}

function saidOf(output: string): string {
  return output.split('\n').find((line) => line.startsWith('Backed up')) ?? 'done';
}

/** A takedown is to be known outside of the database before the next backup is made. */
export async function listTakedowns(environment: Environment, folder: string, after: number) {
  await requireEarlierOnes(environment, folder);
  const list = listBeside(folder);
  // A list that is lost is made anew from all that is known, and not from what came since.
  const isThere = await ifThere(stat(list));
  const { takedowns, upTo } = await askDatabase(environment, (query) => takedownsIn(query, isThere ? after : 0));
  return { isAnother: await addToList(list, takedowns), upTo };
}
