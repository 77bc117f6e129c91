import type { AccessLogFile } from '../../../site/access-log/known-logs.ts';
import { explain } from '../problem.mjs';
import { stopped } from '../stop.mjs';

/** Counts one access log after the other, and prints the result of each. One that is damaged or in no known format does not stop the others: the exit code is then 1. */
export async function countEach(
  files: readonly AccessLogFile[],
  count: (file: AccessLogFile) => Promise<string>,
): Promise<number> {
  let exitCode = 0;
  for (const file of files) {
    try {
      console.log(`${file.path}: ${await count(file)}`);
    } catch (cause) {
      if (stopped.aborted) throw cause;
      exitCode = 1;
      console.error(`${file.path}: ${unpackFault(cause) ?? explain(cause, file.path)}`);
    }
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
