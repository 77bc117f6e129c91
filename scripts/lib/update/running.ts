import { basename } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import { argumentsOf, factsOf, variableOf } from '../../../site/server/processes.ts';
import { readJsonFile } from '../../../site/lib/json-file.ts';
import { stopped } from '../stop.mjs';
import { supervisorSchema } from '../supervisor.ts';
import { until } from '../until.ts';
import { AnotherStart, VarDir } from '../var-dir.ts';

export interface Ended {
  /** This process holds its lock, until it is disposed of. */
  folder: VarDir;
  wasRunning: boolean;
  /** By a service manager, which starts it again whenever it ends. */
  isKept: boolean;
}

/**
 * `VAR_DIR` for this process alone: the start that works on it, and each that a service manager begins meanwhile, is ended. Its public server
 * goes on, because nobody has asked it to end. A command that is interrupted says nothing more: `tellInterrupted` is told what has ended by then.
 */
export async function takeOver(
  { varDir }: Environment,
  tellInterrupted?: (ended: Omit<Ended, 'folder'>) => void,
): Promise<Ended> {
  const folder = await VarDir.open(varDir);
  let last: number | undefined;
  let isKept = false;
  await until(async () => {
    try {
      await folder.take();
      return true;
    } catch (error) {
      if (!(error instanceof AnotherStart)) throw error;
      const pid = (await readJsonFile(installationAt(varDir).supervisor, supervisorSchema))?.pid;
      // The number that a killed start has left may belong to a different process by now.
      if (pid !== undefined && pid !== last && argumentsOf(pid).some((argument) => starts.has(basename(argument)))) {
        last = pid;
        isKept ||= Boolean(variableOf(pid, 'NOTIFY_SOCKET'));
        leaveAlone(pid);
      }
      return false;
    }
  }).catch((error: unknown) => {
    if (stopped.aborted && last !== undefined) tellInterrupted?.({ wasRunning: true, isKept });
    throw error;
  });
  return { folder, wasRunning: last !== undefined, isKept };
}

const starts = new Set(['start.ts', 'dev.ts']);

/** A supervisor whose parent is killed ends CMS and publisher, and lets the public server go on. */
function leaveAlone(pid: number): void {
  const parent = factsOf(pid)?.parent ?? 0;
  const isOurs = argumentsOf(parent).some((argument) => basename(argument) === 'run.mjs');
  if (isOurs) process.kill(parent, 'SIGKILL');
  else process.kill(pid, 'SIGTERM');
}
