import { existsSync } from 'node:fs';
import { backupNote, readNote } from '../../backup/note.ts';
import { failed, ok, warning, type Probe } from '../probe.ts';

const dayMs = 86_400_000;
const soonDays = 2;
const lateDays = 7;

export const backup: Probe = {
  name: 'backup',
  async look({ environment: { varDir, backupTo, backupCopy }, now }) {
    const file = backupNote(varDir);
    const mend =
      backupTo === undefined ? 'Set BACKUP_TO, or run npm run backup -- FOLDER.' : 'Run npm run backup, and see what it says.';
    const last = await readNote(varDir);
    if (!last)
      return existsSync(file) ? failed(`${file} says nothing of a backup.`, mend) : warning('Never backed up here.', mend);
    if (!last.ok) return failed(`The backup of ${last.at} failed${last.why === undefined ? '.' : `: ${last.why}`}`, mend);
    if (backupCopy !== undefined && last.copy?.ok === false)
      return failed(`The backup of ${last.at} was not sent to ${backupCopy}: ${last.copy.why ?? ''}`, mend);
    const days = Math.floor((now.getTime() - Date.parse(last.at)) / dayMs);
    const what = `The last backup is ${days} days old (${last.at}).`;
    if (days >= lateDays) return failed(what, mend);
    return days >= soonDays ? warning(what, mend) : ok(what);
  },
};
