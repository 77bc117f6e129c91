import type { IncomingMessage } from 'node:http';
import { dayOf } from '@pho-luat/shared/dates';
import { maskQuery } from '@pho-luat/shared/masked-query';
import { paths } from '@pho-luat/shared/paths';
import { dropOldDays, readDay, writeDay, type Counts } from './days.ts';

/** What a flood may cost: a file of half a megabyte a day. A whole city asks less. */
const mostQueries = 5_000;
const mostInAMinute = 600;
const minuteMs = 60_000;

/** Programs, which say so; a browser that somebody reads says what it is. */
const program =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|headless|monitor|curl|wget|python|java\/|go-http|node|axios|okhttp/i;

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Counts what is asked of the search, by the day in Vietnam. Nothing of who asked is kept, nor when. */
export class SearchCounter {
  readonly #folder: string;
  readonly #now: () => Date;
  #day = '';
  #new: Counts = new Map();
  #minute = { begins: 0, count: 0 };
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  see(request: Asked): void {
    const query = queryOf(request);
    if (!query || this.#isFlood()) return;
    const day = dayOf(this.#now());
    if (day !== this.#day) {
      void this.flush();
      this.#day = day;
    }
    const count = this.#new.get(query);
    if (count !== undefined || this.#new.size < mostQueries) this.#new.set(query, (count ?? 0) + 1);
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
    for (const [query, count] of counted) {
      const before = counts.get(query);
      if (before !== undefined || counts.size < mostQueries) counts.set(query, (before ?? 0) + count);
    }
    await writeDay(this.#folder, day, counts);
    await dropOldDays(this.#folder, day);
  }

  #isFlood(): boolean {
    const now = this.#now().getTime();
    if (Math.abs(now - this.#minute.begins) >= minuteMs) this.#minute = { begins: now, count: 0 };
    this.#minute.count += 1;
    return this.#minute.count > mostInAMinute;
  }
}

/** What a person asks, masked; nothing for any other request. */
function queryOf({ method, url = '', headers }: Asked): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (!url.startsWith(`${paths.search()}?`)) return undefined;
  const agent = headers['user-agent'] ?? '';
  if (agent.length < 3 || program.test(agent)) return undefined;
  if (/prefetch|prerender/i.test(`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`)) return undefined;
  return maskQuery(new URLSearchParams(url.slice(paths.search().length + 1)).get('q') ?? '');
}
