import { explain, Problem } from './problem.mjs';
import { endWhatRuns, stopped, stopWhenAsked } from './stop.mjs';
import { letTerminalFail } from './terminal.mjs';

/**
 * What every command does: its work, the lines about what went wrong, the exit code.
 *
 * @param {string} folder where the work is done, for the words of a fault
 * @param {() => Promise<number | void>} work
 */
export async function main(folder, work) {
  letTerminalFail();
  stopWhenAsked();
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    // The person who stopped it knows why it ended.
    if (!stopped.aborted) console.error(explain(error, folder));
    process.exitCode = stopped.aborted ? 130 : error instanceof Problem ? error.exitCode : 1;
  } finally {
    endWhatRuns();
  }
}
