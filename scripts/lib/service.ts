import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from './problem.mjs';
import { until } from './until.ts';

export interface Service {
  name: string;
  /** The arguments of Node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The lines of its output that the terminal shows; its log has all. */
  shows: (line: string) => boolean;
  isReady: () => Promise<boolean>;
}

export interface RunningService {
  /** Settles when it is ready for the first time; rejects when it ends before that. */
  ready: Promise<void>;
  lastLine: () => string;
  /** Ends it and starts it again at once: its code has changed. */
  restart: () => void;
  stop: () => Promise<void>;
}

const leaveWithParent = join(import.meta.dirname, 'leave-with-parent.mjs');
const graceMs = 8_000;

/** Starts a service and keeps it: one that dies is started again, later each time. */
export function keep(service: Service, logs: string): RunningService {
  const { name } = service;
  const logFile = join(logs, `${name}.log`);
  keepShort(logFile);
  const log = createWriteStream(logFile, { flags: 'a' });
  const tail: string[] = [];
  const stop = new AbortController();
  let child: ChildProcess | undefined;
  let wasReady = false;
  let isRestart = false;

  function take(line: string) {
    log.write(`${line}\n`);
    tail.push(line);
    if (tail.length > 20) tail.shift();
    if (service.shows(line) && !stop.signal.aborted) console.log(`${name} │ ${line.replace(`${name}: `, '')}`);
  }

  async function runOnce(): Promise<string> {
    const args = ['--import', leaveWithParent, ...service.args];
    child = spawn(process.execPath, args, { ...service, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', take);
    const [code, signal] = await once(child, 'exit');
    return signal ? `by ${signal}` : `with ${code}`;
  }

  async function keepRunning() {
    for (let failures = 0; !stop.signal.aborted;) {
      const start = Date.now();
      const end = await runOnce();
      if (stop.signal.aborted) return;
      if (!wasReady) {
        throw new Problem(
          `${name} ended ${end} while it was starting. Its last lines (all are in ${logFile}):\n${tail.join('\n')}`,
        );
      }
      if (isRestart) {
        isRestart = false;
        continue;
      }
      failures = Date.now() - start > 60_000 ? 1 : failures + 1;
      const seconds = Math.min(2 ** (failures - 1), 30);
      console.log(`${name} ended ${end}: started again in ${seconds} s. Its log is ${logFile}.`);
      await wait(seconds * 1000, undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  const running = keepRunning();
  const ready = Promise.race([running, until(service.isReady)]).then(() => {
    wasReady = true;
  });
  ready.catch(() => {});

  return {
    ready,
    lastLine: () => tail.at(-1) ?? '',
    restart: () => {
      isRestart = true;
      if (child) signalGroup(child, 'SIGTERM');
    },
    stop: async () => {
      stop.abort();
      if (child) await endGroup(child);
      await running.catch(() => {});
      log.end();
    },
  };
}

/** Asks a service and all it has begun to end, then makes them. */
async function endGroup(child: ChildProcess): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const exit = hasEnded ? Promise.resolve() : once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  await Promise.race([exit, wait(graceMs, undefined, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  await exit;
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch (error) {
    // Nothing of the group is left.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The last log is kept beside a new one when it has grown large. */
function keepShort(logFile: string) {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 1024 ** 2) renameSync(logFile, `${logFile}.1`);
}
