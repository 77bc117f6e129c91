import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dayMs, dayOf, instantOfMinute } from '@pho-luat/shared/dates';
import type { Environment } from '@pho-luat/shared/environment';
import { ifThere } from '@pho-luat/shared/if-there';
import { lastGoodBackup, type BackupNote } from '@pho-luat/shared/schemas/health';
import { CommandError, run } from '../command.mjs';
import { askDatabase, sqliteFile } from '../database.ts';
import { explain } from '../problem.mjs';
import { isInReserve } from '../publisher-door.ts';
import { root } from '../tools.mjs';
import { sendAway } from './away.ts';
import { lastWhole, noteBackup, noteSupplement, readNote, requireEarlierOnes, underWaySince } from './note.ts';
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

/** With the time that making one takes, what is lost with a machine is of its last five minutes. */
const supplementEveryMs = 4 * 60_000;

function isAgainTime({ at, supplement }: BackupNote, now: Date): boolean {
  return [at, supplement?.at ?? at].every((each) => Math.abs(now.getTime() - Date.parse(each)) >= supplementEveryMs);
}

type Kind = 'whole' | 'supplement';

/** What is to be made now, where the database has changed. Where no archive could be supplemented, as after another name of the site, a whole one. */
async function dueNow(environment: Environment, note: BackupNote | undefined, hasChanged: boolean): Promise<Kind | undefined> {
  const now = new Date();
  if ((await underWaySince(environment.varDir)) !== undefined) return undefined;
  if (isDue(environment.backupAt, note, now)) return 'whole';
  if (!hasChanged || !note || !isAgainTime(note, now)) return undefined;
  if (await lastWhole(environment)) return 'supplement';
  return note.ok ? 'whole' : undefined;
}

/** Something else whenever something was saved. */
export async function stateOfDatabase(environment: Environment): Promise<string> {
  if (environment.databaseUrl) {
    const counters = 'select tup_inserted, tup_updated, tup_deleted from pg_stat_database where datname = current_database()';
    return JSON.stringify(await askDatabase(environment, (query) => query(counters)));
  }
  const file = sqliteFile(environment);
  const seen = await Promise.all([file, `${file}-wal`].map((each) => ifThere(stat(each))));
  // Whoever reads alone may make an empty one.
  return JSON.stringify(seen.map((each) => each && each.size > 0 && each.mtimeMs));
}

/**
 * Keeps the backups of a running installation, where `BACKUP_TO` says where: one a night, a supplement of it minutes after something was
 * saved, and beside them the list of takedowns.
 */
export async function keepBackups(environment: Environment, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  const { varDir, backupTo, backupCopy } = environment;
  if (backupTo === undefined) return;
  let listedUpTo = 0;
  let backedUp: string | undefined;
  let said = '';
  for (; !signal.aborted; await wait(everyMs, undefined, { signal }).catch(() => undefined)) {
    // The machine that publishes makes them.
    if (isInReserve(varDir)) continue;
    try {
      const note = await readNote(varDir);
      // What cannot be asked is for the backup to say.
      const state = await stateOfDatabase(environment).catch(() => undefined);
      const due = await dueNow(environment, note, state !== backedUp);
      // A backup that cannot be made either says so for everybody to see; this is only logged.
      const listed = await listTakedowns(environment, backupTo, listedUpTo).catch((error: unknown) => {
        if (!due) throw error;
      });
      listedUpTo = listed?.upTo ?? listedUpTo;
      // What was taken down is told before a supplement, which may fail, in the pass that has found it.
      const isToSend = backupCopy !== undefined && (listed?.isAnother || isCopyDue(note, new Date()));
      if (due !== 'whole' && isToSend) await sendAway(environment);
      else if (due) {
        log(await backUp(varDir, signal, due));
        backedUp = state;
      }
      said = '';
    } catch (error) {
      const [why = ''] = explain(error, backupTo).split('\n');
      if (!signal.aborted && why !== said) log(`not done, tried again: ${why}`);
      said = why;
    }
  }
}

/** In a process of its own, whose end says how it went; what it could not say itself is noted here. */
async function backUp(varDir: string, signal: AbortSignal, kind: Kind): Promise<string> {
  const begun = new Date();
  const isSupplement = kind === 'supplement';
  const command = [join(root, 'scripts/backup.ts'), ...(isSupplement ? ['--supplement'] : [])];
  try {
    return saidOf(await run(process.execPath, command, { cwd: root, env: process.env }));
  } catch (error) {
    if (signal.aborted) throw error;
    const note = await readNote(varDir);
    const noted = isSupplement ? note?.supplement : note;
    const isNoted = noted && Date.parse(noted.at) >= begun.getTime();
    const isSent = note?.copy?.ok !== false;
    // It is made and sent, except for what the store had lost. A supplement that is only not sent is not made anew: it is sent later.
    if (isNoted && noted.ok && (isSupplement || (noted.lost && isSent)) && error instanceof CommandError)
      return saidOf(error.output);
    // Refused for one that somebody has begun meanwhile: no fault of the backups.
    const noteFault = isSupplement ? noteSupplement : noteBackup;
    if (!isNoted && (await underWaySince(varDir)) === undefined)
      await noteFault(varDir, { at: begun.toISOString(), ok: false, why: String(error) });
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
