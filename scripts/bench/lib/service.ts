import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { publisherArgs } from '../../lib/publisher.ts';
import { root } from '../../lib/tools.mjs';

export type ServiceName = 'cms' | 'publisher' | 'site';

const programs: Record<ServiceName, { args: string[]; cwd: string }> = {
  cms: { args: ['dist/src/start.js'], cwd: join(root, 'cms') },
  publisher: { args: publisherArgs, cwd: join(root, 'site') },
  site: { args: ['server/main.ts'], cwd: join(root, 'site') },
};
const leaveWithParent = join(root, 'scripts/lib/leave-with-parent.mjs');

/** One service as `npm start` runs it, to be measured and killed at will; what it says is kept. */
export class Service {
  said = '';
  readonly #name: ServiceName;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(
    name: ServiceName,
    env: NodeJS.ProcessEnv,
    { onLine, nodeArgs = [] }: { onLine?: (line: string) => void; nodeArgs?: string[] } = {},
  ) {
    this.#name = name;
    const { args, cwd } = programs[name];
    this.#child = spawn(process.execPath, ['--import', leaveWithParent, ...nodeArgs, ...args], {
      cwd,
      env: { ...process.env, ...env, NODE_ENV: 'production' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.said += String(chunk)));
      if (stream && onLine) createInterface(stream).on('line', onLine);
    }
    this.#ended = once(this.#child, 'close');
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Rejects when it has ended, since nothing more will come from it. */
  get died(): Promise<never> {
    return this.#ended.then(() => Promise.reject(new Error(`${this.#name} ended: ${this.said.slice(-1_000)}`)));
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#child.kill(signal);
    await this.#ended;
  }
}
