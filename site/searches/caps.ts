import type { Counts } from './days.ts';

/** A flood may cost half a megabyte a day. A whole city needs less. */
const mostQueries = 5_000;
const mostInAMinute = 600;
const minuteMs = 60_000;

/** Known queries go on counting when no new ones are accepted. */
export function addCapped(counts: Counts, query: string, times: number): void {
  const before = counts.get(query);
  if (before !== undefined || counts.size < mostQueries) counts.set(query, (before ?? 0) + times);
}

/** Lets this many through in a minute; the rest is a flood. */
export class MinuteCap {
  #begins = 0;
  #count = 0;

  /** `at` in milliseconds since 1970. */
  admits(at: number): boolean {
    if (Math.abs(at - this.#begins) >= minuteMs) [this.#begins, this.#count] = [at, 0];
    this.#count += 1;
    return this.#count <= mostInAMinute;
  }
}
