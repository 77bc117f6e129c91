import { CommandError, isStopping, passSignals } from './command.mjs';
import { explain } from './problem.mjs';

/**
 * The frame of every command: its work, the lines of what went wrong, the exit code.
 *
 * @param {string} folder where the work is done, for the words of a fault
 * @param {() => Promise<number | void>} work
 */
export async function main(folder, work) {
  passSignals();
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!isStopping()) console.error(explain(error, folder));
    process.exitCode = isStopping() && error instanceof CommandError ? error.code : 1;
  }
}
