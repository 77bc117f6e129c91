import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@pho-luat/shared/environment';
import { believed, worstOf, type Alert, type Finding, type Health, type PublicHealth } from '@pho-luat/shared/schemas/health';
import { installationAt, type Installation } from '@pho-luat/shared/installation';
import { messageOf } from '@pho-luat/shared/message-of';
import { stopped } from '../stop.mjs';
import { afterLook, alarmsSchema, channels, noAlarms, saidOfEvent, type Alarms, type Channel } from './alarms.ts';
import { deliverers, Refused, type Deliver } from './deliver.ts';
import { keepJson } from './kept.ts';
import { readJsonFile } from '../../../site/lib/json-file.ts';
import { findAll } from './list.ts';
import { memorySchema, type Memory } from './memory.ts';
import { beginLook } from './probe.ts';
import { servedRelease, type Served } from './served.ts';

const everyMs = 30_000;
/** Longer than any probe takes that has a limit of its own. */
const longestMs = 120_000;

/** What a start brings up; a first start may take long, and reports its own failure. */
const broughtUp = new Set(['cms', 'publisher', 'published', 'site', 'address']);
const looksOfStart = 40;

/** What residents see now or will see. */
const publicProbes = new Set(['publisher', 'published', 'site', 'address', 'certificate']);

/** Looks at an installation again and again, keeps what was found, and alerts when a fault begins or ends. */
export class Watch {
  readonly #environment: Environment;
  readonly #installation: Installation;
  readonly #log: (line: string) => void;
  readonly #deliver: Partial<Record<Channel, Deliver>>;
  #alarms: Alarms | undefined;
  #memory: Memory | undefined;
  readonly #hanging = new Map<string, number>();
  #looks = 0;
  #isUp = false;
  /** What could not be done: said once until it works again. */
  readonly #said = new Set<string>();

  constructor(environment: Environment, log: (line: string) => void) {
    this.#environment = environment;
    this.#installation = installationAt(environment.varDir);
    this.#log = log;
    this.#deliver = deliverers(environment);
  }

  /** Watches until it is told to stop. */
  async watch(signal: AbortSignal, pauseMs = everyMs): Promise<void> {
    while (!signal.aborted) {
      await this.#done('a look at the installation', () => this.look(new Date()));
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** From now on all services must answer. */
  isUp(): void {
    this.#isUp = true;
  }

  async look(now: Date): Promise<void> {
    // Also on a disk that supports no locks.
    const memory = this.#memory ?? (await readJsonFile(this.#installation.healthMemory, memorySchema)) ?? {};
    const begun = beginLook(this.#environment, { now, isRunning: true, memory });
    const found = await findAll(begun, { withinMs: longestMs, hanging: this.#hanging });
    // What did not answer was being ended.
    if (stopped.aborted) return;
    const isStarting = !this.#isUp && this.#looks++ < looksOfStart;
    const start: Finding = { name: 'start', state: this.#isUp ? 'ok' : 'unknown', what: 'The installation has started.' };
    const findings = [start, ...found.map((finding) => (isStarting ? orUnknown(finding) : finding))];
    const { alarms, alerts } = await this.#tell({ at: now.toISOString(), findings });
    for (const { event, probe, what } of alerts) this.#log(`${probe}: ${saidOfEvent[event]}: ${what}`);
    const lasting = findings.flatMap(({ name }) => (alarms.probes[name]?.isOn ? [name] : []));
    const health: Health = { at: now.toISOString(), findings, lasting };
    const served = await servedRelease(this.#installation).catch(() => undefined);
    const { healthMemory, healthReport, healthz } = this.#installation;
    this.#memory = begun.memory();
    await this.#keep(healthMemory, this.#memory);
    await this.#keep(healthReport, health);
    await this.#keep(healthz, publicHealthOf(health, served), 0o644);
    await this.#deliverAll(alarms);
  }

  /** Tells at once, because this process ends; the command itself writes to the terminal. */
  async startFailed(now: Date, why: string): Promise<void> {
    const [what = ''] = why.split('\n');
    const failure: Finding = { name: 'start', state: 'failed', what };
    const { alarms } = await this.#tell({ at: now.toISOString(), findings: [failure] }, 1);
    await this.#deliverAll(alarms);
  }

  /** Which faults began and ended is stored before anybody is alerted. */
  async #tell(health: Health, looks?: number): Promise<{ alarms: Alarms; alerts: Alert[] }> {
    const before = this.#alarms ?? (await readJsonFile(this.#installation.alarms, alarmsSchema)) ?? noAlarms;
    const after = afterLook(before, health, this.#channels(), looks);
    this.#alarms = after.alarms;
    await this.#keep(this.#installation.alarms, after.alarms);
    return after;
  }

  #channels(): Channel[] {
    return channels.filter((channel) => this.#deliver[channel]);
  }

  async #deliverAll(alarms: Alarms): Promise<void> {
    for (const channel of this.#channels()) await this.#empty(alarms, channel);
  }

  /**
   * Alerts are sent one after another, so that nothing ends before it has begun. One that is refused is tried again after all
   * others.
   */
  async #empty({ untold }: Alarms, channel: Channel): Promise<void> {
    for (const alert of untold[channel].slice()) {
      let isRefused = false;
      const isSent = await this.#done(`the alert by ${channel}`, async () => {
        try {
          await this.#deliver[channel]?.(alert);
        } catch (error) {
          isRefused = error instanceof Refused;
          throw error;
        }
      });
      if (!isSent && !isRefused) return;
      untold[channel].shift();
      if (isRefused) untold[channel].push(alert);
      await this.#keep(this.#installation.alarms, this.#alarms);
    }
  }

  async #keep(file: string, value: unknown, mode?: number): Promise<void> {
    await this.#done(file, async () => {
      await mkdir(this.#installation.health, { recursive: true, mode: 0o700 });
      await mkdir(this.#installation.servers, { recursive: true });
      await keepJson(file, value, mode);
    });
  }

  async #done(what: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      if (this.#said.delete(what)) this.#log(`${what}: done now`);
      return true;
    } catch (error) {
      if (!this.#said.has(what)) this.#log(`${what}: not done, tried again: ${messageOf(error)}`);
      this.#said.add(what);
      return false;
    }
  }
}

function orUnknown(finding: Finding): Finding {
  return finding.state === 'failed' && broughtUp.has(finding.name) ? { ...finding, state: 'unknown' } : finding;
}

function publicHealthOf(health: Health, served: Served | undefined): PublicHealth {
  const findings = believed(health);
  const publisher = findings.find(({ name }) => name === 'publisher')?.state ?? 'unknown';
  return {
    state: worstOf(findings.filter(({ name }) => publicProbes.has(name))),
    ...(served ? { release: served.release, seq: served.seq } : {}),
    publisher,
    lookedAt: health.at,
  };
}
