import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allProcesses, argumentsOf, factsOf } from './processes.ts';

/**
 * A public server that was begun with its folder of state as its argument goes on when everything around it is gone. The next one of the
 * same folder listens beside it first, and only then ends it, so that no resident finds the door closed. It is known by what the
 * system says of the processes that run: no file has to be written for it, nor can one be out of date.
 */
export interface RunningServer {
  pid: number;
  /** The process that began it, or the one that took its place when that was gone. */
  parent: number;
}

const graceMs = 5_000;
const lookEveryMs = 100;

/** The public servers of this folder (its real path) but this process itself. */
export function serversOf(folder: string): RunningServer[] {
  return allProcesses().flatMap((pid) => {
    const [script = '', of] = argumentsOf(pid).slice(-2);
    if (pid === process.pid || of !== folder || !isServer(script)) return [];
    return [{ pid, parent: factsOf(pid)?.parent ?? 0 }];
  });
}

/** Asks those that are older than this process to end, then makes them: of two that begin at once, the younger stays. */
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
