import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { CommandError, run } from '../command.mjs';
import { Problem } from '../problem.mjs';
import { stopped } from '../stop.mjs';
import { archivesOf } from './keep.ts';
import { noteCopy } from './note.ts';
import { listName } from './takedowns.ts';

/** A remote end that is silent for this long counts as gone; the next try goes on from where it stopped. */
const silentSeconds = 300;
/** ssh must not ask questions: nobody is there to answer. */
const remoteShell = 'ssh -o BatchMode=yes -o ConnectTimeout=30';

/**
 * Makes the folder of the backups the same at `BACKUP_COPY`, as far as it is this installation's: what is new comes, what is kept no longer
 * goes. By rsync, which compares what has arrived. Notes how it went; a `Problem` when it did not.
 */
export async function sendAway({ varDir, siteUrl, backupTo, backupCopy }: Environment): Promise<void> {
  if (backupTo === undefined || backupCopy === undefined) return;
  const at = new Date().toISOString();
  const ours = [...archivesOf(siteUrl), listName].map((pattern) => `--include=/${pattern}`);
  const options = ['-rt', '--chmod=D700,F600', '--partial', '--delete-after', `--timeout=${silentSeconds}`];
  const places = [join(backupTo, '/'), `${backupCopy.replace(/\/$/, '')}/`];
  try {
    await run('rsync', [...options, ...ours, '--exclude=*', '--', ...places], {
      env: { RSYNC_RSH: remoteShell, ...process.env },
    });
    await noteCopy(varDir, { at, ok: true });
  } catch (error) {
    if (stopped.aborted) throw error;
    const why = reasonOf(error);
    await noteCopy(varDir, { at, ok: false, why });
    throw new Problem(`The backups in ${backupTo} were not sent to ${backupCopy}: ${why}`);
  }
}

function reasonOf(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'rsync is not on this machine: install it.';
  return error instanceof CommandError ? (error.output.trim().split('\n')[0] ?? error.message) : String(error);
}
