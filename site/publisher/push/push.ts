import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PathChanges } from './changes.ts';
import { runCommand } from './command.ts';
import { writeLists } from './lists.ts';
import { runRsync } from './rsync.ts';

/** The ways to push a release: a copy kept by rsync, and then the operator's own command. */
export interface Ways {
  copy?: string | undefined;
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
 * Sends a release to other machines. Returns why it failed, for the editors, with the end of the output. Rejects only when the
 * publisher itself is told to stop.
 */
export async function push({ copy, command, tree, changed, removed, ...more }: Push): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-push-'));
  try {
    const lists = await writeLists(folder, tree, { changed, removed });
    more.signal.throwIfAborted();
    const ofCopy = copy === undefined ? undefined : await runRsync({ copy, tree, lists, ...more });
    more.signal.throwIfAborted();
    // To another host, which has what was taken down, while the first is away.
    const ofCommand = command === undefined ? undefined : await runCommand({ command, tree, lists, ...more });
    more.signal.throwIfAborted();
    return [ofCopy, ofCommand].filter((failure) => failure !== undefined).join('\n') || undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
