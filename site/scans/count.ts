import type { ScanCount } from '@pho-luat/shared/schemas/scans';
import { dayByTime } from '../access-log/day-by-time.ts';
import type { LineTaker, AccessLogFile, NewLines } from '../access-log/known-logs.ts';
import { parseLine } from '../access-log/parse-line.ts';
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
export async function countAccessLog(store: ScanStore, file: AccessLogFile, ours: Ours, signal?: AbortSignal): Promise<Counted> {
  const counter = new Counter(store, ours);
  const read = await store.logs.readNew(file, counter, signal);
  return { ...counter.sums, ...read };
}

class Counter implements LineTaker {
  readonly sums: Omit<Counted, keyof NewLines> = {
    openings: 0,
    byBots: 0,
    byPreviews: 0,
    elsewhere: 0,
    unknown: 0,
    unreadable: 0,
  };
  readonly #store: ScanStore;
  readonly #ours: Ours;
  readonly #counts = new Map<string, ScanCount>();
  readonly #dayAt = dayByTime();

  constructor(store: ScanStore, ours: Ours) {
    this.#store = store;
    this.#ours = ours;
  }

  take(line: string): void {
    if (!mayOpenCode(line)) return;
    const entry = parseLine(line);
    if (!entry) {
      this.sums.unreadable++;
      return;
    }
    const code = codeIn(entry.target);
    if (code === undefined || !isOpening(entry)) return;
    if (entry.host !== undefined && !this.#ours.isHost(entry.host)) {
      this.sums.elsewhere++;
      return;
    }
    if (!this.#ours.isIssued(code)) {
      this.sums.unknown++;
      return;
    }
    const { device, kind } = entry.client;
    this.sums[kind === 'person' ? 'openings' : kind === 'bot' ? 'byBots' : 'byPreviews']++;
    const day = this.#dayAt(entry.at);
    const key = `${day} ${code} ${device} ${kind}`;
    const known = this.#counts.get(key);
    if (known) known.count++;
    else this.#counts.set(key, { day, code, device, kind, count: 1 });
  }

  keep(): void {
    this.#store.add(this.#counts.values());
    this.#counts.clear();
  }
}
