import { pushFailures } from '../../words/push.ts';
import type { Lists } from './lists.ts';
import { run } from './run.ts';

interface Wish {
  /** For `/bin/sh -c`. */
  command: string;
  tree: string;
  lists: Lists;
  signal: AbortSignal;
  longestMs?: number | undefined;
  graceMs?: number | undefined;
}

/** Runs the operator's own command by a shell, with the tree and the lists in its environment. Returns why it failed. */
export async function runCommand({ command, tree, lists, ...ends }: Wish): Promise<string | undefined> {
  const env = {
    ...process.env,
    PHO_LUAT_SITE: tree,
    PHO_LUAT_CHANGED: lists.changed,
    PHO_LUAT_REMOVED: lists.removed,
    PHO_LUAT_FILTER: lists.filter,
  };
  const ended = await run({ program: '/bin/sh', args: ['-c', command], env, ...ends });
  if (ended.minutes !== undefined) return pushFailures.tooSlow(ended.minutes, ended.output);
  return ended.code === 0 ? undefined : pushFailures.command(ended);
}
