import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { environmentForServices } from './prepare.ts';
import { publisherArgs } from './publisher.ts';
import { keep, type RunningService, type Service } from './service.ts';
import { root } from './tools.mjs';
import { answers } from './until.ts';

type Name = 'cms' | 'publisher' | 'site';

/** The three services of an installation: how each is started, and how it is known to be ready. */
export class House {
  readonly #services: Record<Name, Omit<Service, 'name' | 'env'>>;
  readonly #environment: Environment;
  readonly #running: RunningService[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
    const cmsAddress = `http://127.0.0.1:${environment.cmsPort}/_health`;
    const site = join(root, 'site');
    this.#services = {
      cms: {
        args: ['dist/src/start.js'],
        cwd: join(root, 'cms'),
        shows: isTrouble,
        isReady: () => answers(cmsAddress, (status) => status === 204),
      },
      publisher: { args: publisherArgs, cwd: site, shows: () => true, isReady: async () => true },
      // Also before there is a release: it says that the site is being prepared.
      site: { args: ['server/main.ts'], cwd: site, shows: isTrouble, isReady: () => answers(this.siteAddress, () => true) },
    };
  }

  get siteAddress(): string {
    return `http://localhost:${this.#environment.sitePort}/`;
  }

  get adminAddress(): string {
    return `http://localhost:${this.#environment.cmsPort}/admin`;
  }

  start(name: Name): RunningService {
    const env = { ...environmentForServices(this.#environment), NODE_ENV: 'production' };
    const service = keep({ name, env, ...this.#services[name] }, join(this.#environment.varDir, 'logs'));
    this.#running.push(service);
    return service;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((service) => service.stop()));
  }
}

function isTrouble(line: string): boolean {
  return /\b(warn|error|fatal)\b/i.test(line);
}
