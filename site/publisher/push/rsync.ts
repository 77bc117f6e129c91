import { pushFailures } from '../../words/push.ts';
import { rsyncEnvironment, rsyncTimeout } from '../../lib/rsync.ts';
import { failureOf, run, type Sending } from './run.ts';

interface ToCopy extends Sending {
  /** A folder, `user@host:/path`, or `rsync://host/module`. */
  copy: string;
}

/**
 * Brings a copy to the release: what is new or changed first, put in place together at the end, then what is gone, with folders that
 * are empty now. Removals happen even when something did not arrive, so each of the two has its own time limit. Returns why it failed.
 */
export async function runRsync({ copy, tree, lists, ...ends }: ToCopy): Promise<string | undefined> {
  const places = [`${tree}/`, `${copy.replace(/\/$/, '')}/`];
  const rsync = (...args: string[]) =>
    run({ program: 'rsync', args: [rsyncTimeout, ...args, '--', ...places], env: rsyncEnvironment(), ...ends });
  const arrival = ['-rtOI', '--chmod=D755,F644', '--delay-updates', `--files-from=${lists.changed}`];
  const removal = ['-r', '--existing', '--ignore-existing', '--delete', `--filter=merge ${lists.filter}`];
  try {
    for (const ended of [await rsync(...arrival), await rsync(...removal)]) {
      const failure = failureOf(ended, pushFailures.rsync);
      if (failure !== undefined) return failure;
    }
    return undefined;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return pushFailures.noRsync;
  }
}
