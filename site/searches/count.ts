import { dayByTime } from '../access-log/day-by-time.ts';
import type { LineTaker, AccessLogFile, NewLines } from '../access-log/known-logs.ts';
import { parseLine } from '../access-log/parse-line.ts';
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

/** Adds the searches in a log's new lines to the counts. */
export async function countSearches(
  store: SearchLogStore,
  file: AccessLogFile,
  ours: Ours,
  signal?: AbortSignal,
): Promise<Counted> {
  const counter = new Counter(store, ours);
  const read = await store.logs.readNew(file, counter, signal);
  return { ...counter.sums, ...read };
}

/** The page was shown or unchanged. A redirect to another spelling of the address is followed by a line of its own. */
const answered: ReadonlySet<number> = new Set([200, 304]);

class Counter implements LineTaker {
  readonly sums: Omit<Counted, keyof NewLines> = {
    searches: 0,
    byPrograms: 0,
    elsewhere: 0,
    tooOld: 0,
    tooMany: 0,
    unreadable: 0,
  };
  readonly #store: SearchLogStore;
  readonly #ours: Ours;
  readonly #days = new Map<string, Counts>();
  readonly #dayAt = dayByTime();
  readonly #minute = new MinuteCap();

  constructor(store: SearchLogStore, ours: Ours) {
    this.#store = store;
    this.#ours = ours;
  }

  take(line: string): void {
    if (!mayAsk(line)) return;
    const entry = parseLine(line);
    if (!entry) {
      this.sums.unreadable++;
      return;
    }
    const query = queryIn(entry.method, entry.target);
    if (query === undefined || !answered.has(entry.status)) return;
    if (entry.host !== undefined && !this.#ours.isHost(entry.host)) {
      this.sums.elsewhere++;
      return;
    }
    const day = this.#dayAt(entry.at);
    const why = this.#whyNot(entry.client.kind, day, entry.at);
    this.sums[why ?? 'searches']++;
    if (why) return;
    const counts = this.#days.get(day) ?? new Map();
    addCapped(counts, query, 1);
    this.#days.set(day, counts);
  }

  keep(): void {
    for (const [day, counts] of this.#days) this.#store.add(day, counts);
    this.#days.clear();
  }

  #whyNot(kind: string, day: string, at: number): 'byPrograms' | 'tooOld' | 'tooMany' | undefined {
    if (kind !== 'person') return 'byPrograms';
    if (day <= forgottenUpTo(this.#ours.today)) return 'tooOld';
    return this.#minute.admits(at) ? undefined : 'tooMany';
  }
}
