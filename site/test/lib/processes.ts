import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installationAt } from '@pho-luat/shared/installation';
import { laySecrets } from './fake-cms.ts';
import { command, type Command } from '../../../scripts/test/support/process.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';

const room = join(import.meta.dirname, '../..');

/** The publisher and the site's server as they really run, over a CMS that a test plays. */
export async function prepareInstallation(varDir: string, cmsPort: number, more: NodeJS.ProcessEnv = {}) {
  const sitePort = await freePort();
  await laySecrets(installationAt(varDir).secrets);
  const env = { CMS_PORT: String(cmsPort), SITE_PORT: String(sitePort), VAR_DIR: varDir, ...more };
  return {
    address: `http://127.0.0.1:${sitePort}`,
    publisher: (...args: string[]) => new Running('publisher/main.ts', args, env),
    server: async (...args: string[]) => {
      const server = new Running('server/main.ts', args, env);
      await server.says('site server:');
      return server;
    },
  };
}

/** A process of the site's code, with its output. */
export class Running {
  readonly #begun: Command;

  constructor(script: string, args: string[], env: NodeJS.ProcessEnv) {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    this.#begun = command([join(room, script), ...args], { env: { PATH, NODE_COMPILE_CACHE, ...env } });
  }

  /** Resolves when it has said this. */
  async says(text: string): Promise<void> {
    const { child, said, code } = this.#begun;
    const isOver = code.then(() => true);
    while (!said().includes(text)) {
      const more = once(child.stdout ?? child, 'data').then(() => false);
      if (await Promise.race([more, isOver])) throw new Error(`The process ended without saying «${text}»: ${said()}`);
    }
  }

  /** Stops it for a while. */
  async freeze(ms: number): Promise<void> {
    this.#begun.child.kill('SIGSTOP');
    await sleep(ms);
    this.#begun.child.kill('SIGCONT');
  }

  /** It gets the processor for a sixteenth of each second, for twenty at most, until what is waited for has come. */
  async starve(until: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    void until.finally(() => over.abort()).catch(() => undefined);
    for (let second = 0; second < 20 && !over.signal.aborted; second += 1) {
      await this.freeze(940);
      await sleep(60);
    }
    await until;
  }

  /** Gives its exit code; nothing when the signal ended it. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#begun.child.kill(signal);
    return this.#begun.code;
  }

  /** Until it ends by itself. */
  async output(): Promise<{ code: number | null; text: string }> {
    const code = await this.#begun.code;
    return { code, text: this.#begun.said() };
  }
}
