import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@pho-luat/shared/message-of';
import type { ServiceFacts } from './supervisor.ts';
import { endGroup, signalGroup } from '../../site/lib/process-group.ts';
import { ServiceLog } from './service-log.ts';
import { Problem } from './problem.mjs';
import { until } from './until.ts';
import { watchOver } from './watchdog.ts';

export interface Service {
  name: string;
  /** The arguments of Node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The lines of its output that the terminal shows; its log has all. */
  shows: (line: string) => boolean;
  isReady: () => Promise<boolean>;
  /** When this process is gone without having been asked to end, the service goes on. */
  outlives: boolean;
  /** A service that hangs is ended and started again. */
  isWatched: boolean;
  /** If it ends before it is first ready, the start fails. */
  mustStart: boolean;
}

export interface RunningService {
  /** Settles when it is ready for the first time; rejects when it must start, and ends before that. */
  ready: Promise<void>;
  lastLine: () => string;
  facts: () => ServiceFacts;
  /** Ends it and starts it again at once: its code has changed. */
  restart: () => void;
  stop: () => Promise<void>;
  /** Lets it run on without restarting it. */
  leave: () => void;
}

const answerKeeper = join(import.meta.dirname, 'answer-keeper.mjs');
const leaveWithParent = join(import.meta.dirname, 'leave-with-parent.mjs');
const graceMs = 8_000;
const now = () => new Date().toISOString();

/** Starts a service and keeps it running: when it dies or hangs it is started again, with a growing pause. `onChange` is called when its facts change. */
export function keep(service: Service, logs: string, onChange: () => void): RunningService {
  const { name, cwd, env } = service;
  const log = new ServiceLog(join(logs, `${name}.log`), (what) => {
    console.log(what);
    onChange();
  });
  const tail: string[] = [];
  const stop = new AbortController();
  let child: ChildProcess | undefined;
  let wasReady = false;
  let isRestart = false;
  const facts: ServiceFacts = { pid: null, startedAt: null, restarts: -1, hangs: 0, lastEnd: null, linesLost: 0 };

  function take(line: string) {
    log.add(line);
    tail.push(line);
    if (tail.length > 20) tail.shift();
    if (service.shows(line) && !stop.signal.aborted) console.log(`${name} │ ${line.replace(`${name}: `, '')}`);
  }

  /** Its service log also says when it began and how it ended. */
  function note(changed: Partial<ServiceFacts>, what: string) {
    Object.assign(facts, changed);
    log.add(`${now()} ${name} ${what}`);
    onChange();
  }

  async function runOnce(): Promise<string> {
    const loaded = service.outlives ? [answerKeeper] : [answerKeeper, leaveWithParent];
    const args = [...loaded.flatMap((file) => ['--import', file]), ...service.args];
    child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface(stream.on('error', () => undefined)).on('line', take);
    }
    let hang = '';
    const own = child;
    const onHung = (why: string) => {
      hang = `, for ${why}`;
      facts.hangs++;
      signalGroup(own, 'SIGKILL');
    };
    const endWatch = service.isWatched ? watchOver(own, onHung) : undefined;
    note({ pid: child.pid ?? null, startedAt: now(), restarts: facts.restarts + 1 }, `begins as process ${child.pid}`);
    const end = (await howItEnds(child)) + hang;
    endWatch?.();
    note({ pid: null, lastEnd: { how: end, at: now() } }, `ended ${end}`);
    return end;
  }

  async function keepRunning() {
    for (let failures = 0; !stop.signal.aborted;) {
      const start = performance.now();
      const end = await runOnce();
      if (stop.signal.aborted) return;
      if (!wasReady && service.mustStart) {
        throw new Problem(
          `${name} ended ${end} while it was starting. Its last lines (all are in ${log.path}):\n${tail.join('\n')}`,
        );
      }
      if (isRestart) {
        isRestart = false;
        facts.restarts--;
        continue;
      }
      failures = performance.now() - start > 60_000 ? 1 : failures + 1;
      const seconds = Math.min(2 ** (failures - 1), 30);
      console.log(`${name} ended ${end}: started again in ${seconds} s. Its log is ${log.path}.`);
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
    facts: () => ({ ...facts, linesLost: log.lost }),
    restart: () => {
      isRestart = true;
      if (child) signalGroup(child, 'SIGTERM');
    },
    stop: async () => {
      stop.abort();
      if (child) await endGroup(child, graceMs);
      await running.catch(() => {});
      await log.close();
    },
    leave: () => {
      stop.abort();
      child?.unref();
      if (child?.connected) child.disconnect();
      for (const stream of [child?.stdout, child?.stderr]) stream?.destroy();
    },
  };
}

async function howItEnds(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = await once(child, 'exit');
    return signal ? `by ${signal}` : `with ${code}`;
  } catch (error) {
    // For example, the machine has no process left.
    return `before it began: ${messageOf(error)}`;
  }
}
