import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { rsyncEnvironment, rsyncTimeout } from '../../../site/lib/rsync.ts';
import { CommandError, run } from '../command.mjs';
import { Problem } from '../problem.mjs';
import { stopped } from '../stop.mjs';
import { archivesOf, momentIn, outlived } from './keep.ts';
import { backupNote, noteCopy, readNote } from './note.ts';
import { listName } from './takedowns.ts';

/**
 * Sends what is in the folder of the backups to `BACKUP_COPY`, as far as it is this installation's. By rsync, which compares what has arrived.
 * What is there goes by the rule of its own names alone: on a new machine, or where its disk is not mounted, the folder here is empty, and
 * what is there is all that is left. Notes how it went; a `Problem` when it did not.
 */
export async function sendAway({ varDir, siteUrl, backupTo, backupCopy }: Environment): Promise<void> {
  if (backupTo === undefined || backupCopy === undefined) return;
  const at = new Date().toISOString();
  const ours = [...archivesOf(siteUrl), listName].map((pattern) => `--include=/${pattern}`);
  // Only what has arrived whole has its name.
  const options = ['-rt', '--chmod=D700,F600', '--partial-dir=.half', rsyncTimeout];
  // Archives are named by the site's host, which may get another name.
  const sentTo = `${new URL(siteUrl).hostname} ${backupCopy}`;
  const there = `${backupCopy.replace(/\/$/, '')}/`;
  const env = rsyncEnvironment();
  const send = (...more: string[]) =>
    run('rsync', [...options, ...more, ...ours, '--exclude=*', '--', join(backupTo, '/'), there], { env });
  const namesThere = async () => {
    const listed = await run('rsync', ['--list-only', rsyncTimeout, ...ours, '--exclude=*', '--', there], { env });
    return listed.split('\n').map((line) => line.split(' ').at(-1) ?? '');
  };
  try {
    // A copy on the disk of a mount point would be hidden by the next mount, and lost with the machine that it is on.
    const hasOurs = (names: string[]) => names.some((name) => momentIn(siteUrl, name));
    if ((await readNote(varDir))?.sentTo === sentTo && !hasOurs(await namesThere()))
      throw new Problem(
        `it has none of the backups that were sent there: mount its disk. If they were removed on purpose, remove ${backupNote(varDir)} too.`,
      );
    await send();
    const names = await namesThere();
    const gone = outlived(siteUrl, names, new Date());
    const stays = names.filter((name) => !gone.includes(name)).map((name) => `--filter=P /${name}`);
    if (gone.length > 0) await send('--delete-after', ...stays);
    await noteCopy(varDir, { at, ok: true }, hasOurs(names) ? sentTo : undefined);
  } catch (error) {
    if (stopped.aborted) throw error;
    const why = reasonOf(error);
    await noteCopy(varDir, { at, ok: false, why });
    throw new Problem(`The backups in ${backupTo} were not sent to ${backupCopy}: ${why}`);
  }
}

function reasonOf(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'rsync is not on this machine: install it.';
  if (error instanceof Problem) return error.message;
  return error instanceof CommandError ? (error.output.trim().split('\n')[0] ?? error.message) : String(error);
}
