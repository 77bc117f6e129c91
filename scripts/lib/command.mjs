import { spawn } from 'node:child_process';

/**
 * Plain JavaScript, because `run.mjs` uses it on whatever Node the machine has.
 *
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, show?: boolean }} Options
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopping = false;

/** A command that ended badly. Its output is kept, for the reason is in there. */
export class CommandError extends Error {
  /**
   * @param {string} file
   * @param {number} code
   * @param {string} output
   */
  constructor(file, code, output) {
    super(`${file} ended with ${code}`);
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs a command to its end and gives its output. With `show` it speaks to the terminal itself, and gets a channel by which it
 * notices when this process is gone.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<string>}
 */
export function run(file, args, { cwd, env, onLine, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: show ? ['inherit', 'inherit', 'inherit', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        for (const line of text.split('\n')) if (line.trim()) onLine?.(line.trim());
      });
    }
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0 && !stopping) resolve(output);
      else reject(new CommandError(file, code ?? (signal === 'SIGINT' ? 130 : 143), output));
    });
  });
}

/** Hands the signals that end this process to the commands it runs, and lets them end first: what they hold is put away. */
export function passSignals() {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopping = true;
      if (running.size === 0) process.exit(signal === 'SIGINT' ? 130 : 143);
      for (const child of running) child.kill(signal);
    });
  }
}

/** Whether this process was asked to end. */
export function isStopping() {
  return stopping;
}
