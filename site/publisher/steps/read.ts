import type { CmsClient, LogAnswer } from '../cms-client.ts';
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
  store.standing.forget();
  lines.forget();
  store.releases.purgedUpTo = 0;
}

/** Takes all lines after the last one into the store. */
export async function readLog(
  { store, lines }: Log,
  cms: Pick<CmsClient, 'linesAfter'>,
  waitSeconds: number,
  signal: AbortSignal,
): Promise<Read> {
  const after = store.lines.lastSeq;
  const first = await cms.linesAfter(after, waitSeconds, signal);
  const start = performance.now();
  const read: Read = { count: 0, now: first.now === true };
  if (first.lastSeq < after) {
    log(`the log ends at ${first.lastSeq}, ours at ${after}: the CMS has another database, reading anew`);
    forgetLog({ store, lines });
    const { count } = await readLog({ store, lines }, cms, 0, signal);
    return { ...read, count: count + 1 };
  }
  for (let answer = first; ; answer = await cms.linesAfter(answer.lastSeq, 0, signal)) {
    if (answer.lines.length > 0 || !store.lines.isWhole) keep(store, answer);
    read.count += answer.lines.length;
    read.now ||= answer.now === true;
    if (!answer.more) break;
  }
  if (read.count > 0)
    log(`read: ${read.count} lines, up to ${store.lines.lastSeq} (${Math.round(performance.now() - start)} ms)`);
  return read;
}

/** What the CMS has told could not be kept: on a full disk, say. */
export class LinesNotKept extends Error {
  /** As far as the lines went. */
  readonly lastSeq: number;

  constructor(lastSeq: number, options: ErrorOptions) {
    super(`the log up to ${lastSeq} could not be kept`, options);
    this.lastSeq = lastSeq;
  }
}

function keep(store: Log['store'], answer: LogAnswer): void {
  try {
    store.lines.append(answer);
  } catch (cause) {
    throw new LinesNotKept(answer.lastSeq, { cause });
  }
}
