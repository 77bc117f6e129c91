import type { LogEntry } from './entry.ts';
import type { AccessLogFile, KnownAccessLogs, NewLines } from './known-logs.ts';
import { parseLine } from './parse-line.ts';

/** Every kind of request has these beside its own. */
type Sums<Sum extends string> = Record<Sum | 'elsewhere' | 'unreadable', number>;

interface Requests<Sum extends string> {
  /** Whether a line is worth reading, by its text alone: most are not. */
  mayBe: (line: string) => boolean;
  /** What a request is counted by; undefined for any other. */
  whatIn: (entry: LogEntry) => string | undefined;
  /** Whether a host, where a line says one, is this site's. May throw what stops the counting. */
  isHost: (host: string) => boolean;
  /** Adds it to the counts, if it is to be there, and says which sum it belongs to. */
  count: (what: string, entry: LogEntry) => Sum;
  /** Stores the counts, and begins new ones. */
  keep: () => void;
}

/** Counts requests of one kind in a log's new lines. */
export async function countRequests<Sum extends string>(
  logs: KnownAccessLogs,
  file: AccessLogFile,
  sums: Sums<Sum>,
  { mayBe, whatIn, isHost, count, keep }: Requests<Sum>,
  signal: AbortSignal | undefined,
): Promise<Sums<Sum> & NewLines> {
  const take = (line: string): void => {
    if (!mayBe(line)) return;
    const entry = parseLine(line);
    if (!entry) {
      sums.unreadable += 1;
      return;
    }
    const what = whatIn(entry);
    if (what === undefined) return;
    sums[entry.host !== undefined && !isHost(entry.host) ? 'elsewhere' : count(what, entry)] += 1;
  };
  const read = await logs.readNew(file, { sums, take, keep }, signal);
  return { ...sums, ...read };
}
