import { pushFailures } from '../../words/push.ts';
import { failureOf, run, type Sending } from './run.ts';

interface ByCommand extends Sending {
  /** For `/bin/sh -c`. */
  command: string;
}

/** Runs the operator's own command by a shell, with the tree and the lists in its environment. Returns why it failed. */
export async function runCommand({ command, tree, lists, ...ends }: ByCommand): Promise<string | undefined> {
  const env = {
    ...process.env,
    PHO_LUAT_SITE: tree,
    PHO_LUAT_CHANGED: lists.changed,
    PHO_LUAT_REMOVED: lists.removed,
    PHO_LUAT_FILTER: lists.filter,
  };
  const ended = await run({ program: '/bin/sh', args: ['-c', command], env, ...ends });
  return failureOf(ended, pushFailures.command);
}
