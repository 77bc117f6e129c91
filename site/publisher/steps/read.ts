import type { CmsClient } from '../cms-client.ts';
import { log } from '../log.ts';
import type { Publisher } from '../pipeline.ts';

export interface Read {
  /** Lines that came. */
  count: number;
  /** An editor asked to publish at once. */
  now: boolean;
}

type Log = Pick<Publisher, 'store' | 'lines'>;

/** Before the log is read anew, from its first line. */
export function forgetLog({ store, lines }: Log): void {
  store.lines.forget();
  lines.forget();
  store.releases.purgedUpTo = 0;
}

/** Takes the lines after the last one into the store. */
export async function readLog(
  { store, lines }: Log,
  cms: Pick<CmsClient, 'linesAfter'>,
  waitSeconds: number,
  signal: AbortSignal,
): Promise<Read> {
  const start = performance.now();
  const after = store.lines.lastSeq;
  const answer = await cms.linesAfter(after, waitSeconds, signal);
  const now = answer.now === true;
  if (answer.lastSeq < after) {
    log(`the log ends at ${answer.lastSeq}, ours at ${after}: the CMS has another database, reading anew`);
    forgetLog({ store, lines });
    const { count } = await readLog({ store, lines }, cms, 0, signal);
    return { count: count + 1, now };
  }
  if (answer.lines.length === 0) return { count: 0, now };
  store.lines.append(answer);
  log(`read: ${answer.lines.length} lines, up to ${answer.lastSeq} (${Math.round(performance.now() - start)} ms)`);
  return { count: answer.lines.length, now };
}
