import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instant } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';
import { failed, ok, warning, type Probe } from '../probe.ts';

/** `VAR_DIR/backup.json`, written by what makes a backup, when it ends. */
const backupSchema = z.object({ at: instant, ok: z.boolean() });

const dayMs = 86_400_000;
const soonDays = 2;
const lateDays = 7;

export const backup: Probe = {
  name: 'backup',
  async look({ environment: { varDir }, now }) {
    const file = join(varDir, 'backup.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const mend = `Make one, and let it write ${file}: {"at": "<ISO 8601 in UTC>", "ok": true}.`;
    if (text === undefined) return warning('Never backed up here.', mend);
    const last = backupSchema.safeParse(parseJson(text)).data;
    if (!last) return failed(`${file} says nothing of a backup.`, mend);
    if (!last.ok) return failed(`The backup of ${last.at} failed.`, 'See what it said, and make one.');
    const days = Math.floor((now.getTime() - Date.parse(last.at)) / dayMs);
    const what = `The last backup is ${days} days old (${last.at}).`;
    if (days >= lateDays) return failed(what, 'Make one.');
    return days >= soonDays ? warning(what, 'Make one.') : ok(what);
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
