import { countRequests } from '../access-log/count-requests.ts';
import { dayByTime } from '../access-log/day-by-time.ts';
import type { LogEntry } from '../access-log/entry.ts';
import type { AccessLogFile, NewLines } from '../access-log/known-logs.ts';
import { addCapped, MinuteCap } from './caps.ts';
import { forgottenUpTo, type Counts } from './days.ts';
import type { SearchLogStore } from './log-store.ts';
import { mayAsk, queryIn } from './query.ts';

export interface Ours {
  /** Whether a host, where a line says one, is this site's. May throw what stops the counting. */
  isHost: (host: string) => boolean;
  /** In Vietnam, `YYYY-MM-DD`. */
  today: string;
}

/** The result of counting a log's new lines. */
export interface Counted extends NewLines {
  /** By people, as far as their browsers say. */
  searches: number;
  byPrograms: number;
  /** On other hosts. */
  elsewhere: number;
  /** On days that are no longer looked back on. */
  tooOld: number;
  /** Beyond what is counted in a minute. */
  tooMany: number;
  /** May have been searches, in an unknown format or incomplete. */
  unreadable: number;
}

/** The page was shown or unchanged. A redirect to another spelling of the address is followed by a line of its own. */
const answered: ReadonlySet<number> = new Set([200, 304]);

/** Adds the searches in a log's new lines to the counts. */
export function countSearches(
  store: SearchLogStore,
  file: AccessLogFile,
  { isHost, today }: Ours,
  signal?: AbortSignal,
): Promise<Counted> {
  const sums = { searches: 0, byPrograms: 0, elsewhere: 0, tooOld: 0, tooMany: 0, unreadable: 0 };
  const days = new Map<string, Counts>();
  const dayAt = dayByTime();
  const minute = new MinuteCap();
  const searches = {
    mayBe: mayAsk,
    whatIn: ({ method, target, status }: LogEntry) => (answered.has(status) ? queryIn(method, target) : undefined),
    isHost,
    count(query: string, { at, client }: LogEntry) {
      const day = dayAt(at);
      if (client.kind !== 'person') return 'byPrograms';
      if (day <= forgottenUpTo(today)) return 'tooOld';
      if (!minute.admits(at)) return 'tooMany';
      const counts = days.get(day) ?? new Map();
      addCapped(counts, query, 1);
      days.set(day, counts);
      return 'searches';
    },
    keep() {
      for (const [day, counts] of days) store.add(day, counts);
      days.clear();
    },
  };
  return countRequests(store.logs, file, sums, searches, signal);
}
