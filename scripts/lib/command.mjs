import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stopped } from './stop.mjs';

/** A command that failed. Its output is kept because it has the reason. */
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
 * Runs a command to its end and returns what it wrote to its standard output. With `show` it writes to the terminal itself, and gets a
 * channel by which it notices when this process is gone. A request to stop is passed on, and the command ends first, so that it can clean up.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, show?: boolean }} [options]
 * @returns {Promise<string>}
 */
export function run(file, args, { cwd, env, onLine, show = false } = {}) {
  return new Promise((resolve, reject) => {
    if (stopped.aborted) return reject(new CommandError(file, 130, ''));
    const stdio = show
      ? /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc'])
      : /** @type {const} */ (['ignore', 'pipe', 'pipe']);
    const child = spawn(file, args, { cwd, env, stdio: [...stdio] });
    const handOn = () => child.kill(stopped.reason);
    stopped.addEventListener('abort', handOn);

    // A warning may come in the middle of a long answer.
    let answer = '';
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (stream === child.stdout) answer += text;
        for (const line of text.split('\n')) if (line.trim()) onLine?.(line.trim());
      });
    }
    child.on('error', (error) => {
      stopped.removeEventListener('abort', handOn);
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopped.removeEventListener('abort', handOn);
      if (code === 0) resolve(answer);
      else reject(new CommandError(file, code ?? 128 + constants.signals[signal ?? 'SIGINT'], output));
    });
  });
}
