import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../lib/tools.mjs';
import { MemoryWatch } from '../lib/memory.ts';

const site = join(root, 'site');
const leaveWithParent = join(root, 'scripts/lib/leave-with-parent.mjs');

/** One of the site's two programs, as `npm start` runs it: its output in a file, its memory watched. */
export class Program {
  readonly memory: MemoryWatch;
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(
    args: string[],
    { env, logFile, onLine }: { env: NodeJS.ProcessEnv; logFile: string; onLine: (line: string) => void },
  ) {
    this.#name = args.at(-1) ?? '';
    this.#child = spawn(process.execPath, ['--import', leaveWithParent, ...args], {
      cwd: site,
      env: { ...process.env, ...env, NODE_ENV: 'production' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const log = createWriteStream(logFile);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        log.write(`${line}\n`);
        onLine(line);
      });
    }
    this.#ended = once(this.#child, 'exit').then(() => log.end());
    this.memory = new MemoryWatch(this.#child.pid ?? 0);
  }

  /** Rejects when it has ended: whoever waits for something of it waits in vain. */
  get died(): Promise<never> {
    return this.#ended.then(() => Promise.reject(new Error(`${this.#name} ended: see its log`)));
  }

  async stop(): Promise<void> {
    this.memory.stop();
    this.#child.kill('SIGTERM');
    await this.#ended;
  }
}
