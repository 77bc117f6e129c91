import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup } from '../../lib/process-group.ts';
import { pushFailures } from '../../words/push.ts';
import type { Lists } from './lists.ts';

export interface Ended {
  code: number | null;
  by: NodeJS.Signals | null;
  /** The end of what it said. */
  output: string;
  /** The limit that it exceeded when it was ended. */
  minutes?: number;
}

/** When it is to end. */
interface Ends {
  signal: AbortSignal;
  longestMs?: number | undefined;
  /** From asking it to end to ending it. */
  graceMs?: number | undefined;
}

interface Run extends Ends {
  program: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

/** A release that is to be sent. */
export interface Sending extends Ends {
  tree: string;
  lists: Lists;
}

/** A tree that is being sent cannot change. */
const tenMinutes = 10 * 60_000;
const outputKept = 1_200;

/** Runs a program to its end, the signal or its time limit. Rejects when it cannot be started, or the signal was aborted before. */
export async function run({ program, args, env, signal, longestMs = tenMinutes, graceMs = 5_000 }: Run): Promise<Ended> {
  signal.throwIfAborted();
  // A process group of its own, so that its children end with it.
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const take = (text: string) => (output = (output + text).slice(-outputKept));
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
  const closed = once(child, 'close');
  // If it cannot be started, `exit` says so.
  closed.catch(() => undefined);
  const end = () => void endGroup(child, graceMs);
  const limit = AbortSignal.timeout(longestMs);
  for (const each of [signal, limit]) each.addEventListener('abort', end, { once: true });
  try {
    const [code, by] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    // Something in the background may keep its output open for ever.
    await Promise.race([closed, sleep(1_000)]);
    return { code, by, output: output.trim(), ...(limit.aborted ? { minutes: Math.ceil(longestMs / 60_000) } : {}) };
  } finally {
    for (const each of [signal, limit]) each.removeEventListener('abort', end);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Why it failed, if it did; `other`: in the words for its program. */
export function failureOf(ended: Ended, other: (ended: Ended) => string): string | undefined {
  if (ended.minutes !== undefined) return pushFailures.tooSlow(ended.minutes, ended.output);
  return ended.code === 0 ? undefined : other(ended);
}
