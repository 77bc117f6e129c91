import type { AccessLogFile } from '../../../site/access-log/known-logs.ts';
import { explain } from '../problem.mjs';
import { stopped } from '../stop.mjs';

/**
 * Counts in one access log after the other, and prints each result. One that is damaged or in no known format does not stop the others: the
 * exit code is then 1.
 */
export async function countEach(
  files: readonly AccessLogFile[],
  counts: readonly ((file: AccessLogFile) => Promise<string>)[],
): Promise<number> {
  let exitCode = 0;
  for (const file of files) {
    // What is wrong with the file is so for all that is counted in it.
    const told = new Set<string>();
    for (const count of counts) {
      try {
        console.log(`${file.path}: ${await count(file)}`);
      } catch (cause) {
        if (stopped.aborted) throw cause;
        exitCode = 1;
        told.add(unpackFault(cause) ?? explain(cause, file.path));
      }
    }
    for (const fault of told) console.error(`${file.path}: ${fault}`);
  }
  return exitCode;
}

/** zlib's faults; nothing for another. */
function unpackFault(cause: unknown): string | undefined {
  const code = String((cause as NodeJS.ErrnoException).code);
  if (!code.startsWith('Z_')) return undefined;
  return code === 'Z_BUF_ERROR'
    ? 'the gzip file ends too early. What it has was counted; give it again when it is whole.'
    : 'the gzip file is damaged. What it has before the damage was counted.';
}
