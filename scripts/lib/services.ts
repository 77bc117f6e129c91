import { existsSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Environment } from '@pho-luat/shared/environment';
import type { ServiceName, SupervisorFacts } from './supervisor.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { keepJson } from './health/kept.ts';
import { environmentForServices } from './prepare.ts';
import { publisherArgs } from './publisher.ts';
import { keep, type RunningService, type Service } from './service.ts';
import { isParentGone } from './stop.mjs';
import { root } from './tools.mjs';
import { answers } from './until.ts';

/** The three services of an installation: how each is started, and how it is known to be ready. */
export class Services {
  /** There is a site to serve, even if the rest fails. */
  readonly hasRelease: boolean;
  readonly #services: Record<ServiceName, Omit<Service, 'name' | 'env' | 'isWatched'>>;
  readonly #isWatched: boolean;
  readonly #environment: Environment;
  readonly #running = new Map<ServiceName, RunningService>();
  readonly #startedAt = new Date().toISOString();
  readonly #factsFile: string;
  #waitsFor: string | null = null;
  #writing = Promise.resolve();

  /**
   * With `outlives` the public server goes on when this process is gone without having been asked to end; with `isWatched` a service
   * that hangs is ended.
   */
  constructor(environment: Environment, { outlives, isWatched }: { outlives: boolean; isWatched: boolean }) {
    this.#environment = environment;
    this.#isWatched = isWatched;
    const { varDir, cmsPort } = environment;
    const installation = installationAt(varDir);
    this.hasRelease = existsSync(installation.current);
    this.#factsFile = installation.supervisor;
    const cmsAddress = `http://127.0.0.1:${cmsPort}/_health`;
    const site = join(root, 'site');
    const mustStart = !this.hasRelease;
    // By its folder it finds a server that an earlier start left, and can be found itself.
    const canBeFound = existsSync('/proc/self/cmdline');
    this.#services = {
      cms: {
        args: ['dist/src/start.js'],
        cwd: join(root, 'cms'),
        shows: isTrouble,
        isReady: () => answers(cmsAddress, (status) => status === 204),
        outlives: false,
        mustStart,
      },
      publisher: { args: publisherArgs, cwd: site, shows: () => true, isReady: async () => true, outlives: false, mustStart },
      site: {
        args: ['server/main.ts', ...(canBeFound ? [realpathSync(varDir)] : [])],
        cwd: site,
        shows: isTrouble,
        // Also before there is a release: it says that the site is being prepared.
        isReady: () => answers(this.siteAddress, () => true),
        outlives: outlives && canBeFound,
        mustStart: true,
      },
    };
  }

  get siteAddress(): string {
    return `http://localhost:${this.#environment.sitePort}/`;
  }

  get adminAddress(): string {
    return `http://localhost:${this.#environment.cmsPort}/admin`;
  }

  start(name: ServiceName): RunningService {
    const env = { ...environmentForServices(this.#environment), NODE_ENV: 'production' };
    const service = keep(
      { name, env, isWatched: this.#isWatched, ...this.#services[name] },
      installationAt(this.#environment.varDir).logs,
      () => this.#writeFacts(),
    );
    this.#running.set(name, service);
    return service;
  }

  /** Why the CMS and the publisher do not run; nothing when they do. */
  waitsFor(what: string | null): void {
    this.#waitsFor = what;
    this.#writeFacts();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#running].map(([name, service]) => this.#end(name, service)));
    await this.#writing;
    await rm(this.#factsFile, { force: true }).catch(() => undefined);
  }

  /** A killed parent has not asked for the site to stop. */
  async #end(name: ServiceName, service: RunningService): Promise<void> {
    if (this.#services[name].outlives && isParentGone()) service.leave();
    else await service.stop();
  }

  /** What cannot be written now is written with the next change. */
  #writeFacts(): void {
    const facts = (): SupervisorFacts => ({
      pid: process.pid,
      startedAt: this.#startedAt,
      waitsFor: this.#waitsFor,
      services: Object.fromEntries([...this.#running].map(([name, service]) => [name, service.facts()])),
    });
    this.#writing = this.#writing.then(() => keepJson(this.#factsFile, facts())).catch(() => undefined);
  }
}

function isTrouble(line: string): boolean {
  // Strapi colours these words, even in a file.
  return /\b(warn|error|fatal)\b/i.test(stripVTControlCharacters(line));
}
