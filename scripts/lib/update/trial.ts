import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Environment } from '@pho-luat/shared/environment';
import { healthSchema, type Finding } from '@pho-luat/shared/schemas/health';
import { installationAt } from '@pho-luat/shared/installation';
import { isLocked } from '../../../site/publisher/file-lock.ts';
import { CommandError, run } from '../command.mjs';
import { askDatabase } from '../database.ts';
import { readJsonFile } from '../../../site/lib/json-file.ts';
import { tableOf } from '../health/table.ts';
import { Problem } from '../problem.mjs';
import { stopped } from '../stop.mjs';
import { supervisorSchema } from '../supervisor.ts';
import { supervisorLockFile } from '../var-dir.ts';
import { takeOver } from './running.ts';

/** A start of a version, to see whether its own doctor is content. */
export class Trial {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #environment: Environment;
  readonly #variables: NodeJS.ProcessEnv;
  readonly #tail: string[] = [];
  readonly #since = new Date().toISOString();

  constructor(folder: string, environment: Environment, variables: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#environment = environment;
    this.#variables = variables;
    // By the channel it notices when this process is gone.
    this.#child = spawn(process.execPath, [join(folder, 'scripts/run.mjs'), 'start'], {
      cwd: folder,
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        this.#tail.push(line);
        if (this.#tail.length > 20) this.#tail.shift();
      });
    }
  }

  /** Until all is served that is published, drawn by this version, and no probe has failed that was well before. Else a `Problem`. What `elsewhere` names is not this start's. */
  async untilContent(before: readonly Finding[], note: (text: string) => void, elsewhere: readonly string[] = []): Promise<void> {
    let wasUp = false;
    for (let faulty = 0, since = 1; ; since++) {
      await wait(4_000, undefined, { signal: stopped });
      note(this.#tail.at(-1) ?? '');
      // A service manager may have been faster: then that start is the one to look at.
      if (this.#hasEnded() && !isLocked(supervisorLockFile(this.#environment.varDir))) throw this.#fault('It ended.');
      if (await this.#isStartedAgainAndAgain()) throw this.#fault('A service ends again and again.');
      const isDrawn = await this.#isDrawn();
      // A doctor takes processor from the start that is waited for.
      if (!wasUp && !isDrawn && since < looksForADoctor) continue;
      const found = await findingsOf(this.#folder, this.#variables);
      wasUp ||= ['cms', 'publisher', 'site'].every((name) => found.some((each) => each.name === name && each.state === 'ok'));
      const faults = newFaults(before, found, [...ofOthers, ...elsewhere]);
      if (wasUp && faults.length === 0 && isDrawn) return;
      faulty = faults.length > 0 ? faulty + (wasUp ? 1 : since) : 0;
      if (faulty >= (wasUp ? looksWhenUp : looksUntilUp)) throw this.#fault(tableOf(faults));
      since = 0;
    }
  }

  /** Ends it with all that it has begun, or with all but the public server, which then goes on until the next start. */
  async end({ leavesSite = false } = {}): Promise<void> {
    // The start of a service manager, which was faster, goes on.
    if (this.#hasEnded()) return;
    if (leavesSite) {
      const { folder } = await takeOver(this.#environment);
      folder[Symbol.dispose]();
      return;
    }
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #fault(what: string): Problem {
    return new Problem(`${what}\nIts last lines:\n${this.#tail.join('\n')}`);
  }

  async #isStartedAgainAndAgain(): Promise<boolean> {
    const facts = await readJsonFile(installationAt(this.#environment.varDir).supervisor, supervisorSchema);
    return Object.values(facts?.services ?? {}).some(({ restarts }) => restarts >= mostRestarts);
  }

  /** What is served may still be the former version's. A `Problem` where this one's releases fail, also where those before it did. */
  async #isDrawn(): Promise<boolean> {
    const rows = await askDatabase(this.#environment, (query) =>
      query('select state, report from releases where started_at > ? order by started_at', this.#since),
    ).catch(() => []);
    if (rows.some(({ state }) => state === 'live')) return true;
    const failed = rows.filter(({ state }) => state === 'failed');
    if (failed.length >= mostFailures) {
      const { fault = 'its log says why' } = failureSchema.parse(JSON.parse(String(failed.at(-1)?.report)));
      throw this.#fault(`${failed.length} releases of this version failed, and none was made: ${fault}.`);
    }
    return false;
  }
}

/** Probes of what other machines do: a cache that is behind the first release of a version does not speak against it. */
const ofOthers = ['alerts', 'certificate', 'mail', 'mirror', 'push'];
const mostRestarts = 3;
/** A passing failure, of a machine for example, is gone by then: the pauses between them double, a minute in all. */
const mostFailures = 7;
/** A later version's report, which may say more. */
const failureSchema = z.object({ fault: z.string().optional() });
/** A look takes seconds, and a fault from a single one may be gone in the next. */
const looksWhenUp = 3;
const looksUntilUp = 100;
/** Until all is up or something is drawn. */
const looksForADoctor = 5;

/** What a version's own doctor finds. */
export async function findingsOf(folder: string, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const said = await run(process.execPath, [join(folder, 'scripts/run.mjs'), 'doctor', '--json'], { cwd: folder, env }).catch(
    (error: unknown) => {
      // `npm run doctor` ends with 1 when something is wrong.
      if (error instanceof CommandError && error.code === 1) return error.output;
      throw error;
    },
  );
  const [json] = /^\{$.*^\}$/ms.exec(said) ?? [];
  if (json === undefined) throw new Problem(`The doctor of ${folder} does not say how things are:\n${said}`);
  return healthSchema.parse(JSON.parse(json)).findings;
}

/** What fails and did not before: an update is not to blame for the rest, or for what probes find on other machines. */
export function newFaults(before: readonly Finding[], now: readonly Finding[], elsewhere: readonly string[]): Finding[] {
  const apart = new Set([...elsewhere, ...before.flatMap(({ name, state }) => (state === 'failed' ? [name] : []))]);
  return now.filter(({ name, state }) => state === 'failed' && !apart.has(name));
}
