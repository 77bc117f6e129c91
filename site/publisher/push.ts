import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pushFailures } from '@pho-luat/shared/words/push';
import { encodings } from '../server/open-file.ts';
import type { PushChanges } from './push-changes.ts';

export interface PushOutcome {
  state: 'done' | 'failed';
  /** For the editors, with the end of what the command said. */
  message?: string;
}

interface Push extends PushChanges {
  /** For `/bin/sh -c`. */
  command: string;
  /** The folder that is served now; nobody may change it meanwhile. */
  tree: string;
  signal: AbortSignal;
  longestMs?: number;
  /** From asking it to end to ending it. */
  graceMs?: number;
}

const outputKept = 1_200;

/**
 * Sends a release on to other machines by the operator's own command. A shell runs it as it stands, with the tree and two lists of
 * paths in its environment. Rejects only when the publisher itself is told to stop.
 */
export async function push(wish: Push): Promise<PushOutcome> {
  const { command, tree, changed, removed, signal, longestMs = 10 * 60_000, graceMs = 5_000 } = wish;
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-push-'));
  try {
    const lists = { PHO_LUAT_CHANGED: join(folder, 'changed'), PHO_LUAT_REMOVED: join(folder, 'removed') };
    const files = filesOf(tree, { changed, removed });
    await writeFile(lists.PHO_LUAT_CHANGED, linesOf(files.changed));
    await writeFile(lists.PHO_LUAT_REMOVED, linesOf(files.removed));
    signal.throwIfAborted();
    const env = { ...process.env, PHO_LUAT_SITE: tree, ...lists };
    const limit = AbortSignal.timeout(longestMs);
    const { code, by, output } = await run(command, env, AbortSignal.any([signal, limit]), graceMs);
    signal.throwIfAborted();
    if (limit.aborted) return { state: 'failed', message: pushFailures.tooSlow(Math.ceil(longestMs / 60_000), output) };
    if (code === 0) return { state: 'done' };
    const how = by ? pushFailures.bySignal(by) : pushFailures.withCode(code ?? 1);
    return { state: 'failed', message: pushFailures.ended(how, output) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files of the tree behind the paths of the site: what lies compressed beside a file goes with it. */
function filesOf(tree: string, { changed, removed }: PushChanges): PushChanges {
  const compressed = (path: string) => Object.values(encodings).map((extension) => path + extension);
  const beside = changed.flatMap(compressed);
  const isThere = (path: string) => existsSync(join(tree, path));
  return {
    changed: [...changed, ...beside.filter(isThere)],
    removed: [...removed, ...removed.flatMap(compressed), ...beside.filter((path) => !isThere(path))],
  };
}

/** One a line, relative to the tree. What a program would read as two names, or as a comment, is not in any address of ours. */
function linesOf(paths: readonly string[]): string {
  const names = paths.map((path) => path.slice(1));
  const odd = names.find((name) => !/^[^#;\s-][^\r\n]*$/.test(name));
  if (odd !== undefined) throw new Error(`The path ${JSON.stringify(odd)} cannot stand in a list of files`);
  return names.map((name) => `${name}\n`).join('');
}

async function run(command: string, env: NodeJS.ProcessEnv, signal: AbortSignal, graceMs: number) {
  // A group of its own: what it has begun ends with it.
  const child = spawn('/bin/sh', ['-c', command], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const take = (text: string) => (output = (output + text).slice(-outputKept));
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
  const closed = once(child, 'close');
  const end = () => void endGroup(child, graceMs);
  signal.addEventListener('abort', end, { once: true });
  try {
    const [code, by] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    // Something in the background may keep its output open for ever.
    await Promise.race([closed, sleep(1_000)]);
    return { code, by, output: output.trim() };
  } finally {
    signal.removeEventListener('abort', end);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

async function endGroup(child: ChildProcess, graceMs: number): Promise<void> {
  signalGroup(child, 'SIGTERM');
  await Promise.race([once(child, 'exit'), sleep(graceMs)]);
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch (cause) {
    // Nothing of the group is left.
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
