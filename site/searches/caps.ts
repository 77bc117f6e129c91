import type { Counts } from './days.ts';

/** What a flood may cost: a file of half a megabyte a day. A whole city asks less. */
const mostQueries = 5_000;
const mostInAMinute = 600;
const minuteMs = 60_000;

/** Words that are there already go on counting when no others are taken. */
export function addCapped(counts: Counts, query: string, times: number): void {
  const before = counts.get(query);
  if (before !== undefined || counts.size < mostQueries) counts.set(query, (before ?? 0) + times);
}

/** So many in a minute are let through; the rest is a flood. */
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
