import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PathChanges } from './changes.ts';
import { runCommand } from './command.ts';
import { writeLists } from './lists.ts';
import { runRsync } from './rsync.ts';

/** Where releases are sent on to: a copy that we keep by rsync, and what the operator's own command does after it. */
export interface Ways {
  mirror?: string | undefined;
  command?: string | undefined;
}

interface Push extends Ways, PathChanges {
  /** The folder that is served now; nobody may change it meanwhile. */
  tree: string;
  signal: AbortSignal;
  longestMs?: number;
  graceMs?: number;
}

/**
 * Sends a release on to other machines. Gives why it failed, for the editors, with the end of what was said. Rejects only when the
 * publisher itself is told to stop.
 */
export async function push({ mirror, command, tree, changed, removed, ...more }: Push): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-push-'));
  try {
    const lists = await writeLists(folder, tree, { changed, removed });
    more.signal.throwIfAborted();
    let failure = mirror === undefined ? undefined : await runRsync({ mirror, tree, lists, ...more });
    more.signal.throwIfAborted();
    if (failure === undefined && command !== undefined) failure = await runCommand({ command, tree, lists, ...more });
    more.signal.throwIfAborted();
    return failure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
