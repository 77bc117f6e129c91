import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allProcesses, argumentsOf, factsOf } from './processes.ts';

/**
 * A public server started with its state folder as its argument goes on when everything around it is gone. The next one for the
 * same folder listens beside it first, and only then ends it, so that no request fails. It is recognised by what the
 * system says about running processes: no file has to be written, and none can be stale.
 */
export interface RunningServer {
  pid: number;
  /** Its parent process, or the one that adopted it. */
  parent: number;
}

const graceMs = 5_000;
const lookEveryMs = 100;

/** The public servers of this folder (its real path), except this process. */
export function serversOf(folder: string): RunningServer[] {
  return allProcesses().flatMap((pid) => {
    const [script = '', of] = argumentsOf(pid).slice(-2);
    if (pid === process.pid || of !== folder || !isServer(script)) return [];
    return [{ pid, parent: factsOf(pid)?.parent ?? 0 }];
  });
}

/** Asks older servers to end, then kills them: when two start at once, the younger stays. */
export async function endPredecessors(folder: string): Promise<void> {
  const older = () => serversOf(folder).filter(({ pid }) => isOlder(pid));
  for (const { pid } of older()) kill(pid, 'SIGTERM');
  for (const end = performance.now() + graceMs; older().length > 0 && performance.now() < end;) await sleep(lookEveryMs);
  for (const { pid } of older()) kill(pid, 'SIGKILL');
}

function isOlder(pid: number): boolean {
  const [its, own] = [pid, process.pid].map((each) => factsOf(each)?.startedAt ?? Infinity) as [number, number];
  return its === own ? pid < process.pid : its < own;
}

function isServer(script: string): boolean {
  return basename(script) === 'main.ts' && basename(dirname(script)) === 'server';
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    // It has ended meanwhile.
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return;
    console.error(`site server: another server of the same folder, process ${pid}, was not ended:`, cause);
  }
}
