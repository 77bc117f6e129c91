import type { ScanCount } from '@pho-luat/shared/schemas/scans';
import { countRequests } from '../access-log/count-requests.ts';
import { dayByTime } from '../access-log/day-by-time.ts';
import type { LogEntry } from '../access-log/entry.ts';
import type { AccessLogFile, NewLines } from '../access-log/known-logs.ts';
import { codeIn, isOpening, mayOpenCode } from './opening.ts';
import type { ScanStore } from './store.ts';

export interface Ours {
  /** Whether a code was ever issued: what others make up is not counted. */
  isIssued: (code: string) => boolean;
  /** Whether a host, where a line says one, is this site's. May throw what stops the counting. */
  isHost: (host: string) => boolean;
}

/** The result of counting a log's new lines. */
export interface Counted extends NewLines {
  /** By people, as far as their browsers say. */
  openings: number;
  byBots: number;
  byPreviews: number;
  /** On other hosts. */
  elsewhere: number;
  /** Openings of codes that were never issued, as far as a server answered them. */
  unknown: number;
  /** May have been openings, in an unknown format or incomplete. */
  unreadable: number;
}

/** Adds a log's new lines to the counts. */
export function countAccessLog(
  store: ScanStore,
  file: AccessLogFile,
  { isIssued, isHost }: Ours,
  signal?: AbortSignal,
): Promise<Counted> {
  const sums = { openings: 0, byBots: 0, byPreviews: 0, elsewhere: 0, unknown: 0, unreadable: 0 };
  const counts = new Map<string, ScanCount>();
  const dayAt = dayByTime();
  const openings = {
    mayBe: mayOpenCode,
    whatIn: (entry: LogEntry) => (isOpening(entry) ? codeIn(entry.target) : undefined),
    isHost,
    count(code: string, { at, client: { device, kind } }: LogEntry) {
      if (!isIssued(code)) return 'unknown';
      const day = dayAt(at);
      const key = `${day} ${code} ${device} ${kind}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { day, code, device, kind, count: 1 });
      return kind === 'person' ? 'openings' : kind === 'bot' ? 'byBots' : 'byPreviews';
    },
    keep() {
      store.add(counts.values());
      counts.clear();
    },
  };
  return countRequests(store.logs, file, sums, openings, signal);
}
