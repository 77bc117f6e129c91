import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process with a group of its own (`detached`), and all its descendants. */

/** Asks them to end, then kills them. */
export async function endGroup(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.pid === undefined) return;
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const exit = hasEnded ? Promise.resolve() : once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  await Promise.race([exit, sleep(graceMs, undefined, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  await exit;
}

export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch (cause) {
    // Nothing of the group is left.
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
