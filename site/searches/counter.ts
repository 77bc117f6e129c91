import type { IncomingMessage } from 'node:http';
import { dayOf } from '@pho-luat/shared/dates';
import { clientOf } from '../access-log/client.ts';
import { addCapped, MinuteCap } from './caps.ts';
import { dropOldDays, readDay, writeDay, type Counts } from './days.ts';
import { queryIn } from './query.ts';

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Counts searches by the day in Vietnam, without who asked and when. */
export class SearchCounter {
  readonly #folder: string;
  readonly #now: () => Date;
  #day = '';
  #new: Counts = new Map();
  readonly #minute = new MinuteCap();
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  see(request: Asked): void {
    const query = queryOf(request);
    const now = this.#now();
    if (!query || !this.#minute.admits(now.getTime())) return;
    const day = dayOf(now);
    if (day !== this.#day) {
      void this.flush();
      this.#day = day;
    }
    addCapped(this.#new, query, 1);
  }

  /** Adds what was counted since the last time to the file of its day. */
  flush(): Promise<void> {
    const [day, counted] = [this.#day, this.#new];
    if (counted.size === 0) return this.#writing;
    this.#new = new Map();
    this.#writing = this.#writing
      .then(() => this.#add(day, counted))
      .catch((cause: unknown) => console.error('site server: searches could not be counted:', cause));
    return this.#writing;
  }

  async #add(day: string, counted: Counts): Promise<void> {
    const counts = await readDay(this.#folder, day);
    for (const [query, count] of counted) addCapped(counts, query, count);
    await writeDay(this.#folder, day, counts);
    await dropOldDays(this.#folder, day);
  }
}

/** A person's query, masked; undefined for any other request. */
function queryOf({ method = '', url = '', headers }: Asked): string | undefined {
  const query = queryIn(method, url);
  if (query === undefined || clientOf(headers['user-agent']).kind !== 'person') return undefined;
  return /prefetch|prerender/i.test(`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`) ? undefined : query;
}
