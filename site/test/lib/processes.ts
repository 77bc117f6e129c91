import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installationAt } from '@pho-luat/shared/installation';
import { laySecrets } from './fake-cms.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';

const room = join(import.meta.dirname, '../..');

/** The publisher and the site's server as they really run, over a CMS that a test plays. */
export async function prepareInstallation(varDir: string, cmsPort: number, more: NodeJS.ProcessEnv = {}) {
  const sitePort = await freePort();
  await laySecrets(installationAt(varDir).secrets);
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, CMS_PORT: String(cmsPort), SITE_PORT: String(sitePort), VAR_DIR: varDir, ...more };
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

/** A process of the installation, with its output. */
export class Running {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  said = '';

  constructor(script: string, args: string[], env: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, [join(room, script), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
      this.#child.emit('said');
    });
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves when its output has this text after the given position. */
  async says(text: string, after = 0): Promise<void> {
    let isOver = false;
    void this.#ended.then(() => (isOver = this.#child.emit('said')));
    while (!this.said.slice(after).includes(text)) {
      if (isOver) throw new Error(`The process ended without saying «${text}»: ${this.said}`);
      await once(this.#child, 'said');
    }
  }

  /** Stops it for a while. */
  async freeze(ms: number): Promise<void> {
    this.#child.kill('SIGSTOP');
    await sleep(ms);
    this.#child.kill('SIGCONT');
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
    this.#child.kill(signal);
    return this.#ended;
  }

  /** Until it ends by itself. */
  async output(): Promise<{ code: number | null; text: string }> {
    const code = await this.#ended;
    return { code, text: this.said };
  }
}
