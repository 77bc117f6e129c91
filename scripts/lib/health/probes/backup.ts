import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dayMs } from '@pho-luat/shared/dates';
import { lastGoodBackup, type BackupNote } from '@pho-luat/shared/schemas/health';
import { backupNote, ifTooLong, readNote, underWaySince } from '../../backup/note.ts';
import { inReserve, isInReserve } from '../../publisher-door.ts';
import { failed, ok, warning, type Found, type Look, type Probe } from '../probe.ts';

const soonDays = 2;
/** Where backups are made by hand. */
const lateDays = 7;

export const backup: Probe = {
  name: 'backup',
  async look(look) {
    const { varDir } = look.environment;
    // No backup is made then, and those that were made here before grow old.
    if (isInReserve(varDir)) return ok(inReserve);
    const since = await underWaySince(varDir);
    const found = await lastOne(look, since);
    if (since === undefined) return found;
    const { state, what, mend } = found;
    return { state, what: `${what} One has been under way since ${since}.`, mend: mend && `${ifTooLong} ${mend}` };
  },
};

/** About the last backup that is done, whether or not another is under way: no clock tells that one hangs. */
async function lastOne({ environment: { varDir, backupTo, backupCopy }, now }: Look, since?: string): Promise<Found> {
  const file = backupNote(varDir);
  const mend =
    backupTo === undefined ? 'Set BACKUP_TO, or run npm run backup -- FOLDER.' : 'Run npm run backup, and see what it says.';
  const last = await readNote(varDir);
  const mostDays = backupTo === undefined ? lateDays : soonDays;
  if (!last && existsSync(file)) return failed(`${file} says nothing of a backup.`, mend);
  // The first one is late as any other.
  if (!last) return (since !== undefined && daysSince(since, now) >= mostDays ? failed : warning)('Never backed up here.', mend);
  if (!last.ok) return failed(`The backup of ${last.at} failed${last.why === undefined ? '.' : `: ${last.why}`}`, mend);
  // A backup under way looks for it itself, and where the disk does not answer this look would not come back either.
  if (since === undefined && (await isLost(last, backupTo)))
    return failed(`The backup of ${last.at} is not at ${last.archive} any more.`, `See whether ${backupTo} is mounted. ${mend}`);
  if (backupCopy !== undefined && last.copy?.ok === false)
    return failed(`What is in ${backupTo} was not sent to ${backupCopy}: ${last.copy.why ?? ''}`, mend);
  if (last.supplement?.ok === false)
    return failed(
      `What was saved since ${lastGoodBackup(last.supplement) ?? last.at} is not backed up: ${last.supplement.why ?? ''}`,
      mend,
    );
  const days = daysSince(last.at, now);
  if (days < 0) return warning(`The last backup is of a time to come (${last.at}), so how old it is is not known.`, mend);
  const what = `The last backup is ${days} days old (${last.at}).`;
  if (days >= mostDays) return failed(what, mend);
  if (backupCopy !== undefined && !last.copy) return warning(`${what} It has not been sent to ${backupCopy} yet.`, mend);
  if (last.lost)
    return warning(
      `${what} It is without ${last.lost} files, which the store lacked.`,
      'npm run backup names them: bring them back from an earlier one.',
    );
  return days >= soonDays ? warning(what, mend) : ok(what);
}

const daysSince = (at: string, now: Date) => Math.floor((now.getTime() - Date.parse(at)) / dayMs);

/** A backup that somebody has made elsewhere by hand may have been carried away. */
async function isLost({ archive }: BackupNote, backupTo: string | undefined): Promise<boolean> {
  if (backupTo === undefined || archive === undefined || join(backupTo, basename(archive)) !== archive) return false;
  return stat(archive).then(
    () => false,
    () => true,
  );
}
