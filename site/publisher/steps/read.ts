import { noLine, type LogEnd } from '@pho-luat/shared/log-chain';
import { CmsAway, type CmsClient, type LogAnswer } from '../cms-client.ts';
import { faultOf, linkOfSound, LogDamaged } from '../log-chain.ts';
import { say } from '../say.ts';
import type { Publisher } from '../publisher.ts';

export interface Read {
  /** Lines that came. */
  count: number;
  /** An editor asked to publish at once. */
  now: boolean;
}

type Log = Pick<Publisher, 'store' | 'lines'>;

/**
 * Takes all lines after the last one into the store. Each is checked first: it must follow the one before it, and say what was
 * written. A different log (another database, or a restored backup) is read again from its first line, and takes the
 * place of the known one when it has been read to its end, and is whole.
 */
export async function readLog(
  { store, lines }: Log,
  cms: Pick<CmsClient, 'linesAfter'>,
  waitSeconds: number,
  signal: AbortSignal,
): Promise<Read> {
  const known = store.lines.end;
  const { isWhole } = store.lines;
  const first = await cms.linesAfter(known.seq, isWhole ? waitSeconds : 0, signal);
  const start = performance.now();
  const isAnother = known.seq > 0 && !first.fault && !goesOnFrom(known, first);
  const isAnew = isAnother || !isWhole;
  const read: Read = { count: isAnother ? 1 : 0, now: first.now === true };
  let end = isAnew ? noLine : known;
  for (let answer = isAnew && known.seq > 0 ? await cms.linesAfter(0, 0, signal) : first, isFirst = true; ; isFirst = false) {
    end = lookAt(end, answer);
    if (isFirst && (isAnew || answer.lines.length > 0)) store.lines.begin(isAnew);
    // Where only our copy was damaged, the lines are the same.
    if (isAnother && !answer.more) {
      // Its takedowns have to reach the kept releases, and the site was made of other lines.
      store.purgedUpTo.forget();
      store.standing.forget();
    }
    if (isAnew || answer.lines.length > 0) keep(store, answer);
    read.count += answer.lines.length;
    read.now ||= answer.now === true;
    if (!answer.more) break;
    answer = await cms.linesAfter(end.seq, 0, signal);
  }
  // What was made of those that were known.
  if (isAnew) lines.forget();
  if (isAnother) say(`the log of the CMS was not ours up to ${known.seq}, but of another database or a backup: it was read anew`);
  if (read.count > 0)
    say(`read: ${read.count} lines, up to ${store.lines.lastSeq} (${Math.round(performance.now() - start)} ms)`);
  return read;
}

function goesOnFrom(known: LogEnd, { lines: [next], lastSeq, chain }: LogAnswer): boolean {
  if (lastSeq < known.seq) return false;
  return next ? linkOfSound(known.chain, next.json) !== undefined : chain === known.chain;
}

function lookAt(from: LogEnd, { lines, lastSeq, chain, fault }: LogAnswer): LogEnd {
  if (fault) throw new LogDamaged(fault);
  let link = from.chain;
  for (const line of lines) {
    const next = linkOfSound(link, line.json);
    if (next === undefined) throw new LogDamaged(faultOf(line));
    link = next;
  }
  const isItsEnd = link === chain && lastSeq === (lines.at(-1)?.seq ?? from.seq);
  if (!isItsEnd) throw new CmsAway('the CMS sent a log that does not end as its lines do');
  return { seq: lastSeq, chain };
}

/** What the CMS sent could not be stored, for example on a full disk. */
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
